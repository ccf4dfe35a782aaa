"""Thai and Arabic digits side by side."""

import pytest

from circ_desktop.domain.checks.digits import mixed_digits
from circ_desktop.domain.letter.content import Digits, Letter
from tests.domain.checks.saying import said


def typed(*body: str, digits: Digits = Digits.AS_TYPED) -> Letter:
    return Letter(body=body, digits=digits)


@pytest.mark.parametrize("digits", [Digits.THAI, Digits.ARABIC])
def test_a_letter_that_is_printed_in_one_sort_is_left_alone(digits: Digits) -> None:
    assert said(mixed_digits, typed("ปี ๒๕๖๙", "ปี 2569", digits=digits)) == []


@pytest.mark.parametrize(
    "body", [("ปี 2569", "ปี 2570"), ("ปี ๒๕๖๙",), ("ปี ๒๕๖๙", "ดู www.example.go.th/2569"), ("๑", "COVID-19 และ Wi-Fi 6")]
)
def test_one_sort_alone_and_foreign_names_are_left_alone(body: tuple[str, ...]) -> None:
    assert said(mixed_digits, typed(*body)) == []


def test_each_line_with_arabic_digits_is_offered_in_thai_without_its_foreign_names() -> None:
    found = said(mixed_digits, typed("ปี ๒๕๖๙", "ข้อ 1 และ 2", "ใช้ Wi-Fi 6 จำนวน 12 เครื่อง"))
    assert found == [
        ("digits.mixed", "body", 1, "1", "ข้อ ๑ และ ๒"),
        ("digits.mixed", "body", 2, "12", "ใช้ Wi-Fi 6 จำนวน ๑๒ เครื่อง"),
    ]
