"""Scans read page by page: the form is filled early, nothing is sure, one press ends it. No Tesseract is needed here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pikepdf import PdfError

from circ_desktop.base import settings
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.letter.reading import CERTAIN, GUESSED, Outcome
from circ_desktop.reading.pages.ocr import Engine, OcrLine
from circ_desktop.reading.pages.pdf import MOST_PAGES
from circ_desktop.reading.pages.scan import ScannedPage
from circ_desktop.resources import resource
from circ_desktop.services.received import scanning
from circ_desktop.services.received.scanning import (
    SCAN_NOTE,
    ScanRead,
    engine_here,
    how_to_install,
    read_file,
    read_scan,
)
from tests.services.letters import plain_pdf, png

ENGINE = Engine("/usr/bin/tesseract", frozenset({"tha"}))
PDF_ENGINE = Engine("/usr/bin/tesseract", frozenset({"eng"}))
TEXT = resource("samples", "incoming.txt").read_text(encoding="utf-8")


def page_of(text: str) -> ScannedPage:
    rows = [(at, row) for at, row in enumerate(text.splitlines()) if row]
    lines = tuple(OcrLine(row, (50.0, 20.0 * at, 400.0, 16.0), 0.9) for at, row in rows)
    words = tuple((row, (50.0, 20.0 * at, 400.0, 16.0)) for at, row in rows)
    return ScannedPage(lines, words, size=(595.0, 842.0))


class Scanner:
    """Stands for `scanned_pages`; remembers with what it was called."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.asked: list[tuple[bytes, Engine, int, object]] = []

    def __call__(self, content: bytes, engine: Engine, *, most: int, cancelled: object) -> Iterator[ScannedPage]:
        self.asked.append((content, engine, most, cancelled))
        yield from (page_of(text) for text in self.texts)


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Scanner:
    made = Scanner(TEXT, "หน้าสอง", "หน้าสาม")
    monkeypatch.setattr(scanning, "scanned_pages", made)
    return made


def test_the_form_is_filled_after_two_pages_and_each_page_is_told(scanner: Scanner) -> None:
    told: list[tuple[int, int]] = []
    early: list[ScanRead] = []
    content, stop = plain_pdf(3), lambda: False
    read = read_scan(lambda *at: told.append(at), content, ENGINE, cancelled=stop, lead=early.append)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert scanner.asked == [(content, ENGINE, 3, stop)]
    (first,) = early
    assert (len(first.pages), first.pdf) == (2, None)
    assert len(read.pages) == 3
    assert read.pdf is not None
    assert {line.page for line in read.lines} == {0, 1, 2}
    assert read.lines[0].text == TEXT.splitlines()[0]
    assert read.reading.subject is not None
    assert read.reading.subject.value.startswith("การเตรียมความพร้อมรับสถานการณ์น้ำหลาก")


def test_a_letter_of_two_pages_is_told_once_at_its_end(scanner: Scanner) -> None:
    scanner.texts = scanner.texts[:2]
    early: list[ScanRead] = []
    read_scan(lambda *_: None, plain_pdf(2), ENGINE, lead=early.append)
    assert early == []
    assert scanner.asked[0][3]() is False  # type: ignore[operator]  # nobody cancels unasked


def test_what_stands_in_the_register_is_only_guessed_and_the_rest_as_sure_as_it_was(scanner: Scanner) -> None:
    reading = read_scan(lambda *_: None, plain_pdf(3), ENGINE).reading
    assert reading.notes[0] == SCAN_NOTE
    for field in (reading.number, reading.dated, reading.sender, reading.subject):
        assert field is not None
        assert field.confidence <= GUESSED
    for many in (reading.references, reading.enclosures):
        assert len(many) == 2
        assert all(one.confidence <= GUESSED for one in many)
    assert reading.addressee is not None
    assert reading.addressee.confidence == CERTAIN


def test_a_long_scan_is_read_as_far_as_any_file(scanner: Scanner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "page_count", lambda _content: MOST_PAGES + 1)
    told: list[tuple[int, int]] = []
    read_scan(lambda *at: told.append(at), plain_pdf(3), ENGINE)
    assert told[0] == (0, MOST_PAGES)
    assert scanner.asked[0][2] == MOST_PAGES


def test_what_is_no_pdf_is_told_and_stays_attached() -> None:
    with pytest.raises(BrokenFile) as told:
        read_scan(lambda *_: None, b"no pdf", ENGINE)
    assert str(told.value) == "อ่านภาพสแกนไม่ได้ ไฟล์เสียหาย ไฟล์ยังแนบอยู่ พิมพ์ช่องต่าง ๆ จากกระดาษ"
    assert told.value.detail


@pytest.mark.parametrize("trouble", [PdfError("odd"), ValueError("odd"), KeyError("odd")])
def test_an_odd_pdf_is_read_without_a_copy_of_words(
    scanner: Scanner, monkeypatch: pytest.MonkeyPatch, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    def odd(*_: object) -> bytes:
        raise trouble

    monkeypatch.setattr(scanning, "with_text_layer", odd)
    read = read_scan(lambda *_: None, plain_pdf(3), ENGINE)
    assert read.pdf is None
    assert read.reading.subject is not None
    assert "no text layer" in caplog.text


def test_the_engine_is_the_chosen_one_and_must_read_thai(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    found: list[Engine | None] = [ENGINE]
    monkeypatch.setattr(scanning, "find_engine", lambda chosen: (asked.append(chosen), found[0])[1])
    chosen = settings.load()
    chosen.tesseract = "/opt/tesseract"
    chosen.save()
    assert engine_here() == ENGINE
    assert how_to_install().startswith("เครื่องนี้มี Tesseract แล้ว แต่ยังไม่มีข้อมูลภาษาไทย")
    found[0] = PDF_ENGINE
    assert engine_here() is None
    found[0] = None
    assert engine_here() is None
    assert how_to_install() == (
        "ถ้าต้องการให้อ่านภาพสแกนได้ ให้ผู้ดูแลติดตั้งโปรแกรม Tesseract พร้อมภาษาไทย (ไม่มีค่าใช้จ่าย) ดูวิธีที่ คู่มือ ({key:help})"
    )
    assert set(asked) == {"/opt/tesseract"}

    def unreadable() -> settings.Settings:
        raise OSError

    asked.clear()
    monkeypatch.setattr(settings, "load", unreadable)
    assert engine_here() is None
    assert "Tesseract" in how_to_install()
    assert set(asked) == {""}


def test_a_file_is_read_through_the_engine_only_where_it_has_no_text(
    scanner: Scanner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = tmp_path / "พิมพ์.txt"
    typed.write_text(TEXT, encoding="utf-8")
    picture = tmp_path / "ภาพ.png"
    picture.write_bytes(png())
    monkeypatch.setattr(scanning, "engine_here", lambda: ENGINE)
    assert read_file(typed).outcome is not Outcome.NO_TEXT
    assert scanner.asked == []
    told: list[tuple[int, int]] = []
    found = read_file(picture, lambda *at: told.append(at))
    assert found.subject is not None
    assert found.notes[0] == SCAN_NOTE
    assert scanner.asked[0][0].startswith(b"%PDF")
    assert told[-1] == (3, 1)
    read_file(picture)  # nobody has to be told
    monkeypatch.setattr(scanning, "engine_here", lambda: None)
    without = read_file(picture)
    assert without.outcome is Outcome.NO_TEXT
    assert without.notes[-1] == how_to_install()
    assert len(without.notes) == 2
