"""ส่วนราชการเจ้าของหนังสือ: the first line of the issuing agency at the top right (ข้อ ๑๑); of a memo its ส่วนราชการ (ข้อ ๑๒)."""

import re
from collections.abc import Sequence

from circ_desktop.reading.letter.class_lines import URGENCY, is_class_line
from circ_desktop.reading.letter.numbers import number_in
from circ_desktop.reading.letter.reading import CERTAIN, GUESSED, LIKELY, Field
from circ_desktop.reading.lines.dates import dates_in, exact_month
from circ_desktop.reading.lines.lines import Line, joined
from circ_desktop.reading.lines.wording import begins, building_names, choice, label, words
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.text import single_spaced

_CONTACT = re.compile(r"[\s,;(]*(?:โทร|ไปรษณีย์อิเล็กทรอนิกส์|e-?mail|อีเมล|tel).*$", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\s(?:ถนน|ถ\.|เลขที่|หมู่ที่|หมู่|ซอย|อาคาร|ตู้ ปณ|[ก-ฮ]{2} [0-9]{5}|[0-9]+/[0-9]+|[0-9]+\s(?:หมู่|ถนน|ม\.|ถ\.)|ต\.|ตำบล|อ\.|แขวง).*$"
)
_JOINED = re.compile(r"(?:^|\s)(?:ถนน|ถ\.|เลขที่|ซอย)|(?<![0-9])[0-9]{5}(?![0-9])")
_TITLES = [word for sort in ("order", "announcement", "minutes", "rule") for word in words("kind", sort)]
_ISSUED = re.compile(rf"^({choice(_TITLES)})\s*(.*)$")
SHORTEST = 3
_SHORT_LABEL = 8


def read_sender(head: Sequence[Line], *, memo: bool = False) -> Field[str] | None:
    """Return the agency as printed."""
    if memo and (found := _memo_sender(head)):
        return found
    at = next((index for index, line in enumerate(head) if number_in(line.plain)), None)
    behind = _first(head[at:] if at is not None else head, sure=True)
    before = _first(head[:at], sure=True) if at is not None else None
    guessed = _first(head[at:] if at is not None else head, sure=False)
    return behind or before or guessed or (_first(head[:at], sure=False) if at is not None else None)


def read_issuer(title: Line, following: Sequence[Line]) -> Field[str] | None:
    """Return the agency behind คำสั่ง, ประกาศ or รายงานการประชุม, which may stand on the next line."""
    found = _ISSUED.match(title.text)
    if found is None:
        return None
    name = re.sub(r"\s+(?:ที่|ครั้งที่|เรื่อง|ฉบับที่)\s.*$|\s*ว่าด้วย.*$", "", found[2]).strip()
    if name:
        return Field(name, title.number, title.text, CERTAIN)
    below = next((line for line in following if line), None)
    return Field(below.text, below.number, below.text, LIKELY) if below and not number_in(below.plain) else None


def read_sealed_sender(body: Sequence[Line]) -> tuple[Field[str] | None, int | None]:
    """Return the agency that a stamped letter bears below its text (ข้อ ๑๔), above its date, and its place in `body`."""
    for at in range(len(body) - 1, -1, -1):
        if not _is_date_line(body[at].plain):
            continue
        for above in range(at - 1, max(-1, at - 5), -1):
            if _names_agency(body[above], 90):
                first = above
                while first and _names_agency(body[first - 1], 60):
                    first -= 1
                return Field(body[first].text, body[first].number, body[first].text, LIKELY), first
    return None, None


def _is_date_line(plain: str) -> bool:
    """Tell whether the line is the date, also where its day was left open ("… มิถุนายน ๒๕๖๗")."""
    if open_day := _OPEN_DAY.match(plain):
        return exact_month(open_day[1]) is not None
    dates = dates_in(plain)
    return bool(dates) and dates[0].start <= _SHORT_LABEL and len(plain) <= dates[0].end + 2


_OPEN_DAY = re.compile(r"^[\s.…_]*([ก-๙.]{4,12})\s(?:พ\.ศ\.\s?)?[0-9]{4}$")


def _names_agency(line: Line, longest: int) -> bool:
    return bool(begins("agency", "first_words").match(line.text)) and len(line.text) < longest


def register_name(sender: str) -> str:
    """Return how the register and references call the sender: ศาลากลางจังหวัด… is จังหวัด…."""
    for building, name in building_names():
        if sender.startswith(building):
            return name + sender.removeprefix(building)
    return sender


