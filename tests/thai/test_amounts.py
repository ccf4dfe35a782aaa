"""Amounts in words are read as what they say, or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.util import bahttext

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


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("หนึ่งล้านล้าน", 10**12),
        ("สองล้านห้าร้อยล้าน", 2_000_500_000_000),
        ("สองล้านล้านห้าร้อยล้าน", 2_000_500_000_000),
        ("สามล้านล้านล้าน", 3 * 10**18),
        ("หนึ่งล้านล้านสองล้านสามร้อย", 1_000_002_000_300),
    ],
)
def test_millions_of_millions(words: str, number: int) -> None:
    assert number_in_words(words) == number


@pytest.mark.parametrize("words", ["สิบร้อย", "ร้อยร้อย", "แสนล้านกว่า", "ห้าล้านหก หก", "สองสาม"])
def test_places_out_of_order_are_no_number(words: str) -> None:
    assert number_in_words(words) is None


@pytest.mark.parametrize(
    "words", ["เงินห้าพันบาทถ้วน", "จำนวนเงินห้าพันบาทถ้วน", "รวมเป็นเงินห้าพันบาท", "-ห้าพันบาทถ้วน-", "= ห้าพันบาทถ้วน ="]
)
def test_words_around_the_amount_do_not_hide_it(words: str) -> None:
    assert money_in_words(words) == 5000


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_what_pythainlp_writes_is_read_back(baht: int, satang: int) -> None:
    amount = Decimal(baht) + Decimal(satang) / 100
    written = bahttext(float(amount)) if amount < 10**12 else bahttext(baht)
    assert money_in_words(written) == (amount if amount < 10**12 else baht)
