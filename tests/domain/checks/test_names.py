"""One person or place in two spellings, one person with two numbers."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.names import two_phones, two_spellings
from circ_desktop.domain.letter.content import Letter, Signer
from tests.domain.checks.saying import RULES, findings, said


def spelt(*lines: str) -> list[tuple[str, str]]:
    """(quote, the other spelling) of these paragraphs."""
    found = findings(two_spellings, Letter(body=lines))
    assert all(each.check == "name.two-spellings" and each.offer == "" for each in found)
    return [(each.quote, each.text.split("“")[2].split("”")[0]) for each in found]


def test_the_wording_names_both_spellings() -> None:
    (found,) = findings(two_spellings, Letter(body=("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดีงา")))
    assert (found.field, found.place) == ("body", 1)
    assert "“นายสมหมาย ทองดีงา”" in found.text
    assert "“นายสมหมาย ทองดีงาม”" in found.text


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดีงาม", False),
        ("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดีงา", True),
        ("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดีง", True),
        ("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดี", False),
        ("นายสมหมาย ทองดีงาม", "นายสมหมา ทองดีงาม", True),
        ("นายสมหมาย ทองดีงาม", "นายสมหม ทองดีงาม", False),
        ("นายสมหมาย ทองดีงาม", "นายสมหมา ทองดีงา", False),
        ("นางสาวสุนิสา แก้วใส", "นางสุนิสา แก้วใส", True),
        ("นายแดง มี", "นายแดง มา", False),
        ("นายกบ ใจเย็น", "นายกา ใจเย็น", False),
    ],
)
def test_a_name_a_letter_or_two_apart_is_asked_about(one: str, other: str, asked: bool) -> None:
    assert spelt(one, other) == ([(other, one)] if asked else [])


def test_a_name_is_compared_with_every_earlier_one_and_each_is_remembered_once() -> None:
    told = spelt("นายสมหมาย ทองดีงาม", "นายเอก มั่งมี", "นายสมหมาย ทองดีงา", "นายสมหมาย ทองดีงาม")
    assert told == [("นายสมหมาย ทองดีงา", "นายสมหมาย ทองดีงาม"), ("นายสมหมาย ทองดีงาม", "นายสมหมาย ทองดีงา")]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("ตำบลวังน้ำใส", "ตำบลวังน้ำใส", False),
        ("ตำบลวังน้ำใส", "ตำบลวังน้ำไส", True),
        ("ตำบลวังน้ำใส", "อำเภอวังน้ำไส", False),
        ("ตำบลวังใส", "ตำบลวังไส", True),
        ("ตำบลนาใส", "ตำบลนาไส", False),
        ("จังหวัดนครพนม", "จังหวัดนครปฐม", False),
    ],
)
def test_a_place_one_letter_apart_is_asked_about_where_its_name_is_long_enough(
    one: str, other: str, asked: bool
) -> None:
    assert spelt(one, other) == ([(other, one)] if asked else [])


def test_two_real_provinces_are_two_places_and_others_are_not() -> None:
    letter = Letter(body=("จังหวัดเชียงใหม", "จังหวัดเชียงใหม่"))
    assert len(said(two_spellings, letter)) == 1
    real = replace(RULES, provinces={**RULES.provinces, "กก": "เชียงใหม"})
    assert said(two_spellings, letter, rules=real) == []


def phoned(*lines: str) -> list[tuple[int | None, str, str]]:
    found = findings(two_phones, Letter(body=lines))
    assert {each.check for each in found} <= {"name.two-phones"}
    return [(each.place, each.quote, each.text) for each in found]


@pytest.mark.parametrize(
    "lines",
    [
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "นายสมหมาย ทองดี โทร. 081-000-0001"),
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "นายเอก มั่งมี โทร. ๐๘๑ ๐๐๐ ๐๐๐๒"),
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑, ๐๘๑ ๐๐๐ ๐๐๐๒", "นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๒"),
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "นายสมหมาย ทองดี"),
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "นายสมหมาย ทองดี และนายเอก มั่งมี โทร. ๐๘๑ ๐๐๐ ๐๐๐๒"),
        ("นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", f"นายสมหมาย ทองดี {'ก' * 90} ๐๘๑ ๐๐๐ ๐๐๐๒"),
    ],
)
def test_a_person_with_one_number_and_persons_with_one_each_are_left_alone(lines: tuple[str, ...]) -> None:
    assert phoned(*lines) == []


def test_a_person_with_quite_another_number_is_asked_about_with_both() -> None:
    lines = ("ติดต่อ นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "หรือ นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๒")
    ((place, quote, text),) = phoned(*lines)
    assert (place, quote) == (1, "นายสมหมาย ทองดี")
    assert text.index("๐๘๑๐๐๐๐๐๐๑") < text.index("๐๘๑๐๐๐๐๐๐๒")


def test_names_below_the_text_are_looked_at_too() -> None:
    letter = Letter(body=("นายสมหมาย ทองดีงาม",), signer=Signer("นายสมหมาย ทองดีงา"))
    assert [field for _, field, *_ in said(two_spellings, letter)] == ["signer"]
