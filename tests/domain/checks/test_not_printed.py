"""Parts that were filled in and that the paper of the kind does not have."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks.not_printed import parts_not_printed
from circ_desktop.domain.letter.content import Enclosure, Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from tests.domain.checks.saying import findings, said

FILLED = Letter(references=("ก",), enclosures=(Enclosure("ข"),), copies_to=("ค",))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.EXTERNAL])
def test_each_part_that_is_not_printed_is_told_with_the_kind_and_its_form(kind: Kind) -> None:
    found = findings(parts_not_printed, replace(FILLED, kind=kind))
    assert [each.field for each in found] == ["references", "enclosures", "copies_to"]
    assert all(KINDS[kind].name in each.text and each.clause == KINDS[kind].form for each in found)
    assert ["อ้างถึง" in found[0].text, "สิ่งที่ส่งมาด้วย" in found[1].text, "สำเนาส่ง" in found[2].text] == [True] * 3
    assert said(parts_not_printed, Letter(kind=kind)) == []


def test_what_is_printed_is_left_alone() -> None:
    assert said(parts_not_printed, FILLED) == []
