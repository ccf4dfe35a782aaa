"""Letters to and from other offices as exchange files (XML in the shape of e-CMS), and the notice that one was received."""

from collections.abc import Sequence
from pathlib import Path

from circ_desktop.domain.errors import BrokenFile, InvalidEntry, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.reading.exchange.carried import carried_letter
from circ_desktop.reading.exchange.ecms import Binary, Notice, dump_correspondence, dump_notice
from circ_desktop.reading.exchange.exchanged import to_exchange
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import carrying
from circ_desktop.services.drafts.writing import get_outgoing
from circ_desktop.services.office.look import office_look
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received.entries import get_received
from circ_desktop.services.saving import save_file
from circ_desktop.services.sent.issue import issued_pdf

_MIME = {".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png", ".xlsx": "application/vnd.ms-excel"}


def letter_and_pdf(path: Path) -> tuple[Letter, bytes]:
    """Return the letter and its PDF from a letter file, or from a PDF of this program. Raises `BrokenFile`, `CircError`."""
    if path.suffix.lower() == ".toml":
        from circ_desktop.typeset.letters import letter_pdf

        letter = load_letter(path)
        return letter, letter_pdf(letter, look=office_look(), attachment=carrying.carried_letter(letter))
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise BrokenFile(f"เปิดแฟ้ม {path.name} ไม่ได้", "ยังไม่ได้ส่งออก", "ตรวจชื่อแฟ้ม", detail=str(trouble)) from trouble
    carried = carried_letter(content)
    if carried is None:
        raise BrokenFile(
            f"แฟ้ม {path.name} ไม่มีข้อมูลของหนังสือติดมา",
            "ไม่ใช่ PDF ที่โปรแกรมนี้สร้าง จึงไม่รู้ว่าช่องใดเป็นอะไร ยังไม่ได้ส่งออก",
            "ใช้แฟ้มหนังสือ .toml หรือ PDF ที่โปรแกรมนี้สร้าง",
        )
    return carried, content


def exchange_file(
    letter: Letter, pdf: bytes, *, sender_id: str = "", receiver_id: str = "", enclosed: Sequence[Path] = ()
) -> bytes:
    """Return the exchange file of a letter. Raises `InvalidEntry` without what makes a letter one, `BrokenFile`."""
    for value, name, field in ((letter.subject, "เรื่อง", "subject"), (letter.number, "ที่", "number")):
        if not value.strip():
            raise InvalidEntry(f"หนังสือฉบับนี้ยังไม่มี{name}", "ยังไม่ได้ส่งออก", "ออกเลขก่อน แล้วส่งออกใหม่", field=field)
    try:
        held = [
            Binary(path.read_bytes(), _MIME.get(path.suffix.lower(), "application/octet-stream")) for path in enclosed
        ]
    except OSError as trouble:
        raise BrokenFile("เปิดสิ่งที่ส่งมาด้วยไม่ได้", "ยังไม่ได้ส่งออก", "ตรวจชื่อแฟ้ม", detail=str(trouble)) from trouble
    return dump_correspondence(to_exchange(letter, pdf, sender_id=sender_id, receiver_id=receiver_id, enclosed=held))


def export_issued(ctx: Context, outgoing_id: int, path: Path) -> Path:
    """Write an issued letter with its frozen PDF as an exchange file, whole or not at all; return its path.

    Raises `NotAllowed` before it has a number, `BrokenFile`, `DiskFull`.
    """
    pdf = issued_pdf(ctx, outgoing_id)
    letter = get_outgoing(ctx, outgoing_id).letter
    save_file(path, exchange_file(letter, pdf), means="ฉบับจริงในทะเบียนยังอยู่ครบ")
    return path


def receipt_notice(ctx: Context, received_id: int) -> bytes:
    """Return the notice to the sender that the letter was received, with its receive number, as XML.

    Raises `NotFound`, `NotAllowed` for a number that was voided.
    """
    received = get_received(ctx, received_id)
    if received.state is ReceivedState.VOIDED:
        raise NotAllowed("เลขรับนี้ยกเลิกแล้ว", "จึงแจ้งผู้ส่งว่ารับไว้ไม่ได้", "แจ้งเลขรับที่ใช้อยู่แทน")
    entry = received.entry
    office = load_office(ctx).name
    accepted = entry.received_at.date()
    return dump_notice(Notice(entry.number, entry.dated, entry.subject, str(received.receive_number), office, accepted))
