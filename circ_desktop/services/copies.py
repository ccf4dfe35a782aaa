"""Copies of issued documents (ข้อ ๓๐–๓๑): made from the frozen pages, which stay as they are."""

from msgspec.structs import replace

from circ_desktop.domain.letter import Letter
from circ_desktop.domain.particulars import Copy, CopyPurpose
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.services.issuing import issued_pdf
from circ_desktop.services.look import office_look
from circ_desktop.storage import people
from circ_desktop.storage.unit_of_work import UnitOfWork


def first_copy(ctx: Context, outgoing_id: int, purpose: CopyPurpose) -> Copy:
    """Return what the program knows of a copy: who drafted and reviewed it; the officer at the desk certifies, today."""
    officer = ctx.signed_in()
    today = ctx.clock.today()
    if purpose is CopyPurpose.CERTIFIED:
        return Copy(purpose, certified_by=officer.name, position=officer.position_on(today), certified_on=today)
    with UnitOfWork(ctx.database, reading=True) as work:
        found = loading.the_outgoing(work, outgoing_id)
        names = {each.id: each.name for each in people.list_officers(work.connection)}
    drafter = names.get(found.created_by, "")
    return Copy(purpose, drafted_by=drafter, typed_by=drafter, checked_by=names.get(found.reviewed_by or 0, ""))


def copy_pdf(ctx: Context, outgoing_id: int, copy: Copy) -> bytes:
    """Return the frozen pages of an issued document as a copy.

    Raises:
        NotAllowed: it has no number yet. BrokenFile: the frozen file is damaged.
    """
    from circ_desktop.typeset.copies import copy_of_pdf

    frozen = issued_pdf(ctx, outgoing_id)
    with UnitOfWork(ctx.database, reading=True) as work:
        letter = loading.the_outgoing(work, outgoing_id).letter
    return copy_of_pdf(frozen, copy, office_look(), letter.digits, pages=_own_pages(letter, frozen))


def _own_pages(letter: Letter, frozen: bytes) -> int | None:
    """Return how many of the frozen pages are the document itself, before what is sent along; None when unknown."""
    if not letter.attachments:
        return None
    from circ_desktop.typeset.letters import letter_pages
    from circ_desktop.typeset.overlays import page_count

    look = office_look()
    as_frozen = len(letter_pages(letter, look).sheets) == page_count(frozen)
    return len(letter_pages(replace(letter, attachments=()), look).sheets) if as_frozen else None
