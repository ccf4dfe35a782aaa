"""The receipt stamp, ตรารับหนังสือ (แบบที่ ๑๒, ข้อ ๓๗): office, number, date, time."""

from datetime import datetime

from msgspec import Struct

from circ_desktop.domain.office import Office, StampLabels
from circ_desktop.thai.dates import clock_time, short_date
from circ_desktop.thai.digits import to_thai


class ReceiptStamp(Struct, frozen=True):
    """What is printed in the stamp. An empty value leaves its dotted line blank, for the pen."""

    office: str
    labels: StampLabels
    number: str = ""
    date: str = ""
    time: str = ""

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Return the (label, value) pairs under the office's name, top first."""
        return ((self.labels.number, self.number), (self.labels.date, self.date), (self.labels.time, self.time))


def receipt_stamp(office: Office, receive_number: int, received_at: datetime) -> ReceiptStamp:
    """Return the stamp of the office for one received letter; the number is that of the register (ข้อ ๓๘)."""
    return ReceiptStamp(
        office=office.short_name or office.name,
        labels=office.stamp_labels,
        number=to_thai(str(receive_number)),
        date=short_date(received_at.date()),
        time=clock_time(received_at.timetz()),
    )
