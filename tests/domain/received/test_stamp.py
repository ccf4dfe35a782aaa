"""What the receipt stamp says (แบบที่ ๑๒)."""

from datetime import UTC, datetime

from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.office import Office, StampLabels
from circ_desktop.domain.received import stamp as stamps
from circ_desktop.domain.received.stamp import ReceiptStamp, receipt_stamp
from tests.domain.records import changeable, said_unasked

OFFICE = Office("องค์การบริหารส่วนตำบลดอยฟ้า", "อบต.ดอยฟ้า", (), "แพร่", "พร", "พร ๗๒๑๐๑")
AT = datetime(2026, 12, 20, 16, 3, tzinfo=BANGKOK)


def test_the_stamp_names_the_office_number_day_and_time_in_thai_digits() -> None:
    stamp = receipt_stamp(OFFICE, 1207, AT)
    assert stamp.office == "อบต.ดอยฟ้า"
    assert stamp.lines() == (("เลขรับ", "๑๒๐๗"), ("วันที่", "๒๐ ธ.ค. ๒๕๖๙"), ("เวลา", "๑๖.๐๓"))


def test_the_labels_are_the_offices_own() -> None:
    labels = StampLabels("รับเลขที่", "ลงวันที่", "เวลา")
    assert [label for label, _ in receipt_stamp(replace(OFFICE, stamp_labels=labels), 1, AT).lines()] == [
        "รับเลขที่",
        "ลงวันที่",
        "เวลา",
    ]


def test_an_office_without_a_short_name_shows_its_full_one() -> None:
    assert receipt_stamp(replace(OFFICE, short_name=""), 1, AT).office == OFFICE.name


def test_an_empty_stamp_leaves_its_lines_for_the_pen() -> None:
    assert [value for _, value in ReceiptStamp("อบต.ดอยฟ้า", StampLabels()).lines()] == ["", "", ""]


def test_the_moment_is_told_in_the_clocks_own_zone() -> None:
    late = datetime(2026, 12, 31, 17, 30, tzinfo=UTC).astimezone(BANGKOK)
    assert receipt_stamp(OFFICE, 1, late).date == "๑ ม.ค. ๒๕๗๐"


def test_a_stamp_is_kept_as_it_was_made_and_empty_lines_stay_open() -> None:
    assert changeable(stamps) == set()
    assert said_unasked(stamps) == {}
