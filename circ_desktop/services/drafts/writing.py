"""Our own letters until they get their number: begin, save, pass on, review, put away."""

from datetime import timedelta

from msgspec.structs import replace

from circ_desktop.domain.audit import Action, StoryLine
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.letter.beginning import with_kind
from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.letter.reference import Reference
from circ_desktop.domain.office import Office
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.received.passing_on import new_letter, pass_on, pattern_from
from circ_desktop.domain.sent import outgoing as rules
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.domain.sent.rows import DraftVersion, OutgoingRow
from circ_desktop.resources import load_toml
from circ_desktop.services import audit, loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import offices, outgoing, parts, people
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

KEEP_EVERY = timedelta(minutes=5)
"""How far apart the kept texts of a draft are at least; the editor saves every few seconds."""

_DRAFTERS = (Right.DRAFT, Right.REGISTER, Right.REVIEW)


def new_draft(
    ctx: Context, letter: Letter | None = None, source_id: int | None = None, *, kind: Kind = Kind.EXTERNAL
) -> Outgoing:
    """Begin a draft: `letter` as it is, or a blank one of a kind with the office's lines, owner unit and signer filled in.

    A letter that is handed in loses its number and date: `sent.issue` gives them. It loses the moves that fitted it to its
    page too: the new text will have another length.
    """
    officer = _drafter(ctx)
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        office = loading.the_office(work)
        text = with_kind(_blank(ctx, work, officer, office), kind, office.name) if letter is None else letter
        if source_id is not None:
            loading.the_received(work, source_id)
        draft = _insert(ctx, work, officer, replace(text, number="", date=None, layout=Layout()), source_id)
        work.record(now, officer.id, Action.DRAFT, "outgoing", draft.id, text.subject)
        work.commit()
    return draft


def pass_on_as_draft(ctx: Context, received_id: int, *, pattern: str = "copy") -> Outgoing:
    """Begin a circular of our own from a received letter: subject, urgency, enclosure or reference, opener filled.

    `pattern` is a key of `passing_on_patterns`. Several drafts of one letter are allowed.
    """
    officer = _drafter(ctx)
    now = ctx.clock.now()
    wording = pattern_from(load_toml("wording", "passing_on.toml")[pattern])
    with UnitOfWork(ctx.database) as work:
        office = loading.the_office(work)
        source = loading.the_received(work, received_id, open_only=True)
        text = pass_on(source.entry, _blank(ctx, work, officer, office), office, wording)
        draft = _insert(ctx, work, officer, text, received_id)
        work.record(now, officer.id, Action.DRAFT, "outgoing", draft.id, text.subject)
        work.record(now, officer.id, Action.PASS_ON_AS_DRAFT, "received", received_id, text.subject)
        work.commit()
    return draft


def passing_on_patterns() -> tuple[tuple[str, str], ...]:
    """Return (key, Thai name) of the ways to pass a letter on, the usual one first."""
    return tuple((key, entry["name"]) for key, entry in load_toml("wording", "passing_on.toml").items())


def save_draft(ctx: Context, outgoing_id: int, letter: Letter, *, version: int) -> Outgoing:
    """Save the text of a draft, finished or not; the version counts up. An unchanged text changes nothing.

    Cheap, because the editor calls it every few seconds: the text is kept as a version of its own only every five
    minutes, before it becomes another kind of document, or when another officer goes on with it. Raises `StaleEdit`
    with `.theirs` when somebody else saved meanwhile, and `NotAllowed` when the state or the officer does not let the
    text be changed.
    """
    officer = ctx.signed_in()
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        before = loading.the_outgoing(work, outgoing_id, lock=True)
        text = replace(letter, number="")
        if before.version != version and before.letter == text:
            return before  # the same save arrived twice
        loading.require_version(before, version)
        rules.require_edit(before, officer)
        if before.letter == text:
            return before
        after = replace(before, letter=text, version=before.version + 1, updated_at=now)
        outgoing.update_draft(work.connection, after, before)
        _keep_now_and_then(work, before, after, officer)
        work.commit()
    return after


def get_outgoing(ctx: Context, outgoing_id: int) -> Outgoing:
    """Return one letter of ours. Raises `NotFound`."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return loading.the_outgoing(work, outgoing_id)


def list_drafts(ctx: Context, text: str = "", *, discarded: bool = False) -> tuple[OutgoingRow, ...]:
    """Return the letters without a number, changed last first; with `discarded` those that were put away."""
    states = {OutgoingState.DISCARDED} if discarded else rules.OPEN_STATES
    with UnitOfWork(ctx.database, reading=True) as work:
        return outgoing.drafts(work.connection, states, text)


def drafts_of_received(ctx: Context, received_id: int) -> tuple[OutgoingRow, ...]:
    """Return the letters of ours, drafts and issued, that pass on or answer a received letter."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return outgoing.passed_on_from(work.connection, received_id)


