"""The office: its settings tidied, and refused where no letter could be made with them."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain import office as offices
from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import (
    LONGEST_OWN_WORD,
    CircularSeries,
    Division,
    ItemLayout,
    Office,
    StampLabels,
    check_office,
    tidy_office,
)
from tests.domain.records import changeable, said_unasked, stored_otherwise

OFFICE = Office("องค์การบริหารส่วนตำบลธารน้ำใส", "อบต.ธารน้ำใส", ("ที่ทำการ",), "นครธารา", "นธ", "นธ ๗๑๒๐๙")


def test_records_are_kept_as_they_were_written_and_settings_begin_with_what_is_usual() -> None:
    assert changeable(offices) == set()
    assert said_unasked(offices) == {
        "StampLabels.number": "เลขรับ",
        "StampLabels.date": "วันที่",
        "StampLabels.time": "เวลา",
        "Office.circular_series": CircularSeries.OWN,
        "Office.digits": Digits.THAI,
        "Office.item_layout": ItemLayout.FULL,
        "Division.active": True,
    }
    assert OFFICE.stamp_labels == StampLabels()
    assert Division(0, "กองช่าง").active


def test_words_are_stored_so_for_ever() -> None:
    assert stored_otherwise(CircularSeries, ItemLayout) == {}


@pytest.mark.parametrize(
    ("emblem", "sha256"), [(None, ""), ("", ""), ("garuda-0a1b.png", "0a1b"), ("garuda-0a1b.tar.gz", "0a1b")]
)
def test_the_emblems_bytes_are_kept_under_the_digest_in_its_name(emblem: str | None, sha256: str) -> None:
    assert replace(OFFICE, emblem=emblem).emblem_sha256 == sha256


def test_tidying_takes_what_is_not_seen_and_keeps_every_word() -> None:
    messy = replace(
        OFFICE,
        name=" องค์การบริหาร\u200bส่วนตำบลธารน้ำใส ",
        short_name=" อบต.ธารน้ำใส ",
        address_lines=(" ", " ที่ทำการ ", ""),
        province=" นครธารา",
        province_code="นธ ",
        number_prefix=" นธ  ๗๑๒๐๙ / ",
        phone=" ๐ ๗๓๐๐  ๐๑๒๓ ",
        email=" a@b.go.th ",
        own_words=("ธารน้ำใส", " ", " ธารน้ำใส ", "บ้านเหนือ"),
        postal_mark=("", " ชำระค่าฝากส่งเป็นรายเดือน "),
    )
    assert tidy_office(messy) == replace(
        OFFICE,
        phone="๐ ๗๓๐๐ ๐๑๒๓",
        email="a@b.go.th",
        own_words=("ธารน้ำใส", "บ้านเหนือ"),
        postal_mark=("ชำระค่าฝากส่งเป็นรายเดือน",),
    )


def test_an_office_without_a_short_name_is_called_by_its_full_one() -> None:
    assert tidy_office(replace(OFFICE, short_name=" ")).short_name == OFFICE.name


@pytest.mark.parametrize(
    ("change", "field"),
    [({"name": ""}, "name"), ({"number_prefix": ""}, "number_prefix"), ({"own_words": ("ก" * 61,)}, "own_words")],
)
def test_an_office_that_no_letter_could_be_made_for_is_refused_beside_the_field(
    change: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidEntry) as refused:
        check_office(replace(OFFICE, **change))
    assert refused.value.field == field
    assert refused.value.press


def test_the_longest_word_of_ones_own_is_taken() -> None:
    assert LONGEST_OWN_WORD == 60
    check_office(replace(OFFICE, own_words=("ก" * 60, "ข")))
