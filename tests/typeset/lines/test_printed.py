"""From what was typed to what is printed, and back to the typed character, through every change in between."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from circ_desktop.domain.letter.content import Digits
from circ_desktop.thai.digits import to_arabic
from circ_desktop.thai.marks import INVISIBLE
from circ_desktop.typeset.canvas.sheets import Source
from circ_desktop.typeset.lines.places import NO_MARKS, Marks
from circ_desktop.typeset.lines.printed import Printed, in_digits, own_digits, printed

TYPED = "ให้\u200bทุก\u2060หมู่\u00a0บ้าน\u00ad ๑"


def test_what_is_invisible_is_left_out_and_remembered_where_it_stood() -> None:
    item = printed(TYPED, Digits.AS_TYPED, "body", 3)
    assert item.text == "ให้ทุกหมู่ บ้าน ๑"
    assert (item.field, item.index) == ("body", 3)
    assert item.dropped == (3, 6, 15)
    assert item.marks == Marks(may=frozenset({3}), never=frozenset({6, 10}))
    assert (item.added, item.closed) == (0, 0)


def test_a_text_without_anything_invisible_has_nothing_to_remember() -> None:
    assert printed("ข้อ ๑", Digits.THAI, "subject") == Printed("ข้อ ๑", "subject")
    assert printed("ก\nข", Digits.THAI).marks is NO_MARKS
    assert printed("ก\u00adข", Digits.THAI) == Printed("กข", dropped=(1,))


@pytest.mark.parametrize(
    ("typed", "text"), [("ก\r\nข", "ก\nข"), ("ก\tข\x00ค", "ก ข ค"), ("ก\u2028ข", "ก ข"), ("ก\ud83dข", "ก\ufffdข")]
)
def test_line_feeds_stay_and_other_control_characters_are_spaces(typed: str, text: str) -> None:
    assert printed(typed, Digits.THAI).text == text


@given(st.text(alphabet=f"กข ๑1\n{INVISIBLE}", max_size=20))
@example("\u200b")
@example("จึงเรียนมาเพื่อทราบ\n\u200b")
def test_every_printed_character_leads_to_the_typed_one(typed: str) -> None:
    item = printed(typed, Digits.AS_TYPED)
    for at, character in enumerate(item.text):
        assert typed[item.typed_position(at)] == character
    assert item.typed_position(len(item.text)) == len(typed)


def test_words_of_the_form_around_a_text_lead_to_its_beginning_and_end() -> None:
    item = printed(TYPED, Digits.AS_TYPED, "memo.phone").behind("โทร. ")
    assert item.text == "โทร. ให้ทุกหมู่ บ้าน ๑"
    assert (item.dropped, item.added) == ((8, 11, 20), 5)
    assert item.marks == Marks(may=frozenset({8}), never=frozenset({11, 15}))
    assert [item.typed_position(at) for at in (0, 5, 8, 9)] == [0, 0, 4, 5]
    assert item.source(0, 8) == Source("memo.phone", 0, 0, 4, lead=5)
    assert item.source(2, 6) == Source("memo.phone", 0, 0, 1, lead=3)
    assert item.source(6, len(item.text)) == Source("memo.phone", 0, 1, len(TYPED), lead=0)
    assert item.behind("ก").added == 6


def test_brackets_are_put_where_there_are_none_and_are_no_typed_characters() -> None:
    item = Printed("นายก้อง", "signer.name").in_brackets()
    assert (item.text, item.added, item.closed) == ("(นายก้อง)", 1, 1)
    assert [item.typed_position(at) for at in (0, 1, 7, 8, 9)] == [0, 0, 6, 7, 7]
    assert Printed("").in_brackets() == Printed("")
    assert Printed("(นายก้อง)").in_brackets() == Printed("(นายก้อง)")
    assert Printed("ก", closed=1).in_brackets().closed == 2


def test_both_parts_of_a_parted_text_lead_to_what_was_typed() -> None:
    item = printed("๑๐.\u200b สำ\u2060รวจ\u00adทาง", Digits.AS_TYPED, "body", 2)
    label, rest = item.parted(4)
    assert (label.text, rest.text) == ("๑๐. ", "สำรวจทาง")
    assert rest.dropped == (2, 5)
    assert rest.marks == Marks(never=frozenset({2}))
    assert (label.marks, label.closed) == (NO_MARKS, 0)
    typed = "๑๐.\u200b สำ\u2060รวจ\u00adทาง"
    assert [typed[rest.typed_position(at)] for at in range(len(rest.text))] == list(rest.text)
    assert [typed[label.typed_position(at)] for at in range(3)] == list("๑๐.")
    assert (rest.field, rest.index, label.field) == ("body", 2, "body")


def test_a_bracket_that_closes_stays_with_the_second_part() -> None:
    label, rest = Printed("ก (ข)", closed=1).parted(2)
    assert (label.closed, rest.closed) == (0, 1)
    assert rest.text == "(ข)"


def test_digits_change_but_not_those_of_addresses_of_the_net() -> None:
    typed = "ข้อ 1 ดู www.a.example/2567 และ a1@b.example หน้า 2"
    assert in_digits(typed, Digits.THAI) == "ข้อ ๑ ดู www.a.example/2567 และ a1@b.example หน้า ๒"
    assert in_digits("ข้อ ๑ ดู www.a.example/๒ หน้า ๒", Digits.ARABIC) == "ข้อ 1 ดู www.a.example/๒ หน้า 2"
    assert in_digits(typed, Digits.AS_TYPED) is typed


@given(st.text(alphabet="ก 1๒3.@a/w:", max_size=40), st.sampled_from(Digits))
def test_changing_digits_keeps_every_character_in_its_place(typed: str, digits: Digits) -> None:
    assert to_arabic(in_digits(typed, digits)) == to_arabic(typed)


@pytest.mark.parametrize(("digits", "text"), [(Digits.THAI, "๑๒"), (Digits.ARABIC, "12"), (Digits.AS_TYPED, "๑๒")])
def test_the_form_s_own_numbers_are_thai_unless_the_letter_is_in_arabic_ones(digits: Digits, text: str) -> None:
    assert own_digits("1๒", digits) == text
