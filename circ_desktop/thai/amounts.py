"""Amounts of money in words: สองร้อยห้าสิบเอ็ดบาทห้าสิบสตางค์ is 251.50."""

import re
from decimal import Decimal

_DIGITS = {
    "ศูนย์": 0, "หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
}  # fmt: skip
_PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
_MILLION = "ล้าน"
_WORD = re.compile("|".join((*_DIGITS, *_PLACES, _MILLION)))
_MONEY = re.compile(r"(?P<baht>[ก-๎]+?)บาท(?:(?P<satang>[ก-๎]+?)สตางค์)?(?:ถ้วน)?")


def number_in_words(words: str) -> int | None:
    """Return the whole number that the words say, None when they are no number from end to end."""
    total = part = digit = 0
    open_digit, end = False, 0
    for found in _WORD.finditer(words):
        word = found[0]
        if found.start() != end or (word in _DIGITS and open_digit):
            return None
        end = found.end()
        if word in _DIGITS:
            digit, open_digit = _DIGITS[word], True
        elif word == _MILLION:
            total, part = (total + (part + digit if open_digit or part else 1)) * 1_000_000, 0
            open_digit = False
        else:
            part += (digit if open_digit else 1) * _PLACES[word]
            open_digit = False
        digit = digit if open_digit else 0
    return total + part + digit if words and end == len(words) else None


def money_in_words(words: str) -> Decimal | None:
    """Return the amount in baht that the words say, None when they say none."""
    found = _MONEY.fullmatch("".join(words.split()))
    baht = number_in_words(found["baht"]) if found else None
    if found is None or baht is None:
        return None
    satang = number_in_words(found["satang"]) if found["satang"] else 0
    return None if satang is None else Decimal(baht) + Decimal(satang) / 100
