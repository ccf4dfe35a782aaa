"""The unit of work: what is not committed is not there; a request key works once; audit rows form a chain."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from circ_desktop.domain.audit import GENESIS, Action, check_chain
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING


def _add_division(work: UnitOfWork, name: str) -> None:
    work.connection.execute(text("INSERT INTO divisions (name) VALUES (:name)"), {"name": name})


def _divisions(database: Database) -> int:
    with UnitOfWork(database, reading=True) as work:
        return int(work.connection.execute(text("SELECT count(*) FROM divisions")).scalar_one())


def test_leaving_without_commit_leaves_nothing(database: Database) -> None:
    with UnitOfWork(database) as work:
        _add_division(work, "กองช่าง")
    assert _divisions(database) == 0


def test_an_error_after_writing_leaves_nothing_and_no_audit_row(database: Database) -> None:
    def write_and_stumble() -> None:
        with UnitOfWork(database) as work:
            _add_division(work, "กองช่าง")
            work.record(MORNING, None, Action.ADD, "division", 1, "กองช่าง")
            raise KeyError("stumble")

    with pytest.raises(KeyError):
        write_and_stumble()
    assert _divisions(database) == 0
    with UnitOfWork(database, reading=True) as work:
        assert audit.head(work.connection) == (0, GENESIS)


def test_what_was_committed_is_there_for_everybody(database: Database) -> None:
    with UnitOfWork(database) as work:
        _add_division(work, "กองช่าง")
        work.commit()
    assert _divisions(database) == 1


def test_a_reading_unit_cannot_commit(database: Database) -> None:
    with UnitOfWork(database, reading=True) as work, pytest.raises(RuntimeError):
        work.commit()


def test_a_request_key_leads_to_the_first_result(database: Database) -> None:
    with UnitOfWork(database) as work:
        assert work.claim("k", "received", at=MORNING) is None
        work.fulfil("k", 7)
        work.commit()
    with UnitOfWork(database) as work:
        assert work.claim("k", "received", at=MORNING) == 7


def test_a_request_key_of_a_failed_press_is_free_again(database: Database) -> None:
    with UnitOfWork(database) as work:
        work.claim("k", "received", at=MORNING)
    with UnitOfWork(database) as work:
        assert work.claim("k", "received", at=MORNING) is None


def test_a_request_key_serves_one_kind_of_thing(database: Database) -> None:
    with UnitOfWork(database) as work:
        work.claim("k", "received", at=MORNING)
        work.fulfil("k", 7)
        work.commit()
    with UnitOfWork(database) as work, pytest.raises(NotAllowed):
        work.claim("k", "outgoing", at=MORNING)


def _write_chain(database: Database, rows: int) -> None:
    for number in range(1, rows + 1):
        with UnitOfWork(database) as work:
            work.record(MORNING + timedelta(minutes=number), number, Action.ADD, "division", number, f"กอง {number}")
            work.record(MORNING + timedelta(minutes=number), None, Action.CHANGE, "division", number, "")
            work.commit()


def test_audit_rows_are_chained_without_gaps_across_transactions(database: Database) -> None:
    _write_chain(database, 3)
    with UnitOfWork(database, reading=True) as work:
        rows = list(audit.all_rows(work.connection))
        report = check_chain(rows, *audit.head(work.connection))
    assert [row.id for row in rows] == [1, 2, 3, 4, 5, 6]
    assert report.sound
    assert report.rows == 6


def _without_triggers(database: Database, *statements: str) -> None:
    """Do what somebody with the rights of the database's owner could do."""
    with UnitOfWork(database) as work:
        if database.is_sqlite:
            for name in ("audit_no_update", "audit_no_delete"):
                work.connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            work.connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        for statement in statements:
            work.connection.execute(text(statement))
        work.commit()


@pytest.mark.parametrize(
    ("forgery", "broken_at"),
    [
        ("UPDATE audit SET detail = 'อื่น' WHERE id = 3", 3),
        ("UPDATE audit SET officer_id = 9 WHERE id = 2", 2),
        ("DELETE FROM audit WHERE id = 4", 4),
        ("DELETE FROM audit WHERE id = 6", 6),
    ],
)
def test_a_forged_or_missing_audit_row_shows(database: Database, forgery: str, broken_at: int) -> None:
    _write_chain(database, 3)
    _without_triggers(database, forgery)
    with UnitOfWork(database, reading=True) as work:
        report = check_chain(audit.all_rows(work.connection), *audit.head(work.connection))
    assert report.broken_at == broken_at
