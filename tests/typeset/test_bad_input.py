"""Hostile texts in every field of every kind: a legible page or a clear finding, nothing lost, nothing off the paper.

A longer run by hand: `python3 dev.py fuzz test_bad_input`.
"""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields, replace

from circ_desktop import cli
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.services.drafts.carrying import carried_letter
from circ_desktop.thai.text import without_zero_width
from circ_desktop.typeset.forms.body import body_rows
from circ_desktop.typeset.forms.frame import FramedPages
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, pages_pdf
from circ_desktop.typeset.lines.spans import NET_ADDRESS
from tests.typeset.helpers import sample

KEPT = frozenset(
    {"salutation", "content", "seal_text"}
)  # a choice, what a QR code holds, drawn round the seal as outlines
PIECES = st.sampled_from(
    [
        "ก", "ด้วยอำเภอธารใส", " ", "  ", "\t", "\n", "x", "๑๒๓", "1.5", "(", ")", "“", "-", ".", "ๆ", "ฯ", "ำ่ก", "กำ่", "\u0e48",
        "แ",
        "\u0301", "\u200b", "\u200d", "\u2060", "\u00a0", "\u00ad", "\u2028", "\u2029", "\ufffc", "\ufffd",
        "\uffff", "\u202e", "\u2066",
        "\u200f", "\ud83d", "\udc00", "\x00", "\x1b", "\x7f", "\x85", "👨‍👩‍👧", "❤️", "👍🏽", "🇹🇭", "\U0001f600", "\ue000",
        "\U000f0000", "漢字",
        "العربية", "שלום", "https://a.example/", "www.", "a@b.example", "พ.ศ. ๒๕๗๐", "นายสมชาย ใจดี", "๑.๑ ", "(๑) ",
    ]
)  # fmt: skip
HOSTILE = st.lists(st.tuples(PIECES, st.sampled_from([1, 1, 1, 2, 40])), max_size=8).map(
    lambda pairs: "".join(piece * count for piece, count in pairs)
)
BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def filled(value: Any, draw: Any) -> Any:
    """The same object with other texts wherever it holds one."""
    hints, own = get_type_hints(type(value)), {}
    for item in fields(value):
        held = getattr(value, item.name)
        if item.name in KEPT:
            continue
        if hints[item.name] is str:
            own[item.name] = draw()
        elif hints[item.name] == tuple[str, ...]:
            own[item.name] = tuple(draw() for _ in range(max(1, min(3, len(held)))))
        elif isinstance(held, tuple) and held and isinstance(held[0], Struct):
            own[item.name] = tuple(filled(part, draw) for part in held[:2])
        elif isinstance(held, Struct) and item.name != "layout":
            own[item.name] = filled(held, draw)
    return replace(value, **own)


def base(kind: Kind) -> Letter:
    return sample("attachments" if kind is Kind.EXTERNAL else kind.value)


def all_on_paper(pages: LetterPages) -> bool:
    return all(
        run.x >= -1 and run.x + run.width <= sheet.width + 1 and 0 <= run.y <= sheet.height
        for sheet in pages.sheets
        for run in sheet.runs
        if run.text.strip()
    )


def counted(text: str) -> Counter[str]:
    """The characters that are drawn; a reader may say U+FFFD for what is no character, and adds marks of direction."""
    return Counter(re.sub(r"[\s\ufffe\uffff\ufffd]", "", text.translate(BIDI)))


def extracted(pdf: bytes, folder: Path) -> str:
    path = folder / "hostile.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout.decode("utf-8")


@pytest.mark.parametrize("kind", COMPOSERS)
@settings(max_examples=3)
@given(data=st.data())
def test_hostile_texts_everywhere_are_set_kept_and_copied_out(
    kind: Kind, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    letter = filled(base(kind), lambda: data.draw(HOSTILE))
    pages = letter_pages(letter)
    assert all_on_paper(pages)
    typed = "".join(letter.body)
    drawn = "".join(run.text for _, run in pages.lines() if run.source and run.source.field == "body")
    visible = "".join(c for c in without_zero_width(typed) if c.isprintable())
    assert sum(counted(drawn).values()) == sum(counted(visible).values())
    pdf = pages_pdf(pages, attachment=carried_letter(letter))
    if shutil.which("pdftotext"):
        folder = tmp_path_factory.mktemp("hostile")
        assert counted(extracted(pdf, folder)) == counted("".join(run.text for _, run in pages.lines()))


@pytest.mark.slow
@pytest.mark.parametrize("kind", COMPOSERS)
@pytest.mark.parametrize(
    "text", ["ก" * 10_000, "ด้วยองค์การบริหารส่วนตำบล" * 400, "x" * 10_000, "ก" + "\u0e48" * 10_000, "ก\n" * 1500]
)
def test_ten_thousand_characters_in_every_field_stay_on_paper(kind: Kind, text: str) -> None:
    pages = letter_pages(filled(base(kind), lambda: text))
    assert all_on_paper(pages)
    assert all(len(each.message) < 200 for each in pages.missing)


@pytest.mark.parametrize("piece", ["x", "ก", "1", "ก.", "(", "\t ก"])
@pytest.mark.slow
def test_a_pasted_picture_of_many_letters_is_set_whole_and_no_line_keeps_the_rest_of_it(piece: str) -> None:
    """Each of these took minutes, or the memory of a book for each line, when a word was looked for from each letter on."""
    body = ("เรียนมาเพื่อทราบ ต่าง ๆ ๑.๕", piece * 60_000)
    pages = letter_pages(replace(sample("answer"), body=body))
    assert all_on_paper(pages)
    drawn = "".join(run.text for _, run in pages.lines() if run.source and run.source.field == "body")
    assert len(re.sub(r"\s", "", drawn)) == len(re.sub(r"\s", "", "".join(body)))
    assert isinstance(pages, FramedPages)
    rows = body_rows(pages.frame)
    assert len(rows) > 300
    assert max(len(row.opening) for row in rows) <= 200


@pytest.mark.parametrize(
    "text",
    [
        "เขียนถึง saraban@thannamsai.example หรือ a.b+c@x.example,d@y.example ที่ www.thannamsai.example/ก(๑).pdf",
        "..a@b.example xwww.thannamsai.example a@b a@b@c.example https://a.example/x@y.example",
    ],
)
def test_addresses_are_found_as_if_looked_for_from_each_letter_on(text: str) -> None:
    plain = re.compile(NET_ADDRESS.pattern.replace("(?<![A-Za-z0-9._%+-])", ""))
    assert plain.pattern != NET_ADDRESS.pattern
    assert [found.span() for found in NET_ADDRESS.finditer(text)] == [found.span() for found in plain.finditer(text)]


def test_half_a_character_becomes_a_replacement_character_everywhere() -> None:
    letter = replace(sample("order"), subject="ก\ud83dข", body=("ค\udc00ง",))
    pages = letter_pages(letter)
    assert [run.text for _, run in pages.lines() if run.source and run.source.field == "body"] == ["ค\ufffdง"]
    assert pages_pdf(pages, attachment=carried_letter(letter)).startswith(b"%PDF-")


def test_the_command_line_says_which_field_holds_what_the_font_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.toml"
    file.write_text('kind = "memo"\nsubject = "ขอ 漢 เชิญ"\n[memo]\nphone = "😀"\n', encoding="utf-8")
    assert cli.main(["letter", str(file)]) == 0
    told = capsys.readouterr().err
    assert "เรื่อง: แบบอักษรของหนังสือไม่มีอักษร “漢” (U+6F22)" in told
    assert "โทร.: แบบอักษรของหนังสือไม่มีอักษร “😀”" in told