def move(ctx: Context, outgoing_id: int, move: Move, *, version: int, note: str = "") -> Outgoing:
    """Submit, accept, return, withdraw, discard or restore a draft; `note` is the reason of a return.

    Raises `NotAllowed` with the state as it is, `InvalidEntry` for a missing reason, `StaleEdit` when the text is no
    longer the one that the officer had before her: nobody accepts what she has not seen.
    """
    if move in {Move.ISSUE, Move.VOID}:
        raise ValueError("issuing and voiding are services.sent.issue")
    officer = ctx.signed_in()
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        before = loading.the_outgoing(work, outgoing_id, lock=True)
        rules.after(before.state, move, officer, author_id=before.created_by)
        loading.require_version(before, version)
        after = rules.moved(before, move, officer, now, note)
        outgoing.update_draft(work.connection, after, before)
        outgoing.write_version(work.connection, after, officer.id, rules.MOVE_NAMES[move])
        work.record(now, officer.id, Action(move), "outgoing", outgoing_id, note.strip())
        work.commit()
    return after


def references_of(ctx: Context, outgoing_id: int) -> tuple[Reference, ...]:
    """Return what the letter refers to; each knows the letter itself when it stands in our registers."""
    with UnitOfWork(ctx.database, reading=True) as work:
        loading.the_outgoing(work, outgoing_id)
        return parts.references_of(work.connection, parts.Of(outgoing_id=outgoing_id))


def story_of_outgoing(ctx: Context, outgoing_id: int) -> tuple[StoryLine, ...]:
    """Return what happened to a letter of ours, oldest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        loading.the_outgoing(work, outgoing_id)
        return audit.story(work, [("outgoing", outgoing_id)])


def draft_versions(ctx: Context, outgoing_id: int) -> tuple[DraftVersion, ...]:
    """Return the kept texts of a letter, newest first."""
    with UnitOfWork(ctx.database, reading=True) as work:
        loading.the_outgoing(work, outgoing_id)
        return outgoing.versions(work.connection, outgoing_id)


def _drafter(ctx: Context) -> Officer:
    officer = ctx.signed_in()
    if not any(officer.may(right) for right in _DRAFTERS):
        raise NotAllowed("ท่านไม่มีสิทธิร่างหนังสือ", "ไม่มีอะไรถูกบันทึก", "ให้ผู้ดูแลเพิ่มสิทธิที่หน้า ตั้งค่า")
    return officer


def _insert(ctx: Context, work: UnitOfWork, officer: Officer, text: Letter, source_id: int | None) -> Outgoing:
    now = ctx.clock.now()
    draft_id = outgoing.insert_draft(work.connection, text, officer.id, now, source_id)
    draft = loading.the_outgoing(work, draft_id)
    outgoing.write_version(work.connection, draft, officer.id, "เริ่มร่าง")
    return draft


def _blank(ctx: Context, work: UnitOfWork, officer: Officer, office: Office) -> Letter:
    divisions = {division.id: division for division in offices.list_divisions(work.connection) if division.active}
    owner = divisions.get(officer.division_id or 0) or next(iter(divisions.values()), None)
    return new_letter(office, owner, _usual_signer(ctx, work))


def _usual_signer(ctx: Context, work: UnitOfWork) -> Signer:
    """Return the head of the office as of today: the last of the chain, whoever may order before others."""
    chain = [one for one in people.list_officers(work.connection) if one.active and one.chain_order is not None]
    heads = [one for one in chain if one.may(Right.ORDER)] or chain
    return heads[-1].signer_on(ctx.clock.today()) if heads else Signer()


def _keep_now_and_then(work: UnitOfWork, before: Outgoing, after: Outgoing, officer: Officer) -> None:
    last = outgoing.last_version(work.connection, after.id)
    if last is not None:
        _, at, by = last
        if before.letter.kind is not after.letter.kind:  # what only that kind has stands nowhere else
            outgoing.write_version(work.connection, before, by, "ก่อนเปลี่ยนชนิดหนังสือ")
        if by != officer.id:  # what the other one wrote since must not be lost
            outgoing.write_version(work.connection, before, by, "ก่อนผู้อื่นแก้ต่อ")
        elif after.updated_at - at < KEEP_EVERY:
            return
    outgoing.write_version(work.connection, after, officer.id, "บันทึกระหว่างร่าง")
    work.record(after.updated_at, officer.id, Action.EDIT, "outgoing", after.id)
