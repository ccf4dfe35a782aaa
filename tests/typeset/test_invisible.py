"""What is not printed takes no place: an invisible mark, alone or anywhere in any text of any kind, is set as if it were not there.

The kinds, their texts and the marks are the program's own tables, so that a new one is covered by itself.
"""

from collections.abc import Iterator

import pytest

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.thai.marks import INVISIBLE, LINE_MAY_END, LINE_NEVER_ENDS, ROLE_FOLLOWS
from circ_desktop.thai.text import without_idle_marks
from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages, letter_pdf
from circ_desktop.typeset.lines.paragraph import set_paragraph
from circ_desktop.typeset.lines.places import NO_MARKS, Marks, places
from tests.conftest import SHARED
from tests.every_text import Path, full_letter, text_paths, with_text

LINE_MARKS = f"\n{ROLE_FOLLOWS}{LINE_MAY_END}{LINE_NEVER_ENDS}"
SAYS_NOTHING = next(mark for mark in INVISIBLE if mark not in LINE_MARKS)
MARKS = "".join(dict.fromkeys(INVISIBLE + LINE_MARKS))
WORDS = "ขอแจ้งให้ทราบ"


def arranged(mark: str) -> dict[str, str]:
    """The mark alone, doubled, first, last and between: in the text, and in a line of it."""
    return {
        "alone": mark,
        "doubled": mark * 2,
        "first": mark + WORDS,
        "last": WORDS + mark,
        "between": f"ขอแจ้ง{mark}ให้ทราบ",
        "between spaces": f" {mark} ",
        "alone on the last line": f"{WORDS}\n{mark}",
        "alone on the first line": f"{mark}\n{WORDS}",
        "alone on a line between": f"{WORDS}\n{mark}\n{WORDS}",
        "alone on every line": f"{mark}\n{mark}",
        "behind a tab": f"{WORDS}\t{mark}",
        "before a tab": f"{mark}\t{WORDS}",
        "before and behind a tab": f"{mark}\t{mark}",
    }


ARRANGEMENTS = tuple(arranged(""))
SAYING = ("between", "alone on the first line", "alone on a line between", "between spaces")
AS_WITHOUT = tuple(name for name in ARRANGEMENTS if name not in SAYING)
"""Where a mark says nothing, so that the page is that of the text without it; elsewhere it is a line end, or a space wide."""


def drawn(pages: LetterPages) -> list[tuple[int, str, float, float]]:
    return [
        (number, item.text if isinstance(item, Run) else type(item).__name__, *corner(item))
        for number, sheet in enumerate(pages.sheets)
        for item in sheet.items
    ]


def corner(item: object) -> tuple[float, float]:
    x, y = ("x", "y") if hasattr(item, "x") else ("x1", "y1")
    return round(getattr(item, x), 3), round(getattr(item, y), 3)


def everywhere(letter: Letter, text: str) -> Letter:
    for path in text_paths(letter):
        letter = with_text(letter, path, text)
    return letter


def fields(kind: Kind) -> Iterator[tuple[Letter, Path]]:
    letter = full_letter(kind).on_paper()
    return ((letter, path) for path in text_paths(letter))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_any_mark_in_every_text_of_a_letter_at_once_is_set(kind: Kind, mark: str) -> None:
    letter = full_letter(kind)
    for text in arranged(mark).values():
        assert letter_pages(everywhere(letter, text)).sheets


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_nothing_but_a_mark_is_an_empty_one(kind: Kind) -> None:
    for letter, path in fields(kind):
        empty = drawn(letter_pages(with_text(letter, path, "")))
        assert drawn(letter_pages(with_text(letter, path, LINE_MAY_END))) == empty, path


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "mark", [LINE_MAY_END, LINE_NEVER_ENDS[0], SAYS_NOTHING], ids=lambda mark: f"U+{ord(mark):04X}"
)
def test_a_mark_that_says_nothing_leaves_every_page_as_it_is(kind: Kind, mark: str) -> None:
    for letter, path in fields(kind):
        for name in AS_WITHOUT:
            text = arranged(mark)[name]
            plain = drawn(letter_pages(with_text(letter, path, text.replace(mark, ""))))
            assert drawn(letter_pages(with_text(letter, path, text))) == plain, (path, name)


@pytest.mark.parametrize("text", arranged(LINE_MAY_END).values(), ids=ARRANGEMENTS)
def test_a_letter_full_of_marks_becomes_a_pdf(text: str) -> None:
    for kind in KINDS:
        assert letter_pdf(everywhere(full_letter(kind), text)).startswith(b"%PDF-")


@pytest.mark.parametrize("case", ["c11-pasted-from-line", "c15-blank-line-zwsp"])
def test_what_was_pasted_from_elsewhere_becomes_a_pdf(case: str) -> None:
    from circ_desktop.reading.letter_file.letter_file import load_letter

    file = SHARED / "cases" / "paper" / f"{case}.toml"
    if not file.exists():
        pytest.skip("the folder `shared` with the cases is not beside the project")
    assert letter_pdf(load_letter(file)).startswith(b"%PDF-")


# An empty piece is a legal piece: where the pieces are made.


def test_an_empty_piece_has_no_places_and_one_line() -> None:
    marks = Marks(may=frozenset({3}), never=frozenset({3}))
    assert not marks.piece(3, 3)
    assert places("", frozenset(), marks.piece(3, 3)) == ()
    assert [line.shaped.text for line in set_paragraph("กขค\n", 100, marks=Marks(may=frozenset({4})))] == ["กขค", ""]
    assert set_paragraph("", 100) == ()


def test_a_piece_keeps_the_marks_inside_it_and_none_at_its_ends() -> None:
    marks = Marks(may=frozenset({2, 4, 6}), never=frozenset({5}))
    assert marks.piece(2, 6) == Marks(may=frozenset({2}), never=frozenset({3}))
    assert NO_MARKS.piece(0, 3) is NO_MARKS


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("กข", "กข"),
        ("กข ", "กข "),
        ("\u200b", ""),
        (" \u200b\u2060 ", "  "),
        ("กข\n\u200b", "กข\n"),
        ("กข\n\u200b\u200bค", "กข\n\u200b\u200bค"),
        ("ก\n \u200b\nข\u00ad", "ก\n  \nข"),
        ("\u200bก", "\u200bก"),
        ("ก\u200bข", "ก\u200bข"),
    ],
)
def test_only_marks_that_nothing_follows_are_idle(typed: str, kept: str) -> None:
    assert without_idle_marks(typed) == kept
