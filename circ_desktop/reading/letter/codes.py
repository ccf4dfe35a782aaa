"""The two letters of a number (ภาคผนวก ๑) against the tables of provinces and ministries: a doubt is shown, never mended."""

from functools import cache

from circ_desktop.reading.letter.numbers import OFFICIAL as NUMBER_PATTERN
from circ_desktop.reading.letter.reading import Field, Hint
from circ_desktop.resources import load_json
from circ_desktop.thai.digits import to_arabic

_LOOK_ALIKE = ("ขชซ", "คดตศฅ", "กภถฤ", "นมฆ", "ผฝพฟฬ", "บปษ", "ฎฏ", "ทหฑ", "รธฐ", "ลสศ", "งจ", "อฮ", "ณญฌ", "ยมบ")
"""Letters that scans confuse."""


@cache
def _province_codes() -> dict[str, str]:
    return {row["code"]: row["name"] for row in load_json("codes", "provinces.json")}


@cache
def _all_codes() -> frozenset[str]:
    ministries = load_json("codes", "ministries.json")
    return frozenset(_province_codes()) | {row["code"] for rows in ministries.values() for row in rows}


def code_hint(number: Field[str] | None, sender: Field[str] | None) -> Hint | None:
    """Return a hint where the number's two letters are no known code, or name another province than the sender."""
    found = NUMBER_PATTERN.search(to_arabic(number.value)) if number else None
    if number is None or found is None:
        return None
    code = found["prefix"]
    likely = _code_named_in(sender.value if sender else "")
    if code in _all_codes() and (likely is None or code not in _province_codes() or code == likely):
        return None
    if likely is None:
        likely = _alike(code)
    if likely is None:
        return Hint("number", f"ไม่มีรหัส “{code}” ในบัญชีรหัสตัวพยัญชนะ (ภาคผนวก ๑) โปรดตรวจกับตัวหนังสือ", line=number.line)
    why = "ไม่มีในบัญชี" if code not in _all_codes() else f"เป็นของ{_province_codes().get(code, '')}"
    text = f"รหัส “{code}” {why} น่าจะเป็น “{likely}” ({_province_codes()[likely]}) โปรดตรวจกับตัวหนังสือ"
    offer = number.value[: found.start("prefix")] + likely + number.value[found.end("prefix") :]
    return Hint("number", text, offer, number.line)


def _code_named_in(sender: str) -> str | None:
    return next((code for code, name in _province_codes().items() if f"จังหวัด{name}" in sender), None)


def _alike(code: str) -> str | None:
    """Return the one province code that differs by letters which look alike, or None when there are several."""
    near = [
        known
        for known in _province_codes()
        if all(
            a == b or any(a in group and b in group for group in _LOOK_ALIKE) for a, b in zip(known, code, strict=True)
        )
    ]
    return near[0] if len(near) == 1 else None
