"""Telephone numbers with a digit too few or too many."""

import pytest

from circ_desktop.domain.checks.phones import phone_numbers
from circ_desktop.domain.letter.content import Letter, Owner
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Memo
from tests.domain.checks.saying import findings, said


def owner(line: str) -> list[str]:
    return [quote for _, _, _, quote, _ in said(phone_numbers, Letter(owner=Owner((), ("ก", line))))]


@pytest.mark.parametrize(
    "line",
    [
        "โทร. ๐ ๕๔๖๐ ๐๐๐๐",
        "โทร. ๐๘ ๑๒๓๔ ๕๖๗๘",
        "โทร. 061-234-5678",
        "โทร. ๐๙๑ ๒๓๔ ๕๖๗๘",
        "โทร. ๐ ๒๒๘๒ ๐๐๐๐ - ๙",
        "โทร. ๐ ๒๒๘๒ ๐๐๐๐–๑๒",
        "โทร. ๐ ๕๔๖๐ ๐๐๐๐ ๐ ๕๔๖๐ ๐๐๐๑",
        "โทร. ๑๑๓๓",
        "ต่อ ๑๐๑",
        "หมู่ ๑๐ ๕๔๖๐ ๐๐",
    ],
)
def test_a_number_with_its_nine_or_ten_digits_is_left_alone(line: str) -> None:
    assert owner(line) == []


@pytest.mark.parametrize(
    ("line", "quote", "count"),
    [
        ("โทร. ๐ ๕๔๖๐ ๐๐๐", "๐ ๕๔๖๐ ๐๐๐", "๘"),
        ("โทร. ๐ ๕๔๖๐ ๐๐๐๐๐", "๐ ๕๔๖๐ ๐๐๐๐๐", "๑๐"),
        ("โทร. ๐๘ ๑๒๓๔ ๕๖๗", "๐๘ ๑๒๓๔ ๕๖๗", "๙"),
        ("โทร. 061-234-56789", "061-234-56789", "๑๑"),
        ("โทร. ๐ ๕๔๖๐ ๐๐๐๐ ๐๐๐", "๐ ๕๔๖๐ ๐๐๐๐ ๐๐๐", "๑๒"),
    ],
)
def test_any_other_number_is_asked_about_with_its_count(line: str, quote: str, count: str) -> None:
    (found,) = findings(phone_numbers, Letter(owner=Owner((), (line,))))
    assert (found.check, found.field, found.quote) == ("phone.digits", "owner", quote)
    assert count in found.text


def test_a_memo_has_its_number_in_the_head_and_no_owner() -> None:
    short = "๐ ๕๔๖๐ ๐๐๐"
    memo = Letter(kind=Kind.MEMO, memo=Memo(phone=short), owner=Owner((), (short,)))
    assert said(phone_numbers, memo) == [("phone.digits", "memo.phone", None, short, "")]
    assert said(phone_numbers, Letter(memo=Memo(phone=short))) == []
