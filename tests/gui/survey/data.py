"""Offices to look at: an empty one, one with hundreds of letters, one where every text is as long as texts get."""

from datetime import timedelta
from itertools import cycle
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.desk.route import EndorseAction
from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.office import Division
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.domain.sent.outgoing import Move, Outgoing
from circ_desktop.services.context import Context
from circ_desktop.services.desk import endorse, put_up
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import list_divisions, save_division
from circ_desktop.services.received import register
from circ_desktop.services.received.attaching import NewFile
from circ_desktop.services.recipients import address_book
from circ_desktop.services.sent import issue
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.databases import acting
from tests.gui.letters import CIRCULAR, WITH_EVERYTHING

LONG_SUBJECT = (
    "การดำเนินการเตรียมความพร้อมรับสถานการณ์น้ำหลากและดินโคลนถล่มในพื้นที่ลุ่มริมตลิ่งซึ่งประสบภัยซ้ำซาก "
    "การสำรวจบัญชีรายชื่อผู้สูงอายุ ผู้พิการ และผู้ป่วยติดเตียงที่ต้องช่วยเหลือเป็นลำดับแรก "
    "การซักซ้อมแผนเผชิญเหตุร่วมกับหน่วยกู้ภัยและอาสาสมัคร "
    "และการรายงานผลการใช้จ่ายเงินอุดหนุนเฉพาะกิจเพื่อการป้องกันและบรรเทาสาธารณภัยประจำไตรมาสที่สี่"
)
LONG_NAME = (
    "สำนักงานคณะกรรมการประสานงานการพัฒนาคุณภาพชีวิตและส่งเสริมสวัสดิการผู้สูงอายุระดับจังหวัด "
    "ประจำศูนย์ปฏิบัติการกลุ่มจังหวัดลุ่มน้ำธารทองตอนบนฝั่งตะวันออกเฉียงเหนือ"
)
assert len(LONG_SUBJECT) >= 290, len(LONG_SUBJECT)
assert len(LONG_NAME) >= 145, len(LONG_NAME)

