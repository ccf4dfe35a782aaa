"""The foot of a letter: rank, (name), position, and the owner unit with its phone and e-mail (ข้อ ๑๑, ภาคผนวก ๓).

Extraction shuffles the two columns of the foot, so lines are told apart by their first words, and by their place only
where the words do not say.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache

from msgspec import Struct

from circ_desktop.reading.letter.anchors import is_head_line
from circ_desktop.reading.letter.fields.contacts import emails_in, is_contact, phones_in, with_next_lines
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.lines.lines import Line, with_text
from circ_desktop.reading.lines.wording import begins, choice, inside, label, words

LONGEST_FOOT = 40
"""Lines behind the closing that can still belong to the letter."""
_MOST_LINES = 6
_LONGEST_RANK = 32
_NEAR = 4
_BRACKETED = re.compile(r"^[^()\[\]{}]{0,24}?[(\[{]\s*([^()\[\]{}]{4,70}?)\s*[)\]}]\s*(.*)$")
_HALF = re.compile(r"^(?:\(\s*([^()]{6,60})|([^()]{6,60}?)\s*\))$")
_DOTS = re.compile(r"[.…\s_\-/0-9๐-๙]*")
_SIGNED = re.compile(r"^\(?\s*(?:ลงชื่อ|ลงนาม|ลายมือชื่อ)\s*\)?[\s.…:_]*")
_NOISE = re.compile(
    r"^(?:[^ก-๙A-Za-z]*|.{1,3}|\(?ลายเซ็น\)?|\[.*\]|!\[.*|QR ?Code.*|สแกน.*|ตำแหน่ง\s*[.…]*)$", re.IGNORECASE
)
_SHEET = re.compile(r"^\(?(?:สิ่งที่ส่งมาด้วย|สิ่งที่แนบมา|เอกสารแนบ|สำเนาถูกต้อง|แบบตอบรับ|กำหนดการ|บัญชีแนบท้าย|ตาราง|ลำดับ)")
_THAI_NAME = re.compile(r"^[ก-๎.\s\-]+$")
_UNIT_INSIDE = r"(?:สำนักงาน|สำนักปลัด|สำนัก|กลุ่มงาน|ฝ่าย|งาน|กอง|กลุ่ม|ส่วน(?!ราชการ|ตำบล|จังหวัด))"
_POST_INSIDE = (
    r"(?:รองผู้ว่าราชการ|ผู้ว่าราชการ|นายอำเภอ|นายก(?:เทศ|องค์)|ปลัด|รองปลัด|ผู้อำนวยการ|หัวหน้า|อธิบดี|ปฏิบัติราชการแทน|รักษาราชการแทน)"
)
_INITIALS = re.compile(r"(?:[.…]\s?){6,}|[0-9๐-๙][0-9๐-๙ \-]{7,}[0-9๐-๙]$")
"""A place for the initials of those who drafted and checked, or a person with a telephone number: no post of the signer."""
_TICK_BOX = re.compile(r"[\[(]\s?[/xX✓]?\s?[\])]|[☐☑□■]")


class _Sort(Enum):
    NAME = auto()
    RANK = auto()
    POSITION = auto()
    UNIT = auto()
    CONTACT = auto()
    ENDS = auto()
    OTHER = auto()


class Foot(Struct, frozen=True):
    """The fields of the foot."""

    signer_name: Field[str] | None
    signer_rank: Field[str] | None
    signer_position: Field[tuple[str, ...]] | None
    owner_unit: Field[tuple[str, ...]] | None
    phones: tuple[Field[str], ...]
    emails: tuple[Field[str], ...]


def read_foot(tail: Sequence[Line], *, unsigned: bool = False) -> Foot:
    """Return who signed, in which position, and the owner unit. `unsigned`: a stamped letter has no name (ข้อ ๑๔)."""
    near = _parted(with_next_lines(tail[:LONGEST_FOOT]))
    sorts = [_sort(line) for line in near]
    name_at = None if unsigned else _signature(near, sorts)
    end = _end(near, sorts, name_at)
    near, sorts = near[:end], sorts[:end]
    positions, units = _Columns(near, sorts, name_at, unsigned=unsigned).both()
    contacts = [line for line in near if not label("contact").match(line.text)]
    return Foot(
        _name(near[name_at]) if name_at is not None else None,
        _rank(near, sorts, name_at),
        _several(positions),
        _several(units),
        phones_in(contacts) or phones_in(near),
        emails_in(contacts) or emails_in(near),
    )


def _signature(near: list[Line], sorts: list[_Sort]) -> int | None:
    """Return where the name stands: the first one, but the one in brackets where a typed signature is right above it."""
    first = next((at for at, sort in enumerate(sorts) if sort is _Sort.NAME), None)
    if first is None or _in_brackets(near[first]):
        return first
    below = range(first + 1, min(len(near), first + _NEAR))
    return next((at for at in below if sorts[at] is _Sort.NAME and _in_brackets(near[at])), first)


def _in_brackets(line: Line) -> bool:
    """Tell whether the name is in brackets; the word (ลงชื่อ) before it is not the name."""
    return bool(_BRACKETED.match(_SIGNED.sub("", line.text)))


def _is_signature(line: Line, name: str) -> bool:
    """Tell whether the line above the name is the signature itself, a given name as the hand wrote it ("ครูมาลี")."""
    given = re.sub(choice(words("signer", "titles"), exact=True), "", name, count=1).split()
    return bool(given) and len(line.text.split()) == 1 and line.text.endswith(given[0])


def _parted(lines: Sequence[Line]) -> list[Line]:
    """Part lines that hold a name with its position, or both columns, on one line."""
    found: list[Line] = []
    for line in lines:
        pieces = [line]
        match = _BRACKETED.match(line.text) if line and not is_contact(line) else None
        opening = line.text.find(match[1]) - 1 if match else 0
        if match and _is_name(match[1]) and not _is_post(line.text[:opening].strip()):
            before, rest = line.text[:opening].strip(), match[2].strip()
            pieces = [with_text(line, text) for text in (before, f"({match[1]})", rest) if text.strip(" ([{")]
        found += [part for piece in pieces for part in _contact_apart(piece)]
    return [part for line in found for part in _unit_apart(line)]


def _contact_apart(line: Line) -> list[Line]:
    found = re.search(r"\s(?:โทร\s?ศัพท์|โทร|ไปรษณีย์อิเล็กทรอนิกส์|e-?mail)\s*[.:/0-9๐-๙]", line.text, re.IGNORECASE)
    if not found or is_contact(line) or label("contact").match(line.text):
        return [line]
    return [with_text(line, line.text[: found.start()]), with_text(line, line.text[found.start() :])]


def _unit_apart(line: Line) -> list[Line]:
    """Part "ผู้ว่าราชการจังหวัด… สำนักงานจังหวัด …" and "กลุ่มงาน… ผู้ว่าราชการ…" where both columns met on one line."""
    text = line.text
    if is_contact(line):
        post = re.search(rf"(?<=[0-9๐-๙])\s(?={_POST_INSIDE})", text)
        return [with_text(line, text[: post.start()]), with_text(line, text[post.end() :])] if post else [line]
    if not text:
        return [line]
    if begins("signer", "position_words").match(text):
        found = re.search(rf"(?<=\s){_UNIT_INSIDE}(?=[ก-๎])", text)
        if found and not re.search(choice(words("signer", "acting"), exact=True) + r"\s*$", text[: found.start()]):
            return [with_text(line, text[: found.start()]), with_text(line, text[found.start() :])]
    elif begins("owner", "first_words").match(text):
        found = re.search(rf"(?<=\s){_POST_INSIDE}", text)
        if found:
            return [with_text(line, text[: found.start()]), with_text(line, text[found.start() :])]
    return [line]


def _sort(line: Line) -> _Sort:
    text = line.text
    if not text:
        return _Sort.OTHER
    if _ends(line):
        return _Sort.ENDS
    if is_contact(line) or _contact_person().search(text):
        return _Sort.CONTACT
    if _name_in(text):
        return _Sort.NAME
    if _is_rank(text):
        return _Sort.RANK
    if _is_unit(text):
        return _Sort.UNIT
    if (_is_post(text) or inside("signer", "acting").search(text)) and not _INITIALS.search(text):
        return _Sort.POSITION
    return _Sort.OTHER


@cache
def _contact_person() -> re.Pattern[str]:
    return re.compile(rf"^.{{0,12}}{choice(words('labels', 'contact'), exact=True)}")


def _ends(line: Line) -> bool:
    """Tell whether the letter ends here: a slip, an enclosed sheet or copies begin."""
    text = line.text
    if label("salutation").match(text) and not begins("closing", "words").match(text):
        return True
    if _SHEET.match(text):
        return True
    return bool(label("copies").match(text) or label("subject").match(text)) or (
        is_head_line(line) and not _DOTS.fullmatch(text)
    )


def _is_rank(text: str) -> bool:
    return bool(begins("signer", "ranks").match(text)) and len(text) <= _LONGEST_RANK and not _is_post(text)


def _is_post(text: str) -> bool:
    """Tell whether a text begins with a post; นายกฤษณะ is a man, นายกเทศมนตรี a post."""
    if not begins("signer", "position_words").match(text):
        return False
    return not text.startswith("นายก") or bool(begins("signer", "presidents").match(text)) or text == "นายก"


def _is_unit(text: str) -> bool:
    if inside("signer", "acting").search(text) or re.match(r"^(?:กรรมการ|กองทุน|งานนี้|ส่วนที่|คณะ(?:บดี|กรรมการ))", text):
        return False
    return bool(begins("owner", "first_words").match(text)) and len(text) <= 100


def _is_name(inner: str) -> bool:
    if _DOTS.fullmatch(inner) or begins("signer", "not_names").match(inner) or not re.search("[ก-๙A-Za-z]{2}", inner):
        return False
    titled = any(begins("signer", key).match(inner) for key in ("titles", "ranks", "professions"))
    if _is_post(inner) and not titled:
        return False
    return bool(re.match(r"^[ก-๙A-Za-z.,\s\-]+$", inner)) and not re.search(r"[0-9๐-๙]", inner)


def _name_in(text: str) -> str:
    """Return the name of a signature line without its brackets, "" where the line is none."""
    bare = _SIGNED.sub("", text)
    found = _BRACKETED.match(bare)
    before = bare[: bare.find(found[1]) - 1].strip() if found else ""
    if found and not found[2] and _is_name(found[1]) and not _is_unit(before or "-") and not _is_post(before):
        return found[1]
    half = _HALF.match(bare)
    inner = (half[1] or half[2] or "").strip() if half else bare
    titled = (
        begins("signer", "titles").match(inner) and not _is_post(inner) and not inside("signer", "acting").search(inner)
    )
    if (
        titled
        and _THAI_NAME.match(inner)
        and 2 <= len(inner.split()) <= 5
        and len(inner) <= 50
        and not _is_rank_only(inner)
    ):
        return inner
    return ""


def _is_rank_only(text: str) -> bool:
    return bool(re.fullmatch(r"ว่าที่\s?(?:ร้อย|พัน|เรือ|นาวา|ร\.)\s?[ก-๙.\s]{1,6}(?:หญิง)?", text))


def _end(near: list[Line], sorts: list[_Sort], name_at: int | None) -> int:
    """Return where the letter's foot ends: before the next name, slip, sheet or copies."""
    begin = 0 if name_at is None else name_at + 1
    for at in range(begin, len(near)):
        if sorts[at] is _Sort.ENDS and not _is_caption(near, sorts, at):
            return at
        if sorts[at] is _Sort.NAME and name_at is not None:
            back = at
            while back > begin and (sorts[back - 1] is _Sort.RANK or not near[back - 1]):
                back -= 1
            return back
    return len(near)


