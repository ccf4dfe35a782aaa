"""The office, its divisions and the settings that its letters follow."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.text import single_spaced, without_zero_width

EMBLEM_PREFIX = "garuda-"

LONGEST_OWN_WORD = 60
"""Letters in one word of the office's own list: a longer one would leave holes in the lines, since none may tear it."""


class CircularSeries(StrEnum):
    """Whether circulars (ว) count in a series of their own or with the other letters (ข้อ ๓๒)."""

    OWN = "own"
    SHARED = "shared"


class ItemLayout(StrEnum):
    """Where the lines of a numbered item go on: at the margin as most offices type, or under the item's own text."""

    FULL = "full"
    HANGING = "hanging"


class StampLabels(Struct, frozen=True):
    """The words on the receipt stamp (แบบที่ ๑๒); offices differ, so they are a setting."""

    number: str = "เลขรับ"
    date: str = "วันที่"
    time: str = "เวลา"


class Office(Struct, frozen=True):
    """The office that uses the program.

    Attributes:
        name: full name, "องค์การบริหารส่วนตำบล…".
        short_name: as on stamps and lists, "อบต.…".
        address_lines: printed at the top right of a letter under or instead of the name, first line first.
        province_code: two letters (ภาคผนวก ๑), "รย".
        own_words: words and names of the office that no line of a letter tears and no check of spelling asks about.
        item_layout: how the lines of numbered items go on.
        postal_mark: lines at the top right of its envelopes, "ชำระค่าฝากส่งเป็นรายเดือน", "ใบอนุญาตเลขที่ …"; () for none.
        letter_font: the font of its letters on every PC; None leaves it to each PC.
        emblem: name of its own Garuda: "garuda-", SHA-256, kind of file; "" for the program's, None leaves it to each PC.
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
    own_words: tuple[str, ...] = ()
    item_layout: ItemLayout = ItemLayout.FULL
    postal_mark: tuple[str, ...] = ()
    letter_font: str | None = None
    emblem: str | None = None

    @property
    def emblem_sha256(self) -> str:
        """The name under which the emblem's bytes are kept; "" for the program's own Garuda."""
        return (self.emblem or "").removeprefix(EMBLEM_PREFIX).partition(".")[0]


class Division(Struct, frozen=True):
    """A division (สำนัก, กอง, ฝ่าย). `id` 0 means not stored yet."""

    id: int
    name: str
    short_name: str = ""
    phone: str = ""
    active: bool = True


def tidy_office(office: Office) -> Office:
    """Return the office with invisible characters and doubled spaces gone; the prefix without its slash."""

    def tidy(text: str) -> str:
        return single_spaced(without_zero_width(text))

    return replace(
        office,
        name=tidy(office.name),
        short_name=tidy(office.short_name) or tidy(office.name),
        address_lines=tuple(line for line in map(tidy, office.address_lines) if line),
        province=tidy(office.province),
        province_code=tidy(office.province_code),
        number_prefix=tidy(office.number_prefix).rstrip("/ "),
        phone=tidy(office.phone),
        email=tidy(office.email),
        own_words=tuple(dict.fromkeys(word for word in map(tidy, office.own_words) if word)),
        postal_mark=tuple(line for line in map(tidy, office.postal_mark) if line),
    )


def check_office(office: Office) -> None:
    """Raise `InvalidEntry`, naming the field, when letters and stamps could not be made for such an office."""
    lost = "การตั้งค่ายังไม่ถูกบันทึก"
    if not office.name:
        raise InvalidEntry("ยังไม่ได้พิมพ์ชื่อส่วนราชการ", lost, "พิมพ์ชื่อเต็ม เช่น องค์การบริหารส่วนตำบล…", field="name")
    if long := next((word for word in office.own_words if len(word) > LONGEST_OWN_WORD), ""):
        raise InvalidEntry(
            f"“{long[:20]}…” ยาวเกินกว่าจะเป็นคำหรือชื่อเดียว", lost, "พิมพ์บรรทัดละคำหรือชื่อเดียว", field="own_words"
        )
    if not office.number_prefix:
        raise InvalidEntry("ยังไม่ได้พิมพ์เลขที่ของส่วนราชการ", lost, "พิมพ์ส่วนหน้าเครื่องหมาย / ของ ที่", field="number_prefix")
