"""Amounts in words are read as what they say, or not at all."""

from decimal import Decimal

import pytest

from circ_desktop.thai.amounts import money_in_words, number_in_words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ศูนย์", 0),
        ("สิบเอ็ด", 11),
        ("ยี่สิบเอ็ด", 21),
        ("ร้อยเอ็ด", 101),
        ("หนึ่งหมื่นสี่พันแปดร้อยหกสิบห้า", 14_865),
        ("สองล้านสี่แสนเก้าหมื่นหกพันหนึ่งร้อยห้าสิบ", 2_496_150),
        ("ล้าน", 1_000_000),
        ("หนึ่งพันล้าน", 1_000_000_000),
        ("สิบสองล้านสามแสน", 12_300_000),
    ],
)
def test_a_number_in_words(words: str, number: int) -> None:
    assert number_in_words(words) == number


@pytest.mark.parametrize("words", ["", "ห้าหก", "สองร้อยกว่า", "ประมาณสิบ"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert number_in_words(words) is None


def test_baht_and_satang() -> None:
    assert money_in_words("หนึ่งพันบาทถ้วน") == 1000
    assert money_in_words("สอง พัน บาทห้าสิบสตางค์") == Decimal("2000.5")
    assert money_in_words("รวมภาษีแล้ว") is None
    assert money_in_words("บาทถ้วน") is None
