"""An amount in figures against the words behind it."""

import pytest

from circ_desktop.domain.checks.amounts import amounts_in_words
from circ_desktop.domain.letter.content import Letter, Table
from tests.domain.checks.saying import findings, said


@pytest.mark.parametrize(
    "text",
    [
        "๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)",
        "๒๑,๐๐๑.๕๐ บาท (สองหมื่นหนึ่งพันเอ็ดบาทห้าสิบสตางค์)",
        "๑,๒๕๐.- (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)",
        "1250บาท( หนึ่งพันสองร้อยห้าสิบบาทถ้วน )",
        "๑๒ (สิบสองคน)",
        "๑๒ บาท (รายละเอียดแนบท้าย)",
        "๑,๒๕๐ บาท",
        "๑,๒,๕,๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)",
    ],
)
def test_words_that_say_the_same_or_no_amount_are_left_alone(text: str) -> None:
    assert said(amounts_in_words, Letter(body=(text,))) == []


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("เบิก ๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าบาทถ้วน)", "๑,๒๕๐", "หนึ่งพันสองร้อยห้าบาทถ้วน"),
        ("เบิก ๑,๒๕๐.๕๐ บาท (หนึ่งพันสองร้อยห้าสิบบาทถ้วน)", "๑,๒๕๐.๕๐", "หนึ่งพันสองร้อยห้าสิบบาทถ้วน"),
        ("เบิก ๑,๒๕๐.- ( สองบาทถ้วน )", "๑,๒๕๐", "สองบาทถ้วน"),
    ],
)
def test_another_amount_in_words_is_asked_about_as_it_stands(text: str, quote: str, words: str) -> None:
    (found,) = findings(amounts_in_words, Letter(body=("ก", text)))
    assert (found.check, found.field, found.place, found.quote) == ("amount.words", "body", 1, quote)
    assert found.text == f"จำนวนเงิน “{quote}” ไม่ตรงกับตัวหนังสือ “{words}”"


def test_every_amount_of_every_line_is_looked_at_in_tables_too() -> None:
    wrong = "๑ บาท (สองบาทถ้วน)"
    letter = Letter(subject=f"{wrong} {wrong}", attachments=(Table(("ก",), rows=((wrong,),)),))
    assert [(field, place) for _, field, place, _, _ in said(amounts_in_words, letter)] == [
        ("subject", None),
        ("subject", None),
        ("attachments", 0),
    ]
