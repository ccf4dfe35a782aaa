"""Amounts of money in words: สองร้อยห้าสิบเอ็ดบาทห้าสิบสตางค์ is 251.50."""

import re
from decimal import Decimal

_DIGITS = {
    "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
_MILLION = "ล้าน"
_WORD = re.compile("|".join((*_DIGITS, *_PLACES)))
_GROUP = re.compile(rf"(?P<part>(?:{_WORD.pattern})*)(?P<millions>(?:{_MILLION})*)")
_MONEY = re.compile(r"(?:(?:รวม)?(?:เป็น)?(?:จำนวน)?เงิน)?(?P<baht>[ก-๎]+?)บาท(?:(?P<satang>[ก-๎]+?)สตางค์)?(?:ถ้วน)?")
_FRAME = "-–—=* "
"""What clerks put around the words so that nothing can be added: (-หนึ่งพันบาทถ้วน-)."""


def number_in_words(words: str) -> int | None:
    """Return the whole number that the words say, None when they are no number from end to end.

    ล้าน multiplies everything before it (หนึ่งพันล้าน, หนึ่งล้านล้าน), but adds where a higher power was said already
    (สองล้านล้านห้าร้อยล้าน).
    """
    total = power = end = 0
    for found in _GROUP.finditer(words):
        part = _below_a_million(found["part"])
        if found.start() != end or part is None or not found[0]:
            break
        end = found.end()
        last, power = power, len(found["millions"]) // len(_MILLION)
        if power and not found["part"] and not total:
            part = 1
        if power < last:
            total += part * 1_000_000**power
        else:
            total = (total + part) * 1_000_000**power
    return total if words and end == len(words) else None


def _below_a_million(words: str) -> int | None:
    """Return the number of one group, 0 for none, None where two digits follow each other or a place is said twice."""
    total, digit, lowest = 0, None, 10 * _PLACES["แสน"]
    for word in _WORD.findall(words):
        if word in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[word]
        elif _PLACES[word] >= lowest:
            return None
        else:
            lowest = _PLACES[word]
            total, digit = total + (1 if digit is None else digit) * lowest, None
    return total + (digit or 0)


def money_in_words(words: str) -> Decimal | None:
    """Return the amount in baht that the words say, None when they say none."""
    found = _MONEY.fullmatch("".join(words.split()).strip(_FRAME))
    baht = number_in_words(found["baht"]) if found else None
    if found is None or baht is None:
        return None
    satang = number_in_words(found["satang"]) if found["satang"] else 0
    return None if satang is None else Decimal(baht) + Decimal(satang) / 100
