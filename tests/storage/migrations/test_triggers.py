"""The rules of evidence hold against anybody who opens the database with another program."""

import sqlite3
from pathlib import Path

import pytest

from circ_desktop.domain.errors import NotAllowed
from circ_desktop.storage.engine.database import SQLITE_FILE, Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.storage.opening import open_database
from tests.databases import Maker

NOW = "2026-06-15T09:05:00.000000+07:00"

ROWS = f"""
INSERT INTO officers (id, login, name, position, rights, password_hash) VALUES (1, 'a', 'ก', '[]', '[]', 'x');
INSERT INTO divisions (id, name) VALUES (1, 'กองช่าง');
INSERT INTO registers (id, owner, kind, year, next, first) VALUES (1, 'office', 'received', 2026, 3, 1);
INSERT INTO registers (id, owner, kind, year, next, first) VALUES (2, 'office', 'sent', 2026, 2, 1);
INSERT INTO received_letters (id, register_id, number, sender, subject, received_at, state, recorded_at, recorded_by)
  VALUES (1, 1, 1, 'จ', 'ร', '{NOW}', 'registered', '{NOW}', 1);
INSERT INTO received_letters (id, register_id, number, sender, subject, received_at, state, recorded_at, recorded_by)
  VALUES (2, 1, 2, 'จ', 'ร', '{NOW}', 'voided', '{NOW}', 1);
INSERT INTO outgoing_letters
  (id, letter, state, created_by, created_at, updated_at, register_id, number, letter_number, issued_on)
  VALUES (1, '{{"subject":"ก"}}', 'issued', 1, '{NOW}', '{NOW}', 2, 1, 'นธ 1', '2026-06-15');
INSERT INTO outgoing_letters (id, letter, state, created_by, created_at, updated_at)
  VALUES (2, '{{"subject":"ก"}}', 'draft', 1, '{NOW}', '{NOW}');
INSERT INTO routes (id, received_id, started_by, started_at, state, proposed, ordered)
  VALUES (1, 1, 1, '{NOW}', 'running', '[]', '[]');
INSERT INTO assignments (id, route_id, division_id, state, register_id, number) VALUES (1, 1, 1, 'received', 1, 9);
INSERT INTO endorsements (id, route_id, officer_id, action, at, name, position) VALUES (1, 1, 1, 'pass_on', '{NOW}', 'ก', '[]');
INSERT INTO register_jumps (id, register_id, number, before, at) VALUES (1, 1, 3, 2, '{NOW}');
INSERT INTO audit (id, at, action, entity, entity_id, previous, hash) VALUES (1, '{NOW}', 'a', 'b', 1, '0', '1')
"""


@pytest.fixture
def letters(database: Database) -> Database:
    with UnitOfWork(database) as work:
        for statement in ROWS.split(";"):
            work.connection.exec_driver_sql(statement.replace("%", "%%"))
        work.commit()
    return database


def _do(database: Database, statement: str) -> None:
    with UnitOfWork(database) as work:
        work.connection.exec_driver_sql(statement)
        work.commit()


FORBIDDEN = [
    "DELETE FROM audit",
    "UPDATE audit SET detail = 'x'",
    "DELETE FROM endorsements",
    "UPDATE endorsements SET comment = 'เห็นด้วย'",
    "DELETE FROM received_letters WHERE id = 1",
    "UPDATE received_letters SET number = 7 WHERE id = 1",
    "UPDATE received_letters SET insertion = 1 WHERE id = 1",
    "UPDATE received_letters SET register_id = 2 WHERE id = 1",
    "UPDATE received_letters SET state = 'registered' WHERE id = 2",
    "DELETE FROM outgoing_letters WHERE id = 1",
    "UPDATE outgoing_letters SET number = 7 WHERE id = 1",
    "UPDATE outgoing_letters SET number = NULL, register_id = NULL WHERE id = 1",
    'UPDATE outgoing_letters SET letter = \'{"subject":"ข"}\' WHERE id = 1',
    "UPDATE outgoing_letters SET letter_number = 'นธ 2' WHERE id = 1",
    "UPDATE outgoing_letters SET issued_on = '2026-06-14' WHERE id = 1",
    "DELETE FROM assignments",
    "UPDATE assignments SET number = 10",
    "DELETE FROM registers WHERE id = 2",
    "DELETE FROM register_jumps",
    "UPDATE register_jumps SET reason = 'x'",
    "UPDATE registers SET year = 2027 WHERE id = 1",
]


def test_evidence_cannot_be_changed_from_outside(letters: Database) -> None:
    for statement in FORBIDDEN:
        with pytest.raises(NotAllowed) as trouble:
            _do(letters, statement)
        assert "หลักฐาน" in trouble.value.means, statement


ALLOWED = [
    "DELETE FROM outgoing_letters WHERE id = 2",
    'UPDATE outgoing_letters SET letter = \'{"subject":"ข"}\' WHERE id = 2',
    "UPDATE outgoing_letters SET state = 'voided', void_reason = 'พิมพ์ผิด', version = 2 WHERE id = 1",
    "UPDATE received_letters SET state = 'voided', void_reason = 'ซ้ำ' WHERE id = 1",
    "UPDATE received_letters SET subject = 'แก้คำผิด' WHERE id = 1",
    "UPDATE registers SET next = 50 WHERE id = 1",
    "UPDATE assignments SET state = 'done'",
]


def test_ordinary_work_is_not_hindered(letters: Database) -> None:
    for statement in ALLOWED:
        with UnitOfWork(letters) as work:
            assert work.connection.exec_driver_sql(statement).rowcount == 1, statement


def test_replacing_an_audit_row_is_refused_too(letters: Database) -> None:
    insert = (
        f"INTO audit (id, at, action, entity, entity_id, previous, hash) VALUES (1, '{NOW}', 'x', 'b', 1, '0', '1')"
    )
    if letters.is_sqlite:
        statements = [f"INSERT OR REPLACE {insert}"]
    else:
        statements = [f"INSERT {insert} ON CONFLICT (id) DO UPDATE SET action = 'x'", "TRUNCATE audit"]
    for statement in statements:
        with pytest.raises(NotAllowed):
            _do(letters, statement)


def test_sqlite_refuses_replacing_even_for_a_program_without_our_settings(sqlite_maker: Maker, tmp_path: Path) -> None:
    open_database(sqlite_maker.office(tmp_path)).close()
    with sqlite3.connect(tmp_path / SQLITE_FILE) as foreign, pytest.raises(sqlite3.IntegrityError):
        foreign.execute(
            "REPLACE INTO audit SELECT id, at, 9, action, entity, entity_id, detail, previous, hash FROM audit"
        )
    foreign.close()
