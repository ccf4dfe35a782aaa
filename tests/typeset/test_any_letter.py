"""Whatever a clerk types or pastes anywhere, the letter is set, nothing is lost, and nothing stands off the paper."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.letter.content import (
    SALUTATIONS,
    Digits,
    Enclosure,
    Letter,
    Owner,
    QrCode,
    Secrecy,
    Signer,
    Table,
)
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.thai.text import without_zero_width
from circ_desktop.typeset.canvas.sheets import Source
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, letter_pdf
from tests.any_particulars import own_part

SECRECY = Source("secrecy")
THAI = "กขคงจชดตนบปมรลวสอะาำิีุูเแโใไั่้์ๆฯ ๐๑๒012()“”-/.,#\n"
WORDS = st.one_of(
    st.text(alphabet=THAI, max_size=120),
    st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=30),
    st.sampled_from(
        [
            "",
            " ",
            "https://thannamsai.example/" + "x" * 200,
            "ก" * 300,
            "ด้วยองค์การบริหารส่วนตำบล " * 30,
            "(((((",
            "ๆๆๆๆ",
            "\u0e48\u0e49",
        ]
    ),
)
LINES = st.lists(WORDS, max_size=5).map(tuple)
LETTERS = st.builds(
    Letter,
    urgency=st.sampled_from([None, "ด่วน", "ด่วนที่สุด", "ด่วนภายใน ๓๐ พฤศจิกายน ๒๕๖๙ เวลา ๑๖.๓๐ น."]),
    secrecy=st.sampled_from([None, *Secrecy]),
    number=WORDS,
    date=st.one_of(st.none(), st.dates()),
    office=LINES,
    subject=WORDS,
    salutation=st.sampled_from(SALUTATIONS),
    addressee=WORDS,
    references=LINES,
    enclosures=st.lists(
        st.builds(Enclosure, WORDS, st.one_of(st.none(), st.integers(0, 9999)), WORDS, WORDS), max_size=3
    ).map(tuple),
    body=st.lists(WORDS, max_size=12).map(tuple),
    closing=WORDS,
    signer=st.builds(Signer, WORDS, LINES, WORDS),
    owner=st.builds(Owner, LINES, LINES),
    copies_to=LINES,
    qr=st.lists(st.builds(QrCode, st.text(min_size=1, max_size=50, alphabet=THAI), WORDS), max_size=3).map(tuple),
    attachments=st.lists(
        st.builds(Table, LINES, LINES, st.lists(LINES, max_size=4).map(tuple), LINES, st.integers(0, 3), st.booleans()),
        max_size=2,
    ).map(tuple),
    digits=st.sampled_from(Digits),
    layout=st.builds(Layout, st.sampled_from([None, 1, 2, 3, 4]), st.sampled_from([None, 0, 2, 4, 6]), st.booleans()),
)

NOT_ON_PAPER = frozenset({"sealed.seal_text"})  # drawn round the seal as outlines


def shown(text: str) -> str:
    """The text without what is never drawn: spaces, control characters, characters without width; digits in one form."""
    plain = "".join(c for c in without_zero_width(text) if c.isprintable())
    return re.sub(r"\s", "", plain).translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))


@settings(max_examples=40)
@given(LETTERS)
@example(Letter(body=("จึงเรียนมาเพื่อทราบ\n\u200b",)))
@example(
    Letter(subject="\u200b", addressee="\u200b\u200b", body=("\u200b", "\u2060"), references=("\u200b", "ก\n\u00ad"))
)
def test_any_letter_is_set_and_loses_nothing(letter: Letter) -> None:
    pages = letter_pages(letter)
    for field in ("body", "references", "subject", "addressee", "copies_to", "number"):
        typed = getattr(letter, field)
        for index, text in enumerate(typed if isinstance(typed, tuple) else (typed,)):
            runs = [
                run.text
                for _, run in pages.lines()
                if run.source and (run.source.field, run.source.index) == (field, index)
            ]
            number = f"{index + 1}." if field == "references" and len(letter.references) > 1 else ""
            assert shown("".join(runs)) == number + shown(text)
    drawn = Counter(shown("".join(run.text for _, run in pages.lines())))
    sent = Counter(shown("".join(text for attachment in letter.attachments for text in attachment.texts())))
    assert sent <= drawn


@settings(max_examples=12)
@given(st.data(), LETTERS)
@pytest.mark.parametrize("kind", COMPOSERS)
def test_any_document_stays_on_its_paper_and_the_foot_agrees_with_the_next_page(
    kind: Kind, data: st.DataObject, letter: Letter
) -> None:
    """Nothing stands off the paper, and what a foot promises is what the next page begins with."""
    office = tuple(line[:80] for line in letter.office[:3])  # the office's own lines, beside the Garuda
    letter = replace(letter, kind=kind, office=office, **data.draw(own_part(kind, WORDS)))
    pages = letter_pages(letter)
    for sheet in pages.sheets:
        for run in sheet.runs:
            if run.source and run.source.field == "number":  # one line, made by the program
                continue
            assert run.x >= -1
            assert run.x + run.width <= sheet.width + 1
            assert run.y <= sheet.height
    for number, sheet in enumerate(pages.sheets):
        feet = [run.text for run in sheet.runs if run.artifact and not run.path and run.text.startswith("/")]
        assert len(feet) <= 1
        for foot in feet:
            words = shown(foot.removeprefix("/").removesuffix("..."))
            runs = (run for below in pages.sheets[number + 1 :] for run in below.runs)
            below = shown("".join(run.text for run in runs if not run.artifact and run.source != SECRECY))
            assert below.startswith(words)


@settings(max_examples=15)
@given(st.data(), LETTERS)
@pytest.mark.parametrize("kind", COMPOSERS)
@pytest.mark.slow
def test_any_document_of_any_kind_is_set_and_loses_nothing_of_what_only_it_has(
    kind: Kind, data: st.DataObject, letter: Letter
) -> None:
    letter = replace(letter, kind=kind, **data.draw(own_part(kind, WORDS)))
    pages = letter_pages(letter)
    everything = shown("".join(run.text for _, run in pages.lines()))
    for field, index, text in letter.particular_lines():
        sources = [(run.text, run.source) for _, run in pages.lines() if run.source and run.source.field == field]
        told = [words for words, source in sources if index in (None, source.index)]
        assert shown(text) in shown("".join(told)) or field in NOT_ON_PAPER
    assert all(shown(text) in everything for text in letter.body if "\n" not in text and len(text) < 20)


@settings(max_examples=15)
@given(LETTERS)
@example(Letter(office=("\u200b",), body=("\u200b\n\u200b",), signer=Signer("\u200b", ("\u200b",), "\u200b")))
def test_any_letter_becomes_a_pdf(letter: Letter) -> None:
    assert letter_pdf(letter).startswith(b"%PDF-")
