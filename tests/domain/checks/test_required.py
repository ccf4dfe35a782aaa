"""Is everything there that the form of the kind wants?"""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.required import missing_parts
from circ_desktop.domain.letter.content import Letter, Owner, Signer
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes, Order, Regulation
from tests.domain.checks.faults import GOOD, MEMO, SEALED
from tests.domain.checks.saying import findings, said


def lacking(letter: Letter) -> list[tuple[str, str]]:
    found = said(missing_parts, letter)
    assert all((place, quote, offer) == (None, "", "") for *_, place, quote, offer in found)
    return [(check.removeprefix("missing."), field) for check, field, *_ in found]


def test_an_empty_letter_is_asked_for_every_part_in_order() -> None:
    assert lacking(Letter(closing=" ")) == [
        ("subject", "subject"),
        ("office", "office"),
        ("body", "body"),
        ("signer", "signer"),
        ("position", "signer"),
        ("owner", "owner"),
        ("contact", "owner"),
        ("closing", "closing"),
        ("addressee", "addressee"),
    ]
    assert lacking(GOOD) == []


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"subject": " "}, ("subject", "subject")),
        ({"office": (" ", "")}, ("office", "office")),
        ({"body": (" ",)}, ("body", "body")),
        ({"signer": Signer("", GOOD.signer.position)}, ("signer", "signer")),
        ({"signer": Signer("นาย ก", (" ",))}, ("position", "signer")),
        ({"owner": Owner((" ",), GOOD.owner.contact)}, ("owner", "owner")),
        ({"owner": Owner(GOOD.owner.unit)}, ("contact", "owner")),
        ({"addressee": " "}, ("addressee-circular", "addressee")),
        ({"addressee": " ", "circular": False}, ("addressee", "addressee")),
    ],
)
def test_each_part_is_asked_for_alone(change: dict[str, object], part: tuple[str, str]) -> None:
    assert lacking(replace(GOOD, **change)) == [part]


@pytest.mark.parametrize(("letter", "field"), [(MEMO, "subject"), (SEALED, "addressee"), (MEMO, "addressee")])
def test_another_kind_is_asked_for_the_parts_of_its_form(letter: Letter, field: str) -> None:
    assert lacking(letter) == []
    assert lacking(replace(letter, **{field: " "})) == [("part", field)]


def test_what_only_the_kind_has_is_asked_for_by_its_finer_name_and_else_by_the_field() -> None:
    assert lacking(Letter(kind=Kind.ORDER)) == [
        ("part", "order.agency"),
        ("part", "subject"),
        ("part", "body"),
        ("part", "signer"),
        ("part", "signer"),
    ]
    filled = Letter(kind=Kind.ORDER, order=Order("ก"), subject="ข", body=("ค",), signer=Signer("ง", ("จ",)))
    assert lacking(filled) == []


def test_a_list_is_filled_when_one_of_its_lines_or_records_is() -> None:
    empty = Letter(kind=Kind.REGULATION, regulation=Regulation(agency="ก", clauses=(" ", "")), subject="ข")
    assert ("part", "regulation.clauses") in lacking(empty)
    filled = replace(empty, regulation=Regulation(agency="ก", clauses=(" ", "ค")))
    assert ("part", "regulation.clauses") not in lacking(filled)
    minutes = Letter(kind=Kind.MINUTES, minutes=Minutes(present=(Attendee("ก"),)))
    assert ("part", "minutes.present") not in lacking(minutes)
    assert ("part", "minutes.present") in lacking(Letter(kind=Kind.MINUTES, minutes=Minutes()))


def test_the_wording_names_part_kind_and_form() -> None:
    named = {each.field: each for each in findings(missing_parts, Letter(kind=Kind.MEMO))}
    assert named["memo.department"].text == "บันทึกข้อความยังไม่มีส่วนราชการ"
    assert named["subject"].text == "บันทึกข้อความยังไม่มีเรื่อง"
    assert {each.clause for each in named.values()} == {KINDS[Kind.MEMO].form}
