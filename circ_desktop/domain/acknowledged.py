"""What another office told about a letter of ours: that it received it, and under which number."""

from datetime import date, datetime

from msgspec import Struct

from circ_desktop.thai.dates import short_date
from circ_desktop.thai.digits import to_thai


class Acknowledgement(Struct, frozen=True):
    """One office's receipt of a letter of ours.

    Attributes:
        office: who received it, "" where the notice does not say.
        number: its receive number as it wrote it.
        received_on: the day it received it, None where the notice does not say.
        at: when the notice was taken in here.
    """

    office: str
    number: str
    received_on: date | None
    at: datetime | None = None

    def words(self) -> str:
        """Return the receipt in one line, Thai."""
        parts = [
            f"{self.office or 'ปลายทาง'} รับแล้ว",
            f"เลขรับ {to_thai(self.number)}" if self.number else "",
            f"วันที่ {short_date(self.received_on)}" if self.received_on else "",
        ]
        return " ".join(part for part in parts if part)
