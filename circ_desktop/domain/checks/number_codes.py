"""The two letters at the head of a ที่ (ภาคผนวก ๑): is there such a code, and is it the named province's?"""

import datetime as dt
import re
from collections.abc import Iterator

from circ_desktop.domain.checks.lines import lines_of
from circ_desktop.domain.checks.other_province import province_of_sender
from circ_desktop.domain.checks.rules import Finding, Rules
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.number import NUMBER_PATTERN
from circ_desktop.thai.digits import to_arabic

_ADDRESS = re.compile(r"(?<![ก-๙])(?P<code>[ก-ฮ]{2})\s+\d{5}\b")
_OF_A_PLACE = re.compile("จังหวัด|อำเภอ|ตำบล|เทศบาล")
_PROVINCE = re.compile(r"จังหวัด\s*(?P<name>[ก-๙]+)")


def codes_in_numbers(letter: Letter, rules: Rules, today: dt.date) -> Iterator[Finding]:
    """Look at every ที่ on the paper, wherever it stands, and at the code in front of the office's post code."""
    yield from _own_codes(letter, rules)
    for field, place, text in lines_of(letter):
        for found in NUMBER_PATTERN.finditer(to_arabic(text)):
            code = found["prefix"]
            named = _named_province(text[: found.start()], rules)
            if code not in rules.provinces and code not in rules.agencies:
                likely = named or _likely(code, rules)
                offer = _with_code(text, found.start(), likely) if likely else ""
                if not likely and field != "number" and not _OF_A_PLACE.search(text, 0, found.start()):
                    continue  # there are more agencies than the list knows
                check = "code.unknown-likely" if likely else "code.unknown"
                yield rules.finding(
                    check, field, offer=offer, place=place, quote=code, likely=likely, name=_name(likely, rules)
                )
            elif named and code in rules.provinces and code != named:
                yield rules.finding(
                    "code.other-province",
                    field,
                    offer=_with_code(text, found.start(), named),
                    place=place,
                    quote=code,
                    name=rules.provinces[code],
                    likely=named,
                    named=rules.provinces[named],
                )


def _own_codes(letter: Letter, rules: Rules) -> Iterator[Finding]:
    """Compare the province's code in our own number and address with the province that office and signer name."""
    name = province_of_sender(letter, rules)
    own = next((code for code, province in rules.provinces.items() if province == name), "")
    number = NUMBER_PATTERN.match(to_arabic(letter.number))
    shown = number["prefix"] if number else own
    if own and number and shown in rules.provinces and shown != own:
        offer = _with_code(letter.number, 0, own)
        yield _of_other(rules, "code.own-province", "number", None, shown, own, offer)
        return
    for place, line in enumerate(letter.office):
        found = _ADDRESS.search(to_arabic(line))
        if found and found["code"] in rules.provinces and found["code"] != shown and shown in rules.provinces:
            offer = _with_code(line, found.start("code"), own) if own else ""
            check = "code.own-province" if own else "code.two-provinces"
            yield _of_other(rules, check, "office", place, found["code"], shown, offer)


def _of_other(rules: Rules, check: str, field: str, place: int | None, code: str, own: str, offer: str) -> Finding:
    names = {"name": rules.provinces[code], "likely": own, "named": rules.provinces[own]}
    return rules.finding(check, field, offer=offer, place=place, quote=code, **names)


def _named_province(before: str, rules: Rules) -> str:
    """Return the code of the province that is named last before the number, "" when none is."""
    names = [match["name"] for match in _PROVINCE.finditer(before)]
    if not names:
        return ""
    return next((code for code, name in rules.provinces.items() if names[-1].startswith(name)), "")


def _likely(code: str, rules: Rules) -> str:
    """Return the only known code that differs in one letter which eyes mix up, "" when none or several."""
    near = [
        known
        for known in (*rules.provinces, *rules.agencies)
        if sum(a != b for a, b in zip(code, known, strict=True)) == 1
        and all(a == b or frozenset((a, b)) in rules.look_alikes for a, b in zip(code, known, strict=True))
    ]
    return near[0] if len(near) == 1 else ""


def _with_code(text: str, start: int, code: str) -> str:
    return text[:start] + code + text[start + len(code) :]


def _name(code: str, rules: Rules) -> str:
    return rules.provinces.get(code) or rules.agencies.get(code, "")
