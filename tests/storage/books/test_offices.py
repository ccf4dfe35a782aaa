"""The office's settings, each change a new row, and its divisions."""

from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.domain.office import CircularSeries, Division, StampLabels
from circ_desktop.services.office.settings import sample_setup
from circ_desktop.storage import tables
from circ_desktop.storage.books import offices
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, LATER

SAMPLE = sample_setup().office


def test_an_empty_database_has_no_office(database: Database) -> None:
    with UnitOfWork(database) as work:
        assert offices.current(work.connection) is None
        assert offices.list_divisions(work.connection) == ()
        offices.wait_for_set_up(work.connection)


def test_the_newest_settings_count_and_older_ones_stay(work: UnitOfWork) -> None:
    assert offices.current(work.connection) == SAMPLE
    changed = replace(SAMPLE, circular_series=CircularSeries.SHARED, stamp_labels=StampLabels("ก"), own_words=("ข",))
    version = offices.write(work.connection, changed, LATER, CLERK)
    assert offices.current(work.connection) == changed
    rows = work.connection.execute(select(tables.office).order_by(tables.office.c.id)).all()
    assert [(row.id == version, row.since, row.officer_id) for row in rows] == [
        (False, MORNING, None),
        (True, LATER, CLERK),
    ]


def test_divisions_stand_in_the_order_in_which_they_were_made(work: UnitOfWork) -> None:
    before = offices.list_divisions(work.connection)
    new = Division(0, "กองใหม่", "ก.ใหม่", "๐ ๑", False)
    new_id = offices.write_division(work.connection, new)
    assert offices.list_divisions(work.connection) == (*before, Division(new_id, "กองใหม่", "ก.ใหม่", "๐ ๑", False))
    changed = Division(before[1].id, "กองเปลี่ยน", "ก", "๑", False)
    assert offices.write_division(work.connection, changed) == before[1].id
    assert offices.list_divisions(work.connection)[:3] == (before[0], changed, before[2])
