"""What the first-run page and the settings page share about an office's fields: provinces, digits, short names."""

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from circ_desktop.domain.letter.content import Digits
from circ_desktop.resources import load_json

DIGIT_NAMES = {Digits.THAI: "เลขไทยทั้งหมด", Digits.ARABIC: "เลขอารบิกทั้งหมด", Digits.AS_TYPED: "ตามที่พิมพ์"}

LONG_KINDS = (
    ("องค์การบริหารส่วนตำบล", "อบต."),
    ("องค์การบริหารส่วนจังหวัด", "อบจ."),
    ("เทศบาลตำบล", "ทต."),
    ("เทศบาลเมือง", "ทม."),
    ("เทศบาลนคร", "ทน."),
    ("ที่ทำการปกครองอำเภอ", "ปค.อ."),
    ("ที่ว่าการอำเภอ", "อ."),
    ("สำนักงาน", "สนง."),
)
"""How offices shorten their names on stamps; a proposal only, the clerk may type another."""


class Province(Struct, frozen=True):
    """A province and its two letters (ภาคผนวก ๑)."""

    name: str
    code: str


def provinces() -> tuple[Province, ...]:
    """Return all provinces in the order of the file."""
    return tuple(Province(entry["name"], entry["code"]) for entry in load_json("codes", "provinces.json"))


def fill_provinces(box: QComboBox) -> None:
    """Offer all provinces; typing part of a name finds it; another name may be typed."""
    for province in provinces():
        box.addItem(f"{province.name}  ({province.code})", province)
    completer = QCompleter([province.name for province in provinces()], box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setCompleter(completer)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setCurrentIndex(-1)


def chosen_province(box: QComboBox, kept_code: str = "") -> Province:
    """Return the province of the box. A name that the list does not have keeps `kept_code`."""
    text = box.currentText().partition("  (")[0].strip().removeprefix("จังหวัด")
    return next((province for province in provinces() if province.name == text), Province(text, kept_code))


def show_province(box: QComboBox, name: str) -> None:
    """Show the province of that name."""
    place = next((row for row, province in enumerate(provinces()) if province.name == name), -1)
    box.setCurrentIndex(place)
    if place < 0:
        box.setEditText(name)


def fill_digits(box: QComboBox, chosen: Digits) -> None:
    """Offer the three ways of writing digits."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for digits, name in DIGIT_NAMES.items():
        box.addItem(name, digits)
    box.setCurrentIndex(list(DIGIT_NAMES).index(chosen))


def short_name_of(name: str) -> str:
    """Propose the short name of an office: องค์การบริหารส่วนตำบลธารใส -> อบต.ธารใส."""
    for long, short in LONG_KINDS:
        if name.startswith(long):
            return short + name.removeprefix(long).strip()
    return name


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
