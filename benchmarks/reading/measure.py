"""Accuracy of each field, and the time: letters written by hand, made and spoiled, as PDFs through five extractions, as scans.

Each field of a letter counts once and must be exactly the truth: a title with one space too many is wrong.
"""

import random
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct, field

from benchmarks.reading.corpus import FIRST_SIGHT, Case, written, wrong_keys
from benchmarks.reading.made import KEYS, made_letter, whole
from benchmarks.reading.spoil import SPOILS
from benchmarks.table import Row
from circ_desktop.domain.letter.content import Letter
from circ_desktop.reading.letter.fields.contacts import phones_in
from circ_desktop.reading.letter.letter_json import as_json, plain
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import Reading
from circ_desktop.reading.lines.lines import lines_of
from circ_desktop.reading.pages.ocr import Engine, find_engine, text_of
from circ_desktop.reading.pages.pdf import pdf_pages
from circ_desktop.reading.pages.scan import scanned_pages

SEEDS = Path(__file__).resolve().parents[3] / "shared"
ALIKE = 0.97
MADE = range(1000, 1040)
SET = range(2000, 2030)
SCANNED = range(3000, 3006)
LIMIT_SECONDS = 0.050
AIM = 98.0


class Tally(Struct):
    """How many fields were right."""

    name: str
    letters: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    pages: int = 0

    def take(self, case: Case, pages: Callable[[], list[str]]) -> None:
        """Read one letter and compare."""
        begin = time.perf_counter()
        texts = pages()
        found = as_json(read_pages(texts))
        self.seconds += time.perf_counter() - begin
        self.pages += max(1, len(texts))
        self.letters += 1
        self.wrong.update(wrong_keys(case.truth, found))

    @property
    def percent(self) -> float:
        """Fields that were right, of all."""
        return 100 * (1 - self.wrong.total() / (self.letters * len(KEYS))) if self.letters else 0.0


def measure() -> Iterator[Row]:
    """Yield the rows of the table."""
    yield from _seeds()
    tallies = [_written(""), *map(_written, FIRST_SIGHT), _made(), *_extracted(), *_scanned()]
    for tally in tallies:
        if not tally.letters:
            yield Row(f"reading: {tally.name}", None, note="not here")
            continue
        note = f"{tally.letters} letters; wrong: {_shown(tally.wrong)}"
        yield Row(f"reading: fields right, {tally.name}", tally.percent, AIM, "aim", "%", note)
    for key in KEYS:
        wrong = sum(tally.wrong[key] for tally in tallies if not tally.name.startswith("scan"))
        count = sum(tally.letters for tally in tallies if not tally.name.startswith("scan"))
        yield Row(
            f"reading: {key}, all without scans", 100 * (1 - wrong / count), unit="%", note=f"{wrong} of {count} wrong"
        )
    timed = [tally for tally in tallies if not tally.name.startswith("scan")]
    seconds = sum(tally.seconds for tally in timed) / sum(tally.pages for tally in timed)
    yield Row("reading: one page of text, extraction included", seconds, LIMIT_SECONDS, "limit")


def _seeds() -> Iterator[Row]:
    """Yield how many fields of the real letters are as their letter files say, where both stand beside the clone."""
    from circ_desktop.reading.letter_file.letter_file import load_letter

    right = count = 0
    wrong: list[str] = []
    for file in sorted(SEEDS.glob("letters/*.toml")):
        (text,) = SEEDS.glob(f"seeds/{file.stem}_*.txt")
        letter, reading = load_letter(file), read_pages([text.read_text(encoding="utf-8")])
        for name, (truth, found) in _seed_fields(letter, reading).items():
            count += 1
            right += truth == found
            wrong += [] if truth == found else [f"{file.stem} {name}"]
    if not count:
        yield Row("reading: the real letters", None, note="../shared is not here")
        return
    yield Row(
        "reading: fields right, the real letters",
        100 * right / count,
        100,
        "aim",
        "%",
        ", ".join(wrong) or "wrong: none",
    )


