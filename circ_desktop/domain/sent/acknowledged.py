"""What another office told about a letter of ours: that it received it, and under which number."""

from collections.abc import Sequence
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


MOST_NAMED = 3
"""So many receipts are written out in a cell of the register; more are counted."""


def register_cells(told: Sequence[Acknowledgement], recipients: int) -> tuple[str, str]:
    """Return what การปฏิบัติ and หมายเหตุ of the sent register say of the receipts; `recipients` is 0 for one addressee."""
    if not told:
        return "", ""
    count, of = to_thai(str(len(told))), to_thai(str(recipients))
    action = f"รับแล้ว {count} จาก {of} แห่ง" if recipients > 1 else "รับแล้ว"
    if len(told) > MOST_NAMED:
        return action, "" if recipients > 1 else f"{count} แห่ง"
    return action, "\n".join(each.words() for each in told)
