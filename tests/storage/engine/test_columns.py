"""Column types: one text for one value on both databases, and a value of a wrong sort is a defect."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.dialects import postgresql, sqlite

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.register import RegisterKind
from circ_desktop.storage.engine.columns import Choice, Day, Moment
from tests.databases import MORNING

DIALECTS = (sqlite.dialect(), postgresql.dialect())


@pytest.mark.parametrize("dialect", DIALECTS, ids=["sqlite", "postgresql"])
def test_a_moment_is_stored_in_bangkok_time_to_the_microsecond(dialect) -> None:
    column = Moment()
    exact = MORNING + timedelta(microseconds=7)
    assert column.process_bind_param(exact, dialect) == "2026-06-15T09:05:00.000007+07:00"
    assert column.process_bind_param(MORNING, dialect) == "2026-06-15T09:05:00.000000+07:00"
    assert column.process_bind_param(exact.astimezone(UTC), dialect) == "2026-06-15T09:05:00.000007+07:00"
    back = column.process_result_value("2026-06-15T02:05:00+00:00", dialect)
    assert back == MORNING
    assert back is not None
    assert back.tzinfo is BANGKOK
    assert column.process_bind_param(None, dialect) is column.process_result_value(None, dialect) is None
    with pytest.raises(ValueError, match="zone"):
        column.process_bind_param(datetime(2026, 6, 15), dialect)


@pytest.mark.parametrize("dialect", DIALECTS, ids=["sqlite", "postgresql"])
def test_a_day_is_stored_as_iso_text_and_a_moment_is_no_day(dialect) -> None:
    column = Day()
    assert column.process_bind_param(date(2026, 6, 5), dialect) == "2026-06-05"
    assert column.process_result_value("2026-06-05", dialect) == date(2026, 6, 5)
    assert column.process_bind_param(None, dialect) is column.process_result_value(None, dialect) is None
    with pytest.raises(TypeError, match="moment"):
        column.process_bind_param(MORNING, dialect)


@pytest.mark.parametrize("dialect", DIALECTS, ids=["sqlite", "postgresql"])
def test_a_choice_is_stored_by_its_value_and_unknown_words_are_refused(dialect) -> None:
    column = Choice(RegisterKind)
    stored = column.process_bind_param(RegisterKind.SENT, dialect)
    assert (stored, type(stored)) == ("sent", str)
    assert column.process_bind_param("sent", dialect) == "sent"
    assert column.process_result_value("sent", dialect) is RegisterKind.SENT
    assert column.process_bind_param(None, dialect) is column.process_result_value(None, dialect) is None
    for wrong in (column.process_bind_param, column.process_result_value):
        with pytest.raises(ValueError, match="books"):
            wrong("books", dialect)


def test_texts_are_as_long_as_the_column_and_statements_may_be_kept() -> None:
    assert [(kind.impl.length, kind.cache_ok) for kind in (Moment, Day, Choice)] == [(32, True), (10, True), (20, True)]
    assert len(Moment().process_bind_param(MORNING, DIALECTS[0]) or "") <= 32
