"""A letter becomes another kind: what the office knows is filled in, what was typed is kept."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.beginning import first_particulars, says_nothing_of_its_own, with_kind
from circ_desktop.domain.letter.content import Letter, Owner
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Certificate, Memo, Minutes, Order

OFFICE = "องค์การบริหารส่วนตำบลธารน้ำใส"
LETTER = Letter(
    subject="เรื่องหนึ่ง",
    references=("หนังสือจังหวัด",),
    owner=Owner(("สำนักปลัด", "งานธุรการ"), ("อีเมล a@b.c", "โทร. ๐ ๗๓๐๐ ๐๑๒๓", "โทร. ๐ ๗๓๐๐ ๙๙๙๙")),
)


def test_a_memo_comes_from_the_owner_unit_with_its_first_telephone() -> None:
    made = first_particulars(Kind.MEMO, LETTER, OFFICE)
    assert made == Memo(f"สำนักปลัด งานธุรการ {OFFICE}", "๐ ๗๓๐๐ ๐๑๒๓")
    assert first_particulars(Kind.MEMO, Letter(), "") == Memo()


@pytest.mark.parametrize(
    "kind", [Kind.SEALED, Kind.ORDER, Kind.REGULATION, Kind.ANNOUNCEMENT, Kind.STATEMENT, Kind.NEWS]
)
def test_the_agency_is_the_office(kind: Kind) -> None:
    made = first_particulars(kind, LETTER, OFFICE)
    assert getattr(made, "agency", "") == OFFICE


@pytest.mark.parametrize(("kind", "blank"), [(Kind.CERTIFICATE, Certificate()), (Kind.MINUTES, Minutes())])
def test_what_the_office_cannot_know_is_left_to_the_clerk(kind: Kind, blank: object) -> None:
    assert first_particulars(kind, LETTER, OFFICE) == blank


def test_an_external_letter_begins_with_nothing_of_its_own() -> None:
    assert first_particulars(Kind.EXTERNAL, LETTER, OFFICE) is None


@pytest.mark.parametrize("kind", Kind)
def test_only_what_the_new_kind_has_stays_of_the_particulars_and_everything_else_is_kept(kind: Kind) -> None:
    before = replace(LETTER, kind=Kind.ORDER, order=Order("เทศบาล", "ตั้งแต่บัดนี้"))
    after = with_kind(before, kind, OFFICE)
    assert after.kind is kind
    kept = {rule.particulars for rule in KINDS.values() if rule.particulars and getattr(after, rule.particulars)}
    assert kept == ({KINDS[kind].particulars} if kind is not Kind.EXTERNAL else set())
    assert replace(after, kind=before.kind, **{name: getattr(before, name) for name in (*kept, "order")}) == before


def test_particulars_that_are_there_already_are_kept() -> None:
    typed = replace(LETTER, kind=Kind.ORDER, order=Order("เทศบาล"))
    assert with_kind(typed, Kind.ORDER, OFFICE).order == Order("เทศบาล")


@pytest.mark.parametrize(
    ("letter", "nothing"),
    [
        (Letter(), True),
        (with_kind(LETTER, Kind.MEMO, OFFICE), True),
        (with_kind(LETTER, Kind.ORDER, OFFICE), True),
        (replace(LETTER, kind=Kind.MEMO, memo=Memo("ก", "ข", email="ค")), True),
        (replace(LETTER, kind=Kind.ORDER, order=Order(OFFICE, " ")), True),
        (replace(LETTER, kind=Kind.ORDER, order=Order(OFFICE, "วันนี้")), False),
        (replace(LETTER, kind=Kind.CERTIFICATE, certificate=Certificate("นาย ก")), False),
    ],
)
def test_what_the_office_filled_in_counts_as_nothing_typed(letter: Letter, nothing: bool) -> None:
    assert says_nothing_of_its_own(letter) is nothing