def _is_caption(near: list[Line], sorts: list[_Sort], at: int) -> bool:
    """Tell whether a heading like สิ่งที่ส่งมาด้วย is the caption of a QR code: the owner unit's telephone is still below it."""
    if not _SHEET.match(near[at].text) or any(sort is _Sort.CONTACT for sort in sorts[:at]):
        return False
    return any(sort is _Sort.CONTACT for sort in sorts[at + 1 : at + 2 * _NEAR])


class _Columns:
    """The lines of the position and those of the owner unit, told apart from the top down.

    A line goes where its sort says and opens that column; a line of no sort goes on with the column that is open.
    """

    def __init__(self, near: list[Line], sorts: list[_Sort], name_at: int | None, *, unsigned: bool) -> None:
        self._near, self._sorts, self._name_at, self._unsigned = near, sorts, name_at, unsigned
        self._contact = sorts.index(_Sort.CONTACT) if _Sort.CONTACT in sorts else len(sorts)
        self._positions: list[Line] = []
        self._units: list[Line] = []
        self._open = None if name_at is None or unsigned else self._positions
        apart = False  # whether a blank line stands above
        above = near[0].number if near else 0
        for at, line in enumerate(near):
            apart = apart or not line or line.number - above > 1
            above = line.number
            if line and not self._is_signature(at):
                self._take(at, line, apart)
                apart = False

    def both(self) -> tuple[list[Line], list[Line]]:
        """Return the lines of the position and those of the owner unit, no more than a letter has."""
        return self._positions[:_MOST_LINES], self._units[:_MOST_LINES]

    def _take(self, at: int, line: Line, apart: bool) -> None:
        sort = self._sorts[at]
        if at == self._name_at:
            self._open = self._positions
        elif sort is _Sort.POSITION and not self._unsigned and not self._is_of_another(apart):
            self._put(self._positions, line)
        elif sort is _Sort.UNIT and (at < self._contact or not self._units):
            self._put(self._positions if self._is_of_the_post(at, apart) else self._units, line)
        elif sort is _Sort.CONTACT:
            self._open = None
        elif sort is _Sort.OTHER and self._open is not None and _continues(self._open, line, apart, at, self._name_at):
            self._open.append(line)

    def _put(self, column: list[Line], line: Line) -> None:
        column.append(line)
        self._open = column

    def _is_signature(self, at: int) -> bool:
        """Tell whether the line is the signature itself, above the name in brackets."""
        name_at = self._name_at
        return (
            name_at is not None and at < name_at and _is_signature(self._near[at], _name_in(self._near[name_at].text))
        )

    def _is_of_another(self, apart: bool) -> bool:
        """Tell whether a post is somebody else's: it stands apart, both columns are there, and the signer acts for nobody."""
        return bool(apart and self._units and self._positions) and not _acts(self._positions)

    def _is_of_the_post(self, at: int, apart: bool) -> bool:
        """Tell whether a line that names an agency goes on with the position right above it."""
        if self._open is not self._positions or not self._positions or apart:
            return False
        return _goes_on(self._positions[-1], self._near[at], self._near, self._sorts, at)


