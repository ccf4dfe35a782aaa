"""The office, its divisions and the settings that its letters follow."""

from dataclasses import dataclass
from enum import StrEnum

from circ_desktop.domain.letter import Digits


class CircularSeries(StrEnum):
    """Whether circulars (ว) count in a series of their own or with the other letters (ข้อ ๓๒)."""

    OWN = "own"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class StampLabels:
    """The words on the receipt stamp (แบบที่ ๑๒); offices differ, so they are a setting."""

    number: str = "เลขรับ"
    date: str = "วันที่"
    time: str = "เวลา"


@dataclass(frozen=True, slots=True)
class Office:
    """The office that uses the program.

    Attributes:
        name: full name, "องค์การบริหารส่วนตำบล…".
        short_name: as on stamps and lists, "อบต.…".
        address_lines: printed at the top right of a letter under or instead of the name, first line first.
        province_code: two letters (ภาคผนวก ๑), "รย".
        number_prefix: what stands before "/" in ที่, "รย ๗๑๓๐๑" (digits as typed; the letter's setting decides).
    """

    name: str
    short_name: str
    address_lines: tuple[str, ...]
    province: str
    province_code: str
    number_prefix: str
    phone: str = ""
    email: str = ""
    circular_series: CircularSeries = CircularSeries.OWN
    digits: Digits = Digits.THAI
    stamp_labels: StampLabels = StampLabels()


@dataclass(frozen=True, slots=True)
class Division:
    """A division (สำนัก, กอง, ฝ่าย). `id` 0 means not stored yet."""

    id: int
    name: str
    short_name: str = ""
    phone: str = ""
    active: bool = True
