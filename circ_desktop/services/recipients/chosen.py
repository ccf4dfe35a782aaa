"""Whom a letter goes to: chosen with the draft, evidence once the letter has its number, and one number for all of them."""

from collections.abc import Sequence

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.recipients.entries import Named, Recipient, SentRecipient
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import recipients
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai

_NUMBERED = frozenset({OutgoingState.ISSUED})
_OVER = frozenset({OutgoingState.VOIDED, OutgoingState.DISCARDED})


def recipients_of(ctx: Context, outgoing_id: int) -> tuple[SentRecipient, ...]:
    """Return whom the letter goes or went to, in the order of the pages; () when it went to its one addressee."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return recipients.sent_recipients(work.connection, outgoing_id)


def keep_recipients(ctx: Context, outgoing_id: int, chosen: Sequence[Recipient]) -> tuple[SentRecipient, ...]:
    """Keep the list with the letter; return it as it stands.

    A draft's list is replaced. A numbered letter's list is only added to: whoever is on it already stays, once. Raises
    `NotAllowed` for a voided or discarded letter.
    """
    officer, now = ctx.signed_in(), ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        found = loading.the_outgoing(work, outgoing_id, lock=True)
        if found.state in _OVER:
            raise NotAllowed("หนังสือนี้ยกเลิกหรือทิ้งแล้ว", "ยังไม่ได้ทำฉบับใด", "เริ่มร่างใหม่จากหนังสือนี้ แล้วส่งจากร่างใหม่")
        numbered = found.state in _NUMBERED
        if not numbered:
            recipients.clear_chosen(work.connection, outgoing_id)
        before = recipients.sent_recipients(work.connection, outgoing_id)
        new = _new_rows(before, chosen)
        recipients.add_sent(work.connection, outgoing_id, new, sent=numbered, at=now, by=officer.id)
        kept = (*before, *new)
        if new:
            if numbered and not found.letter.addressee.strip():
                recipients.write_sent_to(work.connection, outgoing_id, in_short(kept))
            work.record(now, officer.id, Action.SEND_TO, "outgoing", outgoing_id, in_short(new))
        work.commit()
    return kept


def settle(work: UnitOfWork, issued: Outgoing) -> None:
    """Make the list that was chosen with the draft evidence, in the transaction that gives the number."""
    kept = recipients.sent_recipients(work.connection, issued.id)
    recipients.mark_sent(work.connection, issued.id)
    if kept and not issued.letter.addressee.strip():
        recipients.write_sent_to(work.connection, issued.id, in_short(kept))


def in_short(kept: Sequence[SentRecipient]) -> str:
    """Return the list on one line: "นายอำเภอธารทอง และอีก ๗ แห่ง"."""
    if not kept:
        return ""
    first = " ".join(kept[0].addressee.split())
    return first if len(kept) == 1 else f"{first} และอีก {to_thai(str(len(kept) - 1))} แห่ง"


def _new_rows(before: Sequence[SentRecipient], chosen: Sequence[Recipient]) -> tuple[SentRecipient, ...]:
    seen = Named(each.again() for each in before)
    place = max((each.place for each in before), default=0)
    rows: list[SentRecipient] = []
    for each in chosen:
        if seen.same(each) is not None:
            continue
        seen.add(each)
        place += 1
        rows.append(
            SentRecipient(
                place, each.salutation, each.addressee, each.address, each.post_code, each.copies, each.id or None
            )
        )
    return tuple(rows)
