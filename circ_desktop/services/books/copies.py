"""Copies (ข้อ ๓๐–๓๑): of issued documents from their frozen pages, certified ones of any file; the file stays as it is."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.domain.office import Office
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.office.look import office_look
from circ_desktop.services.received.attaching import NewFile, as_pdf, check_file
from circ_desktop.services.received.files import file_content, files_of_received
from circ_desktop.services.sent.issue import issued_pdf
from circ_desktop.storage.books import people
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

NOT_ARCHIVE = "ไฟล์ต้นทางไม่ได้ทำด้วยโปรแกรมนี้ จึงรับรองไม่ได้ว่าเป็น PDF/A สำเนานี้ไม่ระบุว่าเป็น PDF/A พิมพ์และส่งได้ตามปกติ"
"""Said of a copy of foreign pages; it claims nothing in its metadata either."""

_DEEDS = {CopyPurpose.CERTIFIED: Action.CERTIFY, CopyPurpose.OFFICE: Action.OFFICE_COPY}


class Of(StrEnum):
    """Whose file a copy is made of: the words of the audit trail."""

    RECEIVED = "received"
    OUTGOING = "outgoing"


class CopySource(Struct, frozen=True):
    """What a copy is made of.

    Attributes:
        of: of a received letter or of one of ours.
        letter_id: its id.
        name: what the file is called, for the story of the letter.
        file_id: a file attached to a received letter; None for the frozen pages of an issued one, or with `upload`.
        upload: a file that is not in the program, such as an enclosure on the clerk's PC.
    """

    of: Of
    letter_id: int
    name: str
    file_id: int | None = None
    upload: NewFile | None = None


class MadeCopy(Struct, frozen=True):
    """The copy, and what to know of it, Thai; "" where there is nothing."""

    pdf: bytes
    note: str = ""


def first_copy(ctx: Context, source: CopySource, purpose: CopyPurpose) -> Copy:
    """Return what the program knows of a copy: who drafted and reviewed it; the officer at the desk certifies, today."""
    officer = ctx.signed_in()
    today = ctx.clock.today()
    if purpose is CopyPurpose.CERTIFIED:
        return Copy(purpose, certified_by=officer.name, position=officer.position_on(today), certified_on=today)
    with UnitOfWork(ctx.database, reading=True) as work:
        found = loading.the_outgoing(work, source.letter_id)
        names = {each.id: each.name for each in people.list_officers(work.connection)}
    drafter = names.get(found.created_by, "")
    return Copy(purpose, drafted_by=drafter, typed_by=drafter, checked_by=names.get(found.reviewed_by or 0, ""))


def make_copy(ctx: Context, source: CopySource, copy: Copy, *, every_page: bool = False) -> MadeCopy:
    """Return the pages of the source as a copy; with `every_page` each of them has the words of the certifier.

    Raises:
        NotAllowed: the document has no number yet.
        BrokenFile: the file is damaged, gone, locked, or has no pages to be printed.
        NotFound: the file is not one of that letter's.
    """
    from circ_desktop.typeset.papers.copies import copy_of_pdf
    from circ_desktop.typeset.pdf.overlays import made_here

    if source.file_id is None and source.upload is None:
        return MadeCopy(copy_pdf(ctx, source.letter_id, copy, every_page=every_page))
    content = _pages(ctx, source)
    with UnitOfWork(ctx.database, reading=True) as work:
        office = loading.the_office(work)
    made = copy_of_pdf(content, copy, office_look(office), office.digits, every_page=every_page)
    return MadeCopy(made, "" if made_here(content) else NOT_ARCHIVE)


def copy_pdf(ctx: Context, outgoing_id: int, copy: Copy, *, every_page: bool = False) -> bytes:
    """Return the frozen pages of an issued document as a copy.

    Raises:
        NotAllowed: it has no number yet. BrokenFile: the frozen file is damaged.
    """
    from circ_desktop.typeset.papers.copies import copy_of_pdf

    frozen = issued_pdf(ctx, outgoing_id)
    with UnitOfWork(ctx.database, reading=True) as work:
        letter, office = loading.the_outgoing(work, outgoing_id).letter, loading.the_office(work)
    pages = _own_pages(letter, frozen, office)
    return copy_of_pdf(frozen, copy, office_look(office), letter.digits, pages=pages, every_page=every_page)


def record_copy(ctx: Context, source: CopySource, copy: Copy, how: str) -> None:
    """Write into the letter's story that a copy went out: of which file, who certifies it, printed or saved."""
    officer = ctx.signed_in()
    by = copy.certified_by if copy.purpose is CopyPurpose.CERTIFIED else copy.drafted_by
    detail = " · ".join(part for part in (source.name, f"ผู้รับรอง {by}" if by and copy.certified_by else by, how) if part)
    with UnitOfWork(ctx.database) as work:
        if source.of is Of.RECEIVED:
            loading.the_received(work, source.letter_id)
        else:
            loading.the_outgoing(work, source.letter_id)
        work.record(ctx.clock.now(), officer.id, _DEEDS[copy.purpose], source.of.value, source.letter_id, detail)
        work.commit()


def can_be_copied(media_type: str) -> bool:
    """Tell whether a file of that type has pages that can be certified."""
    return media_type == "application/pdf" or media_type.startswith("image/")


def _pages(ctx: Context, source: CopySource) -> bytes:
    """Return the pages of an attached or handed-in file as a PDF."""
    new = source.upload
    if new is None:
        files = files_of_received(ctx, source.letter_id)
        found = next((file for file in files if file.id == source.file_id), None)
        content = file_content(ctx, source.file_id if found is not None and source.file_id is not None else 0)
        new = NewFile(found.name if found is not None else "", content)
    check_file(new)
    pages = as_pdf(new)
    if pages is None:
        raise BrokenFile(f"ไฟล์ “{new.name}” ไม่มีหน้ากระดาษให้รับรอง", "ยังไม่ได้ทำสำเนา", "เลือกไฟล์ PDF หรือภาพสแกน")
    return pages


def _own_pages(letter: Letter, frozen: bytes, office: Office) -> int | None:
    """Return how many of the frozen pages are the document itself, before what is sent along; None when unknown."""
    if not letter.attachments:
        return None
    from circ_desktop.typeset.letters import letter_pages
    from circ_desktop.typeset.pdf.overlays import page_count

    look = office_look(office)
    as_frozen = len(letter_pages(letter, look).sheets) == page_count(frozen)
    return len(letter_pages(replace(letter, attachments=()), look).sheets) if as_frozen else None
