"""สิ่งที่ส่งมาด้วย: title, quantity, unit, and a note in brackets behind the quantity (ข้อ ๑๑)."""

import re
from functools import cache

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.reading.letter.blocks import Blocks, Part, items_of
from circ_desktop.reading.letter.reading import CERTAIN, LIKELY, Field
from circ_desktop.reading.lines.lines import joined, joined_lines
from circ_desktop.reading.lines.wording import choice, words
from circ_desktop.thai.digits import to_arabic

MOST = 9_999
_IN_WORDS = {"หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10}


def read_enclosures(blocks: Blocks) -> tuple[Field[Enclosure], ...]:
    """Return what was sent along, in order."""
    parted = [piece for item in items_of(blocks.enclosures, "enclosures") for piece in _by_quantity(item)]
    items = [(item[0][0], joined_lines(item)) for item in parted]
    texts = _each_its_quantity([text for _, text in items])
    return tuple(_field(line, text) for (line, _), text in zip(items, texts, strict=True))


def _by_quantity(item: list[Part]) -> list[list[Part]]:
    """Part items without numbers that stand one below the other, each line with its own quantity at its end."""
    found: list[list[Part]] = [item[:1]]
    for part in item[1:]:
        above = found[-1][-1][1]
        if all(_ends_with_quantity(text) for text in (above, part[1])):
            found.append([part])
        else:
            found[-1].append(part)
    return found


def _ends_with_quantity(text: str) -> bool:
    named = list(_quantity().finditer(to_arabic(text)))
    return bool(named) and named[-1].start() > 0 and not text[named[-1].end() :].strip(" .")


def _each_its_quantity(texts: list[str]) -> list[str]:
    """Give each item its quantity where extraction read the column of titles first and the column of quantities then."""
    if len(texts) < 2:
        return texts
    found = list(_quantity().finditer(to_arabic(texts[-1])))
    bare = [index for index, text in enumerate(texts[:-1]) if not _quantity().search(to_arabic(text))]
    if len(found) < 2 or len(bare) != len(found) - 1:
        return texts
    last = texts[-1]
    quantities = [last[match.start() : match.end()] for match in found]
    rest = joined([last[: found[0].start()].strip(), last[found[-1].end() :].strip() or ""])
    for index, quantity in zip([*bare, len(texts) - 1], quantities, strict=True):
        texts[index] = f"{texts[index] if index in bare else rest} {quantity}"
    return texts


def _field(line: object, text: str) -> Field[Enclosure]:
    from circ_desktop.reading.lines.lines import Line

    assert isinstance(line, Line)  # noqa: S101
    enclosure = enclosure_of(text)
    sure = enclosure.quantity is not None and bool(enclosure.unit)
    return Field(enclosure, line.number, line.text, CERTAIN if sure else LIKELY)


def enclosure_of(text: str) -> Enclosure:
    """Return what one item of สิ่งที่ส่งมาด้วย names."""
    plain = to_arabic(text)
    named = list(_quantity().finditer(plain))
    found = named[-1] if named else _bare_quantity().search(plain)
    if not found:
        where = _WHERE.search(text)
        note = where[0] if where else ""
        return Enclosure(_title(text[: where.start()] if where else text), None, "", note)
    title, rest = text[: found.start()], text[found.end() :].strip(" .")
    note = ""
    if re.fullmatch(r"\(.*\)?", rest):
        rest, note = "", rest
    title = joined(part for part in (_title(title), _title(rest)) if part)
    quantity = _amount(found["amount"])
    if quantity is not None and not 0 < quantity <= MOST:
        return Enclosure(text, None, "")
    return Enclosure(title, quantity, (found["unit"] or "").replace(" ", ""), note)


_WHERE = re.compile(
    r"(?<=\S)\s?\((?:[^()]*(?:ดาวน์โหลด|ดาวน์โหล|QR|คิวอาร์|สแกน|www\.|http|เว็บไซต์)[^()]*)\)$", re.IGNORECASE
)
"""Where it can be had, instead of a quantity."""


def _title(text: str) -> str:
    return re.sub(r"(?:\s?[.…_]){3,}", " ", text).strip(" ,:;-–")


def _amount(words_or_digits: str | None) -> int | None:
    if not words_or_digits:
        return None
    return _IN_WORDS.get(words_or_digits) or (int(words_or_digits) if words_or_digits.isdigit() else None)


@cache
def _quantity() -> re.Pattern[str]:
    units = choice(words("enclosure", "units"), exact=True)
    label = choice(words("enclosure", "quantity"))
    amount = rf"(?P<amount>[0-9]{{1,5}}|{'|'.join(_IN_WORDS)})"
    named = rf"(?:จำนวน\s?)?{label}[\s.…:]*{amount}\s*(?:\([ก-๙]{{2,16}}\)\s*)?(?P<unit>{units}(?:พับ)?|[ก-๎]{{2,10}}(?=\s|$|\())?"
    return re.compile(rf"(?<![ก-ฮ])(?:{named}|{label}[\s.…\-]*(?=ชุด|ฉบับ|แผ่น|เล่ม)(?:ชุด|ฉบับ|แผ่น|เล่ม))")


@cache
def _bare_quantity() -> re.Pattern[str]:
    units = choice(words("enclosure", "units"), exact=True)
    return re.compile(rf"(?:(?<=\s)|(?<=[.…)]))(?P<amount>[0-9]{{1,4}})\s*(?P<unit>{units})(?=\s*(?:\(|$))")