def _memo_sender(head: Sequence[Line]) -> Field[str] | None:
    for index, line in enumerate(head):
        found = label("memo_agency").match(line.text)
        if not found:
            continue
        text = _clean(found[2])
        for below in head[index + 1 : index + 3]:
            if (
                number_in(below.plain)
                or dates_in(below.plain)
                or re.match(r"^(?:เลข)?ที่(?:\s|$)|^วันที่", below.text)
                or _CONTACT.search(line.text)
            ):
                break
            rest = _clean(below.text)
            if not rest or begins("kind", "memo").match(rest):
                break
            apart = begins("owner", "first_words").match(rest) or begins("agency", "first_words").match(rest)
            text = f"{text} {rest}".strip() if apart else joined((text, rest))
        return Field(text, line.number, line.text, CERTAIN) if text else None
    return None


def _clean(text: str) -> str:
    cleaned = single_spaced(re.sub(r"[.…_]{2,}", " ", _CONTACT.sub("", text))).strip(" :")
    cleaned = _without_dots(cleaned)
    return f"{cleaned})" if cleaned.count("(") > cleaned.count(")") else cleaned


def _first(head: Sequence[Line], *, sure: bool) -> Field[str] | None:
    for at, line in enumerate(head):
        text = _name_in(line)
        if len(text) < SHORTEST or is_class_line(text) or begins("agency", "not_agency").match(text):
            continue
        known = begins("agency", "first_words").match(text) and not re.match(
            r"(?:ตำบล|อำเภอ|เขต|แขวง|จังหวัด)\S+\s(?:อำเภอ|จังหวัด|เขต)", text
        )
        if sure and known and at and re.search(r"[0-9]{5}$", line.plain) and (above := _first(head[:at], sure=False)):
            return above  # the line of the building is the address of the agency above it
        if known and _below_an_address(head[:at], text):
            continue
        if sure and known and not _only_address(line, text):
            return Field(text, line.number, line.text, CERTAIN)
        if not sure and not _only_address(line, text) and not re.match(r"^[0-9๐-๙(\[]", text):
            return Field(text, line.number, line.text, GUESSED)
    return None


def _below_an_address(above: Sequence[Line], text: str) -> bool:
    """Tell whether จังหวัด… or อำเภอ… is the last line of the address of a house or a village, as citizens write it."""
    last = next((line for line in reversed(above) if line), None)
    place = re.fullmatch(r"(?:จังหวัด|อำเภอ)\S+(?:\s(?:จังหวัด)\S+)?", text)
    return bool(place and last and _HOUSE.match(last.text))


_HOUSE = re.compile(r"^(?:บ้านเลขที่|ตำบล|ต\.|หมู่|[0-9๐-๙/]+\s(?:หมู่|ม\.))")


def _only_address(line: Line, text: str) -> bool:
    agency = text.startswith(("แขวงทาง", "เขตพื้นที่"))
    address = begins("agency", "address_words").match(text) and re.search(r"[0-9]{5}", line.plain)
    return bool(address and not agency) or bool(
        re.match(r"^(?:ถนน|ถ\.|ตำบล|ต\.|อ\.|หมู่|ซอย|เลขที่|บ้านเลขที่|โทร|[0-9])", text)
    )


_OPEN_NUMBER = re.compile(r"^ที่\s+[ก-ฮ]{2}\s?(?:\([ก-๙.]{1,12}\)\s?)?[0-9๐-๙.]{2,12}\s?/\s?ว?[\s.…_]*")
"""The number of a draft, whose running part is still open."""


def _without_dots(text: str) -> str:
    """Return a text without dots and colons around it; the last dot of an abbreviation ("สำนักงาน ก.พ.") stays."""
    bare = text.strip(" .:")
    return f"{bare}." if re.search(r"(?:^|\s|\.)[ก-ฮ]{1,3}\.[ก-ฮ]{1,3}$", bare) and f"{bare}." in text else bare


def _name_in(line: Line) -> str:
    """Return what is left of a head line without number, date, class, address and contact."""
    found = number_in(line.plain)
    text = (line.text[: found.start] + " " + line.text[found.end :]) if found else line.text
    text = URGENCY.sub("", single_spaced(text)).strip() if found else text
    plain = to_arabic(text)
    for date in reversed(dates_in(plain)):
        text = text[: date.start] + text[date.end :]
    text = _without_dots(_CONTACT.sub("", text))
    plain = to_arabic(text)
    if _JOINED.search(plain) and (cut := _ADDRESS.search(plain)):
        text = text[: cut.start()]
    text = _OPEN_NUMBER.sub("", text)
    return re.sub(r"^(?:เลข)?ที่\s*[.:…\-/]*\s*$|^วันที่[\s.]*$", "", single_spaced(text)).strip()
