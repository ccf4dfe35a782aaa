"""Every printed digit follows the letter's setting: numbers, dates, items, quantities, pages, tables; addresses stay as typed."""

import re

import pytest
from msgspec.structs import replace

from benchmarks.text import letters
from circ_desktop.domain.letter.content import Digits, Letter, QrCode
from circ_desktop.typeset.layout import LetterPages
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.lines.spans import NET_ADDRESS
from tests.typeset.helpers import sample

THAI, ARABIC = "[๐-๙]", "[0-9]"


def wrong(pages: LetterPages, digits: str) -> list[str]:
    """Return the printed texts with digits of that kind, addresses of the net left out."""
    return [run.text for _, run in pages.lines() if re.search(digits, NET_ADDRESS.sub("", run.text))]


SAMPLES = {name: letter for name, letter in letters() if name.startswith("sample")}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize(("digits", "others"), [(Digits.ARABIC, THAI), (Digits.THAI, ARABIC)])
def test_no_digit_is_printed_in_the_other_script(name: str, digits: Digits, others: str) -> None:
    assert wrong(letter_pages(replace(SAMPLES[name], digits=digits)), others) == []


def test_pages_items_and_quantities_follow_too() -> None:
    letter = sample("circular")
    long = replace(
        letter,
        body=tuple(f"{number}. ข้อความข้อที่ {number} {'ยาวพอให้ขึ้นบรรทัดใหม่ ' * 12}" for number in range(1, 12)),
        references=(*letter.references, *letter.references),
        qr=(QrCode("https://example.go.th/2567", "แบบที่ 2"),),
        digits=Digits.ARABIC,
    )
    pages = letter_pages(long)
    texts = [run.text for _, run in pages.lines()]
    assert len(pages.sheets) > 2
    assert any(re.fullmatch(r"- 2 -", text.strip()) for text in texts)
    assert any(text.startswith("จำนวน 1 ") for text in texts)
    assert wrong(pages, THAI) == []
    assert wrong(letter_pages(replace(long, digits=Digits.THAI)), ARABIC) == []


def test_as_typed_keeps_both_and_prints_its_own_in_thai() -> None:
    letter = Letter(subject="ปี 2567 และ ๒๕๖๘", references=("ก", "ข"), digits=Digits.AS_TYPED)
    texts = [run.text for _, run in letter_pages(letter).lines()]
    assert "ปี 2567 และ ๒๕๖๘" in texts
    assert {"๑. ", "๒. "} <= set(texts)


def test_an_address_keeps_the_digits_that_lead_there() -> None:
    letter = replace(sample("answer"), body=("ดู www.example.go.th/2567 ในปี 2567",), digits=Digits.THAI)
    text = " ".join(run.text for _, run in letter_pages(letter).lines())
    assert "www.example.go.th/2567" in text
    assert "ปี ๒๕๖๗" in text
