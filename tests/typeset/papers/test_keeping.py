"""ตรากำหนดเก็บหนังสือ: where it stands to the millimetre, what it says and in which ink, moved as the printer asks."""

import pytest

from circ_desktop.domain.books.papers import KeepingStamp
from circ_desktop.domain.letter.content import Digits
from circ_desktop.typeset.canvas.measures import Measures
from circ_desktop.typeset.canvas.sheets import measure
from circ_desktop.typeset.canvas.units import to_mm
from circ_desktop.typeset.papers.keeping import keep_stamped, keeping_overlay_pdf, words_of
from tests.typeset.papers.test_stamps import blue_box_mm, sheet_of

STAMP = KeepingStamp(2578)
MEASURES = Measures("keeping-stamp")
RIGHT_MM, BOTTOM_MM = (to_mm(MEASURES.length(name)) for name in ("margin_right", "margin_bottom"))


def size_mm() -> tuple[float, float]:
    """Width and height: the words with 2 mm around them, and 6 mm for the initials."""
    width = measure("เก็บถึง พ.ศ. ๒๕๗๘", 24, bold=True)
    return to_mm(width) + 4, to_mm(24) + 6 + 4


def test_the_overlay_has_the_stamp_at_the_margins_of_a4() -> None:
    left, top, right, bottom = blue_box_mm(keeping_overlay_pdf(STAMP))
    assert (right - left, bottom - top) == pytest.approx(size_mm(), abs=0.3)
    assert (210 - right, 297 - bottom) == pytest.approx((RIGHT_MM, BOTTOM_MM), abs=0.3)


def test_the_overlay_goes_right_by_dx_and_down_by_dy() -> None:
    first, moved = (blue_box_mm(keeping_overlay_pdf(STAMP, **shift)) for shift in ({}, {"dx": -12.0, "dy": 5.0}))
    assert [after - before for before, after in zip(first, moved, strict=True)] == pytest.approx(
        [-12, 5, -12, 5], abs=0.2
    )


def test_on_an_empty_page_it_stands_in_the_corner_and_on_a_small_one_it_is_half_as_wide_as_the_page() -> None:
    left, top, right, bottom = blue_box_mm(keep_stamped(sheet_of(), STAMP))
    assert (right - left, bottom - top) == pytest.approx(size_mm(), abs=0.4)
    assert (210 - right, 297 - bottom) == pytest.approx((RIGHT_MM, BOTTOM_MM), abs=0.4)
    left, _, right, _ = blue_box_mm(keep_stamped(sheet_of(width=60, height=80), STAMP))
    assert right - left == pytest.approx(30, abs=0.4)


def test_it_leaves_what_stands_in_the_corner_and_goes_beside_it() -> None:
    crowded = sheet_of(*((170, y, "ข้อความเต็มมุมล่าง") for y in range(255, 296, 4)))
    _, _, right, bottom = blue_box_mm(keep_stamped(crowded, STAMP))
    assert right <= 170
    assert 297 - bottom < 40


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        (KeepingStamp(), "ห้ามทำลาย"),
        (STAMP, "เก็บถึง พ.ศ. ๒๕๗๘"),
        (KeepingStamp(2578, Digits.ARABIC), "เก็บถึง พ.ศ. 2578"),
    ],
)
def test_it_says_until_when_in_the_office_s_digits(stamp: KeepingStamp, words: str) -> None:
    assert words_of(stamp) == words


def test_what_is_kept_for_ever_is_in_red_and_not_in_blue() -> None:
    with pytest.raises(AssertionError, match="nothing blue"):
        blue_box_mm(keeping_overlay_pdf(KeepingStamp()))
