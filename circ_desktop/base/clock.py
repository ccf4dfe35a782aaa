"""The clock of the office. Everything that needs the time is handed a clock, so that tests can stop it."""

from datetime import date, datetime, timedelta, timezone
from typing import Protocol

from msgspec import Struct

BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
"""Thailand has one time zone and no summer time, so no time zone database is needed (Windows has none)."""


class Clock(Protocol):
    """Tells the time in Bangkok."""

    def now(self) -> datetime:
        """Return the present moment, aware, in Bangkok time."""
        ...

    def today(self) -> date:
        """Return the present day in Bangkok."""
        ...


class SystemClock:
    """The PC's clock, read as Bangkok time whatever zone Windows is set to."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(BANGKOK)

    def today(self) -> date:
        """Return the day of `now`."""
        return self.now().date()


class FixedClock(Struct):
    """A clock that stands still until it is moved. For tests and the tour."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment at which it stands."""
        return self.moment.astimezone(BANGKOK) if self.moment.tzinfo else self.moment.replace(tzinfo=BANGKOK)

    def today(self) -> date:
        """Return the day of `now`."""
        return self.now().date()

    def advance(self, **amount: float) -> None:
        """Move forward by the keyword amounts of `timedelta` (minutes=5, days=1 …)."""
        self.moment += timedelta(**amount)
