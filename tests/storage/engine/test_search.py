"""The search column: what goes in, and how it is asked."""

import pytest
from sqlalchemy import column, select, text
from sqlalchemy.sql import table

from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.search import contains, search_text
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

ONE, OTHER = column("name"), column("phone")


def test_texts_stand_apart_and_empty_ones_leave_nothing() -> None:
    assert search_text("กำนัน", "", "หมู่ ๔") == "กำนัน หมู่ 4"
    assert search_text("", "") == search_text() == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", True),
        ("  ", True),
        ("น้ำหลาก", True),
        ("หลาก น้ำ", True),
        ("๒๕๖๙", True),
        ("100%", True),
        ("%", True),
        ("น้ำท่วม", False),
        ("น้ำหลาก ท่วม", False),
        ("_", False),
        ("น้ำหลาก พยาน", True),
        ("พยาน", True),
    ],
)
def test_every_word_stands_somewhere_in_one_of_the_columns(database: Database, typed: str, found: bool) -> None:
    with UnitOfWork(database) as work:
        work.connection.execute(
            text("INSERT INTO divisions (name, phone) VALUES (:name, :phone)"),
            {"name": search_text("น้ำหลาก ปี ๒๕๖๙ 100%"), "phone": search_text("พยาน")},
        )
        query = select(ONE).select_from(table("divisions")).where(*contains(ONE, typed, OTHER))
        assert bool(work.connection.execute(query).all()) is found


def test_without_other_columns_only_the_one_is_asked(database: Database) -> None:
    with UnitOfWork(database) as work:
        work.connection.execute(text("INSERT INTO divisions (name, phone) VALUES ('ก', 'ข')"))
        query = select(ONE).select_from(table("divisions"))
        assert work.connection.execute(query.where(*contains(ONE, "ก"))).all()
        assert not work.connection.execute(query.where(*contains(ONE, "ข"))).all()