def _seed_fields(letter: Letter, reading: Reading) -> dict[str, tuple[object, object]]:
    """Return (truth, found) of each field; the truth of misread words is in the letter file, so those two are nearly the same."""
    found = as_json(reading)
    offers = [hint.offer for hint in reading.hints if hint.field == "number"]
    number = letter.number in ((reading.number.value if reading.number else ""), *offers)
    alike = SequenceMatcher(None, plain(letter.addressee), found["addressee"] or "").ratio() > ALIKE
    phone = phones_in([line for line in lines_of(["\n".join(letter.owner.contact)]) if line])
    return {
        "number": (True, number),
        "date": (letter.date.isoformat() if letter.date else None, found["date"]),
        "urgency": (letter.urgency, found["urgency"]),
        "sender": (plain(letter.office[0]), found["sender"]),
        "subject": (plain(letter.subject), found["subject"]),
        "salutation": (letter.salutation, found["salutation"]),
        "addressee": (True, alike),
        "references": ([plain(text) for text in letter.references], [item["text"] for item in found["references"]]),
        "enclosures": (
            [(plain(item.title), item.quantity, item.unit) for item in letter.enclosures],
            [(item["title"], item["quantity"], item["unit"]) for item in found["enclosures"]],
        ),
        "signer_name": (letter.signer.name, found["signer_name"]),
        "signer_position": (plain(" ".join(letter.signer.position)), found["signer_position"]),
        "owner_unit": (plain(" ".join(letter.owner.unit)), found["owner_unit"]),
        "phone": (plain(phone[0].value) if phone else None, found["phone"]),
    }


def _shown(wrong: Counter[str]) -> str:
    return ", ".join(f"{key} {count}" for key, count in wrong.most_common(6)) or "none"


def _written(folder: str) -> Tally:
    tally = Tally(f"hand-written {folder} ({FIRST_SIGHT[folder]})" if folder else "hand-written")
    for case in written(folder):
        tally.take(case, lambda text=case.text: [text])  # type: ignore[misc]
    return tally


def _made() -> Tally:
    tally = Tally(f"made at random, spoiled in {len(SPOILS)} ways")
    for seed in MADE:
        made = made_letter(seed)
        for spoil in SPOILS.values():
            text = spoil(made.text, random.Random(seed))
            tally.take(Case(made.name, text, whole(made.truth)), lambda text=text: [text])  # type: ignore[misc]
    return tally


def _set_letters(seeds: Iterable[int]) -> Iterator[tuple[Case, bytes]]:
    from circ_desktop.typeset.letters import letter_pdf

    for seed in seeds:
        made = made_letter(seed)
        if not made.memo:
            yield Case(made.name, "", whole({**made.truth, "receipt_stamps": []})), letter_pdf(made.letter)


def _extracted() -> Iterator[Tally]:
    """Yield a tally for each way of taking the text out of PDFs that this program set."""
    ways: dict[str, Callable[[bytes], list[str]]] = {"by place": lambda pdf: list(pdf_pages(pdf)), "PDFium": _by_pdfium}
    if shutil.which("pdftotext"):
        ways |= {f"pdftotext {option}".strip(): _pdftotext(option) for option in ("", "-raw", "-layout")}
    papers = list(_set_letters(SET))
    for name, way in ways.items():
        tally = Tally(f"PDF, {name}")
        for case, pdf in papers:
            tally.take(case, lambda way=way, pdf=pdf: way(pdf))  # type: ignore[misc]
        yield tally


def _by_pdfium(pdf: bytes) -> list[str]:
    from circ_desktop.base.pdfium import open_pdf

    with open_pdf(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def _pdftotext(option: str) -> Callable[[bytes], list[str]]:
    def pages(pdf: bytes) -> list[str]:
        command = ["pdftotext", *([option] if option else []), "-", "-"]
        return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode().split("\f")

    return pages


def _scanned() -> Iterator[Tally]:
    """Yield a tally of rendered pages read as the program reads scans, where Tesseract reads Thai here."""
    engine = find_engine()
    tally = Tally("scan, Tesseract with Thai")
    if engine is not None and engine.reads_thai:
        for case, pdf in _set_letters(SCANNED):
            tally.take(case, lambda pdf=pdf: _by_engine(pdf, engine))  # type: ignore[misc]
    yield tally


def _by_engine(pdf: bytes, engine: Engine) -> list[str]:
    return [text_of(page.lines)[0] for page in scanned_pages(pdf, engine, most=9)]
