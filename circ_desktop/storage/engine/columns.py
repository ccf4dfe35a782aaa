"""Column types that mean the same on SQLite and on PostgreSQL."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Dialect, String, types

from circ_desktop.base.clock import BANGKOK


class Moment(types.TypeDecorator[datetime]):
    """An aware moment as text, "2026-11-22T09:05:00.000000+07:00", always in Bangkok time.

    One exact text on both databases: it sorts as time does, and the audit chain hashes exactly what is stored.
    """

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write the moment. A naive one is a defect of the caller."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone")
        return value.astimezone(BANGKOK).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read the moment back, aware, in Bangkok time."""
        return None if value is None else datetime.fromisoformat(str(value)).astimezone(BANGKOK)


class Day(types.TypeDecorator[date]):
    """A Gregorian day as ISO text."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write the day; a datetime is a defect of the caller, its zone would be lost."""
        if isinstance(value, datetime):
            raise TypeError("a day was expected, not a moment")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> date | None:
        """Read the day back."""
        return None if value is None else date.fromisoformat(str(value))


class Choice(types.TypeDecorator[StrEnum]):
    """A member of one StrEnum, stored as its value."""

    impl = String(20)
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        """Write the member's value; an unknown word raises ValueError."""
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> StrEnum | None:
        """Read the member back."""
        return None if value is None else self.choices(value)