def _acts(positions: list[Line]) -> bool:
    return bool(inside("signer", "acting").search(positions[-1].text))


def _goes_on(last: Line, line: Line, near: list[Line], sorts: list[_Sort], at: int) -> bool:
    """Tell whether a line that names an agency still belongs to the position above ("ผู้อำนวยการ / โรงเรียน…")."""
    bare = re.fullmatch(
        r"(?:รอง|ผู้ช่วย)?(?:ผู้อำนวยการ|หัวหน้า|ผู้จัดการ|เลขาธิการ|ประธาน|ประธานกรรมการ|กรรมการผู้จัดการ|อธิการบดี|คณบดี|เจ้าอาวาส|ผู้บังคับการ|ผู้กำกับการ|ปลัด|นายก|เลขานุการ)",
        last.text,
    )
    acts = re.search(choice(words("signer", "acting"), exact=True) + r"(?:ในตำแหน่ง)?$", last.text)
    if bare or (acts and _is_post(line.text)):
        return True
    others = any(sort is _Sort.UNIT for sort in sorts[at + 1 :]) or any(not part for part in near[at + 1 : at + 2])
    long_post = len(line.text) > 4 and bool(re.match(r"(?:จังหวัด|อำเภอ)[ก-๎]+$", line.text))
    return long_post and others and not re.search("(?:จังหวัด|อำเภอ)", last.text)


