"""The office's own words: kept by whoever drafts, so that a word said to be right is not asked about again."""

from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.office import check_office, tidy_office
from circ_desktop.domain.officer import Right
from circ_desktop.services import loading
from circ_desktop.services.context import Context
from circ_desktop.storage.books import offices
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

_KEEPERS = (Right.DRAFT, Right.REGISTER, Right.REVIEW, Right.ADMINISTER)


def keep_word(ctx: Context, word: str) -> None:
    """Take a word into the office's list; one that is there already changes nothing.

    Raises `NotAllowed` for officers who do not draft, `InvalidEntry` for a text too long to be a word.
    """
    officer = ctx.signed_in()
    if not any(officer.may(right) for right in _KEEPERS):
        raise NotAllowed("ท่านไม่มีสิทธิร่างหนังสือ", "ไม่มีอะไรถูกบันทึก", "ให้ผู้ร่างเป็นผู้เก็บคำ")
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        offices.wait_for_set_up(work.connection)  # two officers at once keep both words
        before = loading.the_office(work)
        after = tidy_office(replace(before, own_words=(*before.own_words, word)))
        if after == before:
            return
        check_office(after)
        office_id = offices.write(work.connection, after, now, officer.id)
        work.record(now, officer.id, Action.KEEP_WORD, "office", office_id, word)
        work.commit()
