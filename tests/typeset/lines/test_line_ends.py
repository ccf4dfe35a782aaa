"""Line ends held against an oracle that shares no code with the breaker, over paragraphs that nobody wrote."""

import re
import tracemalloc
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_letters import paragraphs
from circ_desktop.typeset.canvas.units import mm
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.lines.breaking import Line, Measure, break_lines, faults
from circ_desktop.typeset.lines.filling import Ruler, fill_lines, ruler
from circ_desktop.typeset.lines.paragraph import Fill, Style, set_paragraph
from circ_desktop.typeset.lines.places import Marks, Worth, places
from tests.line_oracle import left_hanging, wrong_ends

FACE = letter_family().regular
PAGE = Measure(mm(135), mm(160), 16)


def lines_of(text: str, measure: Measure = PAGE) -> tuple[Line, ...]:
    return break_lines(shape(FACE, text), measure)


def wrong(text: str) -> list[str]:
    ends = [line.end for line in lines_of(text)[:-1]]
    found = [f"{fault}: {text[max(0, end - 20) : end]}|{text[end : end + 12]}" for end, fault in wrong_ends(text, ends)]
    return found + [f"hanging: {text[max(0, end - 20) : end]}" for end in ends if left_hanging(text, end)]


def test_no_line_of_made_up_letters_ends_where_none_may() -> None:
    assert [fault for text in islice(paragraphs(1), 12) for fault in wrong(text)] == []


@pytest.mark.slow
def test_ten_thousand_lines_of_made_up_letters_have_no_wrong_end() -> None:
    count = 0
    for text in paragraphs(2):
        assert wrong(text) == []
        count += len(lines_of(text))
        if count > 10_000:
            return


def test_the_oracle_sees_what_is_wrong() -> None:
    text = "ประชุมวันที่ ๑๕ มกราคม ๒๕๖๙ โดยนายก้องภพ ภูผาเงิน (ประธาน) ต่าง ๆ จำนวน ๓ ชุด และกระทรวงมหาดไทย"
    for left in ("๑๕", "มกราคม", "นายก้องภพ", "(", "ประธาน", "ต่าง", "จำนวน", "๓", "ประช"):
        end = text.index(left) + len(left)
        assert list(wrong_ends(text, [end])), left
    assert left_hanging(text, text.index("และ") + 3)
    for right in ("โดย", "(ประธาน", "จำนวน", "และ"):
        assert not list(wrong_ends(text, [text.index(right)])), right


@given(st.integers(0, 10_000), st.floats(80, 170))
def test_made_up_paragraphs_lose_and_double_nothing(seed: int, width: float) -> None:
    text = next(paragraphs(seed))
    lines = lines_of(text, Measure(mm(width) - 40, mm(width), 16))
    assert "".join(text[line.start : line.end] for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(before.end <= after.start for before, after in pairwise(lines))


@given(st.integers(0, 10_000), st.floats(60, 170))
def test_no_line_of_made_up_paragraphs_is_wider_than_its_room(seed: int, width: float) -> None:
    measure = Measure(mm(width) - 40, mm(width), 16)
    text = next(paragraphs(seed))
    paragraph = ruler(shape(FACE, text), measure)
    assert all(paragraph.fits(line.start, line.end, measure.condense) for line in lines_of(text, measure))


@given(st.integers(0, 10_000))
def test_mending_never_adds_faults(seed: int) -> None:
    text = next(paragraphs(seed))
    paragraph = ruler(shape(FACE, text), PAGE)
    filled = fill_lines(paragraph, paragraph.start)
    assert _faults(paragraph, lines_of(text)) <= _faults(paragraph, filled)


def _faults(paragraph: Ruler, lines: "tuple[Line, ...] | list[Line]") -> int:
    return sum(faults(paragraph, line) for line in lines)


@pytest.mark.slow
def test_typing_in_the_middle_leaves_the_lines_far_above_alone() -> None:
    """A mend reaches three lines up; rarely one mend moves another."""
    moved = presses = 0
    for text in (each for each in islice(paragraphs(3), 90) if len(each) > 400):
        at = len(text) * 2 // 3
        before: list[tuple[int, int]] = []
        for typed in range(1, 12):
            lines = lines_of(text[:at] + "และรายงานผล"[:typed] + text[at:])
            here = next(number for number, line in enumerate(lines) if line.end >= at)
            above = [(line.start, line.end) for line in lines[: max(0, here - 4)]]
            presses += bool(before)
            moved += bool(before) and above[: len(before)] != before[: len(above)]
            before = above
    assert presses > 100
    assert moved <= presses * 0.02


@pytest.mark.parametrize(
    "text",
    [
        "ก" * 20_000,
        "(" * 3_000,
        'ก"' * 3_000,
        "ๆ" * 3_000,
        "๑" * 5_000,
        "่" * 3_000,
        "a/" * 5_000,
        " " * 3_000,
        "ก\u200bข" * 2_000,
    ],
    ids=["one letter", "brackets", "quotes", "repeats", "digits", "marks", "slashes", "spaces", "zero width"],
)
def test_hostile_paragraphs_end(text: str) -> None:
    lines = lines_of(text)
    assert re.sub(" ", "", "".join(text[line.start : line.end] for line in lines)) == text.replace(" ", "")


def test_twice_the_text_is_about_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    fits = Ruler.fits

    def counted(self: Ruler, start: int, end: int, condense: float) -> bool:
        nonlocal calls
        calls += 1
        return fits(self, start, end, condense)

    monkeypatch.setattr(Ruler, "fits", counted)
    work = []
    for letters in (5_000, 20_000):
        calls = 0
        text = " ".join(islice(paragraphs(4), 90))[:letters]
        assert len(text) == letters
        lines_of(text)
        work.append(calls)
    assert work[1] < 6 * work[0]


def test_the_clerks_marks_are_obeyed() -> None:
    text = "สำนักงานจังหวัดรายงานผล"
    at = text.index("จังหวัด")
    assert at in {place.at for place in places(text)}
    assert at not in {place.at for place in places(text, marks=Marks(never=frozenset({at})))}
    inside = at + 2
    (marked,) = [place for place in places(text, marks=Marks(may=frozenset({inside}))) if place.at == inside]
    assert marked.worth is Worth.MARKED
    before_mark = text.index("ั")
    assert before_mark not in {place.at for place in places(text, marks=Marks(may=frozenset({before_mark})))}


@pytest.mark.slow
def test_a_day_of_typing_does_not_fill_the_memory() -> None:
    """After some hundred key presses the paragraphs kept from earlier ones make room for the new ones."""
    text = " ".join(islice(paragraphs(5), 3))[:260]
    sizes = []
    tracemalloc.start()
    try:
        for presses in (530, 530):
            for press in range(presses):
                set_paragraph(f"{text[:200]}{len(sizes)}-{press}{text[200:]}", mm(160), Style(fill=Fill.JUSTIFY))
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[1] < sizes[0] * 1.25