def _continues(current: list[Line], line: Line, blank: bool, at: int, name_at: int | None) -> bool:
    if (
        _NOISE.match(line.text)
        or _TICK_BOX.search(line.text)
        or _INITIALS.search(line.text)
        or is_head_line(line)
        or begins("signer", "not_positions").match(line.text)
    ):
        return False
    if not current:
        return name_at is not None and at > name_at and len(line.text) <= 80
    return not blank and len(line.text) <= 80 and not re.search(r"[0-9๐-๙]{3}", line.text)


def _name(line: Line) -> Field[str]:
    return Field(" ".join(_name_in(line.text).split()), line.number, line.text, CERTAIN)


def _rank(near: list[Line], sorts: list[_Sort], name_at: int | None) -> Field[str] | None:
    if name_at is None:
        return None
    for at in range(name_at - 1, -1, -1):
        if sorts[at] is _Sort.RANK:
            return Field(near[at].text, near[at].number, near[at].text, CERTAIN)
    return None


def _several(lines: list[Line]) -> Field[tuple[str, ...]] | None:
    if not lines:
        return None
    return Field(tuple(line.text for line in lines), lines[0].number, lines[0].text, LIKELY)


def unit_in_head(head: Sequence[Line], sender: Field[str] | None) -> Field[tuple[str, ...]] | None:
    """Return the owner unit that extraction put above the letter: the unit lines right above a telephone number."""
    for at, line in enumerate(head):
        if not is_contact(line):
            continue
        run: list[Line] = []
        for above in reversed(head[:at]):
            if not above or not _is_unit(above.text) or (sender and above.number == sender.line):
                break
            run.insert(0, above)
        if run:
            return _several(run)
    return None
