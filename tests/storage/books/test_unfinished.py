"""Half-filled forms, one of each kind per officer."""

from circ_desktop.storage.books import unfinished
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, HEAD, LATER


def test_each_officer_has_one_of_each_form_and_the_last_one_counts(work: UnitOfWork) -> None:
    keep, find, drop = unfinished.keep, unfinished.find, unfinished.drop
    for officer, what, payload in ((CLERK, "a", "1"), (CLERK, "b", "2"), (HEAD, "a", "3"), (CLERK, "a", "4")):
        keep(work.connection, officer, what, payload, MORNING if payload != "4" else LATER)

    def all_kept() -> list[str | None]:
        return [find(work.connection, officer, what) for officer in (CLERK, HEAD) for what in ("a", "b")]

    assert all_kept() == ["4", "2", "3", None]
    drop(work.connection, CLERK, "a")
    assert all_kept() == [None, "2", "3", None]