SUBJECTS = ("ขอเชิญประชุมประจำเดือน", "การสำรวจทางระบายน้ำ", "แจ้งผลการตรวจแนะนำ", "ขอความอนุเคราะห์ข้อมูลพื้นที่ปี้ปู่ญี่ปุ่น")
SENDERS = ("จังหวัดนครธารา", "ที่ว่าการอำเภอธารทอง", "โรงเรียนบ้านหนองบัว", "กรมธารน้ำ")
URGENCIES = (None, None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด")
PLAIN_LETTER = plain_text_pdf("ที่ นธ ๐๐๑๗/ว ๑๒\n\nเรื่อง  การสำรวจทางระบายน้ำ\n\nเรียน  นายก")


class Filled(Struct, frozen=True):
    """Ids of letters in the states that dialogs want; 0 where the office is empty."""

    received: int = 0
    waiting: int = 0
    assigned: int = 0
    draft: int = 0
    accepted: int = 0
    issued: int = 0


def fill(ctx: Context, *, rows: int = 200, long: bool = False) -> Filled:
    """Fill the sample office, signed in as its clerk, with so many letters of each book (issued ones: a tenth)."""
    received = [_receive(ctx, number, long) for number in range(rows)]
    if long:
        division = list_divisions(ctx)[0]
        save_division(ctx, replace(division, name=LONG_NAME[:110]))
        save_division(ctx, Division(0, LONG_NAME[:100] + "๒", "ยาว", "๐๙"))
    drafts = [writing.new_draft(ctx, _letter(number, long)) for number in range(rows)]
    issued = [_issued(ctx, number, long) for number in range(max(3, rows // 10))]
    for number in range(rows):
        address_book.save_recipient(ctx, _recipient(number, long))
    ways = _send_on(ctx, received, long)
    accepted = _accepted(ctx, _letter(1, long))
    return Filled(received[-1].id, ways[0], ways[1], drafts[-1].id, accepted.id, issued[-1].id)


def _receive(ctx: Context, number: int, long: bool) -> ReceivedLetter:
    entry = ReceivedEntry(
        number=f"นธ ๐๐๒๓.๖/ว {10_000 + number}" if long else f"นธ ๐๐๑๗/{number + 1}",
        dated=ctx.clock.today() - timedelta(days=number % 9),
        sender=LONG_NAME if long else SENDERS[number % len(SENDERS)],
        addressee=LONG_NAME if long else "นายก อบต.ธารน้ำใส",
        subject=LONG_SUBJECT if long else f"{SUBJECTS[number % len(SUBJECTS)]} ครั้งที่ {number + 1}",
        received_at=ctx.clock.now(),
        urgency=URGENCIES[number % len(URGENCIES)],
        enclosures=(Enclosure(LONG_NAME if long else "แบบสำรวจ", 12, "ชุด"),),
        note=LONG_NAME if long else "",
    )
    files = (NewFile(f"{LONG_NAME[:60] if long else 'หนังสือ'}.pdf", PLAIN_LETTER),) if number % 10 == 9 else ()
    return register.register_received(ctx, entry, request_key=uuid4().hex, files=files, allow_same=True)


def _letter(number: int, long: bool) -> Letter:
    usual = replace(CIRCULAR, subject=f"{SUBJECTS[number % len(SUBJECTS)]} ครั้งที่ {number + 1}")
    if not long:
        return usual if number % 2 else replace(WITH_EVERYTHING, salutation="เรียน")
    return replace(
        WITH_EVERYTHING,
        salutation="เรียน",
        subject=LONG_SUBJECT,
        addressee=LONG_NAME,
        references=(f"หนังสือ{LONG_NAME} ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙",) * 3,
        enclosures=(Enclosure(LONG_SUBJECT, 120, "ชุด"),) * 3,
        body=(LONG_SUBJECT * 3, *("๑. " + LONG_SUBJECT,) * 4, "จึงเรียนมาเพื่อพิจารณาดำเนินการ"),
    )


def _accepted(ctx: Context, letter: Letter) -> Outgoing:
    draft = writing.new_draft(ctx, letter)
    draft = writing.move(ctx, draft.id, Move.SUBMIT, version=draft.version)
    return writing.move(acting(ctx, "huana"), draft.id, Move.ACCEPT, version=draft.version)


def _issued(ctx: Context, number: int, long: bool) -> Outgoing:
    draft = _accepted(ctx, _letter(number, long))
    return issue.issue(ctx, draft.id, version=draft.version, request_key=uuid4().hex)


def _recipient(number: int, long: bool) -> Recipient:
    name = f"{LONG_NAME[: -len(str(number))]}{number}" if long else f"ผู้อำนวยการโรงเรียนบ้านหนองบัว {number + 1}"
    address = (LONG_NAME, "อำเภอธารทอง จังหวัดนครธารา") if long else ("ตำบลธารน้ำใส อำเภอธารทอง",)
    groups = (LONG_NAME[:110],) if long else ("โรงเรียนทุกแห่ง",)
    return Recipient(name, address=address, post_code="96990", email=f"school{number}@example.org", groups=groups)


def _send_on(ctx: Context, received: list[ReceivedLetter], long: bool) -> tuple[int, int]:
    """Put half of the letters up, some through to the divisions; return one that waits with the first and one assigned."""
    ids = frozenset(division.id for division in list_divisions(ctx)[:3])
    comment = LONG_SUBJECT if long else "เห็นควรแจ้งกองช่างสำรวจ"
    waiting = assigned = 0
    for letter, far in zip(received[: len(received) // 2], cycle((True, False, False)), strict=False):
        route = put_up.put_up(ctx, letter.id, divisions=ids, purpose="เพื่อโปรดพิจารณา", comment=comment)
        if not far:
            waiting = letter.id
            continue
        for login, action in (
            ("huana", EndorseAction.PASS_ON),
            ("palat", EndorseAction.PASS_ON),
            ("nayok", EndorseAction.ORDER),
        ):
            officer = acting(ctx, login)
            route = endorse.endorse(officer, route.id, action, comment, divisions=ids, version=route.version)
        assigned = letter.id
    return waiting, assigned
