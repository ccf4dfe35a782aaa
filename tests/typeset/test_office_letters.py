"""Letters as offices write them, of every kind and length, keep the rules of the page (ว ๒๐๑๙ and practice)."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.typeset.canvas.sheets import Run
from circ_desktop.typeset.flow.leads import leads_on
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import COMPOSERS, letter_pages
from circ_desktop.typeset.lines.printed import own_digits
from tests.typeset.office_letters import office_letter

TEXT = frozenset({"body", "order.effective", "regulation.clauses", "minutes.end"})
SEEDS = st.integers(0, 1_000_000)


def lines_of(pages: LetterPages, fields: frozenset[str]) -> list[tuple[int, Run]]:
    return [(page, run) for page, run in pages.lines() if run.source and run.source.field in fields]


def clashes(runs: list[Run]) -> Iterator[tuple[str, str]]:
    """Texts that are printed over each other."""
    for one, other in combinations([run for run in runs if run.text.strip()], 2):
        common = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
        if common > 1 and abs(one.y - other.y) < 0.6 * min(one.size, other.size):
            yield one.text, other.text


def check_pages(letter: Letter) -> None:
    pages = letter_pages(letter)
    body = len(pages.sheets) - len([sheet for sheet in pages.sheets if sheet.bookmark])
    for number, sheet in enumerate(pages.sheets, start=1):
        assert any(run.text.strip() for run in sheet.runs if not run.artifact), f"nothing stands on page {number}"
        assert list(clashes(list(sheet.runs))) == []
        said = [run.text for run in sheet.runs if run.artifact and run.text.startswith("- ")]
        if not letter.attachments and 1 < number <= body:
            assert said == [own_digits(f"- {number} -", letter.digits)]
    _check_ending(pages)
    _check_paragraphs(letter, pages)
    for sheet, following in pairwise(pages.sheets):
        for foot in (run for run in sheet.runs if run.artifact and run.text.startswith("/")):
            assert foot.y > max(run.y for run in sheet.runs if not run.artifact)
            below = "".join(run.text for run in following.runs if not run.artifact)
            assert below.replace(" ", "").startswith(foot.text.strip("/.").replace(" ", ""))


def _check_ending(pages: LetterPages) -> None:
    """The signature is never torn, and two lines of text stand with it."""
    signed = {page for page, run in pages.lines() if run.source and run.source.field.startswith("signer")}
    assert len(signed) <= 1
    places = {(page, round(run.y)) for page, run in lines_of(pages, TEXT)}
    for page in signed:
        assert sum(at == page for at, _ in places) >= min(2, len(places))


def _check_paragraphs(letter: Letter, pages: LetterPages) -> None:
    """No line of a paragraph stands alone on a page, and no page ends with what leads to the next paragraph."""
    parts: dict[tuple[str, int], dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for page, run in lines_of(pages, TEXT):
        if run.source:
            parts[run.source.field, run.source.index][page].add(round(run.y))
    for where, part in parts.items():
        if len(part) > 1:
            assert min(len(lines) for lines in part.values()) > 1, f"a single line of {where}"
    for index, (text, below) in enumerate(pairwise(letter.body)):
        if leads_on(text, below):
            assert max(parts["body", index]) == min(parts["body", index + 1]), f"a lead alone: {text}"


@pytest.mark.parametrize("kind", COMPOSERS)
@settings(max_examples=5)
@given(seed=SEEDS)
def test_a_letter_as_offices_write_it_keeps_the_rules_of_the_page(kind: Kind, seed: int) -> None:
    check_pages(office_letter(kind, seed))


@pytest.mark.slow
@pytest.mark.parametrize("kind", COMPOSERS)
@settings(max_examples=20)
@given(seed=SEEDS)
def test_many_letters_as_offices_write_them_keep_the_rules_of_the_page(kind: Kind, seed: int) -> None:
    check_pages(office_letter(kind, seed))


def test_the_lead_in_a_certificate_stays_with_its_items_which_step_in_by_their_level() -> None:
    for seed in (26, 27, 29, 35, 52):
        check_pages(office_letter(Kind.CERTIFICATE, seed))
    letter = Letter(kind=Kind.CERTIFICATE, body=("เป็นผู้ปฏิบัติงานจริง", "๑. ข้อใหญ่", "๑.๑ ข้อย่อย", "ข้อความ"))
    left = {
        run.source.index: run.x for _, run in letter_pages(letter).lines() if run.source and run.source.field == "body"
    }
    assert left[1] == left[3] < left[2]
