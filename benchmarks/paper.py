"""The letter on paper beside its rivals: one letter warm, one process cold, a merge of hundreds, one key press in a long letter.

Rivals come from PyPI into a scratch environment of the bench and, LibreOffice, from Debian; where one is missing its row says
so. All set the same letters in the same font and size; each letter differs from the one before in every paragraph.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from msgspec.structs import replace

from benchmarks.page import run_python
from benchmarks.paper_peers import HEAD, page_of
from benchmarks.table import Row, seconds
from circ_desktop.base.garbage import collect_late

if TYPE_CHECKING:
    from circ_desktop.domain.letter.content import Letter
    from circ_desktop.domain.recipients.copies import Copy

WORKER = Path(__file__).with_name("paper_peers.py")
PEERS = {"typst": "typst", "weasyprint": "weasyprint", "fpdf2": "fpdf2 uharfbuzz"}
LETTERS = 31
WARM = "one letter, warm, the fastest of 30"
"""The fastest, because a machine that does other things too makes single ones slow, on either side; medians stand beside."""
COPIES = 500
PROCESSES = 9
KEYS = 40


def measure() -> Iterable[Row]:
    """Yield the rows of all four parts."""
    collect_late()  # as every process of the program does
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        given = _given(Path(folder))
        yield from _one_letter(given)
        yield from _whole_process(given)
        yield from _merge(given)
        yield from _memory()
        yield from _key_press()


# One letter after the other.


def _one_letter(given: dict[str, Any]) -> Iterator[Row]:
    from circ_desktop.services.drafts.carrying import carried_letter
    from circ_desktop.thai import words
    from circ_desktop.typeset.letters import letter_pdf

    words.load()  # as the window does after its first paint
    letters = list(_letters(LETTERS))
    took: list[float] = []
    size = 0
    for letter in letters:
        begin = time.perf_counter()
        size = len(letter_pdf(letter, attachment=carried_letter(letter)))
        took.append(time.perf_counter() - begin)
    ours, usual = min(took[1:]), statistics.median(took[1:])
    for name, engine in (
        ("Typst", "typst"),
        ("WeasyPrint", "weasyprint"),
        ("Qt QTextDocument", "qt"),
        ("fpdf2", "fpdf2"),
    ):
        done, why = _peer(engine, given)
        if done is None:
            yield Row(f"one letter, warm, beside {name}", ours, note=why)
            continue
        medians = f"medians {usual * 1000:.1f} and {statistics.median(done['seconds']) * 1000:.1f} ms"
        note = f"{medians}; ours {size:,} bytes with its fields inside, theirs {done['bytes']:,}"
        yield Row(WARM, ours, min(done["seconds"]), name, note=note)
    office = _libreoffice(given)
    if office is None:
        yield Row(
            "one letter, warm, beside LibreOffice",
            ours,
            note="soffice is not installed or fails (apt: libreoffice-writer-nogui)",
        )
    else:
        yield Row(WARM, ours, office, "LibreOffice, ten files in one process, each")


def _libreoffice(given: dict[str, Any]) -> float | None:
    """Return the seconds that each of ten more letters costs LibreOffice in one process, its start left out."""
    if not shutil.which("soffice"):
        return None
    folder = Path(given["folder"]) / "office"
    folder.mkdir()
    config = folder / "fonts.conf"
    config.write_text(
        f'<?xml version="1.0"?><fontconfig><dir>{given["fonts"]}</dir><cachedir>{folder}</cachedir></fontconfig>',
        encoding="utf-8",
    )
    head = HEAD.format(regular=(Path(given["fonts"]) / given["regular"]).as_uri())
    files = []
    for number, letter in enumerate(given["letters"][:11]):
        file = folder / f"{number}.html"
        file.write_text(f"<html>{head}<body>{page_of(letter, '')}</body></html>", encoding="utf-8")
        files.append(str(file))

    def convert(some: list[str]) -> None:
        options = ["--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--convert-to"]
        command = ["soffice", *options, "pdf:writer_web_pdf_Export", "--outdir", str(folder), *some]
        environment = {**os.environ, "FONTCONFIG_FILE": str(config)}
        subprocess.run(command, check=True, capture_output=True, env=environment, timeout=300)

    convert(files[:1])  # makes its profile
    one = min(seconds(lambda: convert(files[:1])) for _ in range(3))
    all_of_them = min(seconds(lambda: convert(files)) for _ in range(3))
    if len(list(folder.glob("*.pdf"))) != len(files):
        return None
    return (all_of_them - one) / (len(files) - 1)


# A process of its own.


_LIBRARIES = "argparse, tomllib, msgspec, uharfbuzz, nlpo3, marisa_trie, platformdirs"
"""What a process that sets a letter cannot be without."""


def _whole_process(given: dict[str, Any]) -> Iterator[Row]:
    from circ_desktop.reading.letter_file.letter_file import dump_letter

    folder = Path(given["folder"])
    source = folder / "one.toml"
    source.write_text(dump_letter(next(_letters(1))), encoding="utf-8")
    command = ("-m", "circ_desktop.cli", "letter", str(source), "-o", str(folder / "one.pdf"))
    python, why = _peer_python("typst")

    def theirs() -> float:
        return seconds(lambda: _run(python, "typst-once", folder))

    pairs = [(run_python(*command)[0], theirs() if python else 0.0) for _ in range(PROCESSES + 1)][1:]
    ours = min(pair[0] for pair in pairs)
    libraries = min(run_python("-c", f"import {_LIBRARIES}")[0] for _ in range(PROCESSES))
    yield Row("circ-desktop letter, the whole process", ours, libraries, f"python that only imports {_LIBRARIES}")
    if not python:
        yield Row("circ-desktop letter, the whole process", ours, note=why)
        return
    other = min(pair[1] for pair in pairs)
    yield Row(
        "circ-desktop letter, the whole process",
        ours,
        other,
        "python with typst.compile",
        note=f"files warm, the fastest of {PROCESSES}",
    )


# A merge.


def _merge(given: dict[str, Any]) -> Iterator[Row]:
    from circ_desktop.thai import words

    words.load()
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        target = Path(folder) / "merge.pdf"
        took = seconds(lambda: merge_to(target, COPIES))
        size = target.stat().st_size
    for engine, name in (("typst-merge", "Typst"), ("typst-merge-plain", "Typst without the Garuda")):
        done, why = _peer(engine, given)
        if done is None:
            yield Row(f"merge of {COPIES}, pages", COPIES / took, unit="/s", note=f"{size:,} bytes; {why}")
            return
        yield Row(
            f"merge of {COPIES}, pages", COPIES / took, COPIES / done["seconds"][0], f"{name}, one document", unit="/s"
        )
        yield Row(f"merge of {COPIES}, size", size / 1000, done["bytes"] / 1000, f"{name}, one document", unit="kB")


def merge_to(target: Path, count: int) -> None:
    """Write one letter to `count` addressees as one PDF."""
    from circ_desktop.typeset.merge import write_merged

    letter = next(_letters(1))
    with target.open("wb") as out:
        write_merged(_copies(letter, count), out, title=letter.subject, author=letter.office[0])


def _copies(letter: "Letter", count: int) -> Iterator["Copy"]:
    from circ_desktop.domain.recipients.copies import Copy

    for number in range(count):
        yield Copy(replace(letter, addressee=_addressee(number)), None, number + 1)


_PEAK = """
import resource, sys
from pathlib import Path
from benchmarks.paper import merge_to
merge_to(Path(sys.argv[1]) / "x.pdf", int(sys.argv[2]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def _memory() -> Iterator[Row]:
    if sys.platform != "linux":
        yield Row("merge, peak memory", None, note="measured on Linux only")
        return
    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        peaks = [float(run_python("-c", _PEAK, folder, str(count))[1]) / 1e6 for count in (2000, 100)]
    yield Row("merge of 2,000, peak memory", peaks[0], peaks[1], "merge of 100", unit="MB")


# One key press.


def _key_press() -> Iterator[Row]:
    """A letter of 40 lines of text, a character typed in its middle paragraph: what the live preview costs."""
    from circ_desktop.typeset.letters import letter_pages, pages_pdf

    letter = next(_letters(1))
    body = [f"{text} ข้อที่ {number}" for number in range(20) for text in letter.body]
    long = replace(letter, body=tuple(body[:19]))
    middle = len(long.body) // 2
    laid, whole = [], []
    for press in range(KEYS):
        changed = list(long.body)
        text = changed[middle]
        changed[middle] = text[: len(text) // 2] + "ก" * (press + 1) + text[len(text) // 2 :]
        begin = time.perf_counter()
        pages = letter_pages(replace(long, body=tuple(changed)))
        laid.append(time.perf_counter() - begin)
        pages_pdf(pages)
        whole.append(time.perf_counter() - begin)
    lines = sum(1 for _, run in pages.lines() if run.source and run.source.field == "body")
    for what, took in (("laid out", laid), ("laid out and written as PDF", whole)):
        slow = statistics.quantiles(took[1:], n=20)[-1]
        yield Row(
            f"one key in the middle of {lines} lines, {what}", statistics.median(took), note=f"p95 {slow * 1000:.1f} ms"
        )


# What everybody is given.


def _letters(count: int) -> Iterator["Letter"]:
    """Yield letters of one page that differ in every paragraph."""
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.resources import resource

    letter = load_letter(resource("samples", "answer.toml"))
    for number in range(count):
        yield replace(
            letter,
            number=f"{letter.number}{number}",
            subject=f"{letter.subject} {number}",
            body=tuple(f"{text} {number}" for text in letter.body),
        )


def _addressee(number: int) -> str:
    return f"นายอำเภอตัวอย่างที่ {number}"


def _plain(letter: "Letter") -> dict[str, Any]:
    from circ_desktop.thai.dates import long_date

    heading = [("เรื่อง", letter.subject), (letter.salutation, letter.addressee)]
    heading += [("อ้างถึง", text) for text in letter.references]
    heading += [("สิ่งที่ส่งมาด้วย", f"{item.title} จำนวน {item.quantity} {item.unit}") for item in letter.enclosures]
    return {
        "number": letter.number,
        "office": list(letter.office),
        "date": long_date(letter.date) if letter.date else "",
        "heading": heading,
        "body": list(letter.body),
        "closing": letter.closing,
        "signer": [f"({letter.signer.name})", *letter.signer.position],
        "owner": [*letter.owner.unit, *letter.owner.contact],
    }


def _given(folder: Path) -> dict[str, Any]:
    """Write what the rivals' processes read, and return it."""
    from circ_desktop.typeset.glyphs.fonts import DEFAULT_FAMILY, FAMILIES, letter_family

    regular = letter_family().regular.path
    first = next(_letters(1))
    given = {
        "folder": str(folder),
        "fonts": str(regular.parent),
        "regular": FAMILIES[DEFAULT_FAMILY][0],
        "garuda": _garuda_svg(),
        "letters": [_plain(letter) for letter in _letters(LETTERS)],
        "copies": [_plain(replace(first, addressee=_addressee(number))) for number in range(COPIES)],
    }
    (folder / "given.json").write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
    return given


def _garuda_svg() -> str:
    from circ_desktop.typeset.glyphs.fonts import GARUDA_FONT, asset_face
    from circ_desktop.typeset.glyphs.outlines import glyph_path

    path = glyph_path(asset_face(GARUDA_FONT), "karuda")
    left, bottom, right, top = path.box
    letters = {"m": "M", "l": "L", "c": "C", "h": "Z"}
    drawn = " ".join(f"{letters[step]}{' '.join(f'{value:.0f}' for value in values)}" for step, values in path.segments)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {-top:g} {right - left:g} {top - bottom:g}">'
        f'<path transform="scale(1,-1)" d="{drawn}"/></svg>'
    )


# The rivals' environment.


def _peer(engine: str, given: dict[str, Any]) -> tuple[dict[str, Any] | None, str]:
    """Return what a rival took, or None and why there is nothing."""
    python, why = (sys.executable, "") if engine == "qt" else _peer_python(engine.split("-")[0])
    if not python:
        return None, why
    try:
        done: dict[str, Any] = json.loads(_run(python, engine, Path(given["folder"])))
    except (subprocess.SubprocessError, ValueError) as trouble:
        detail = (getattr(trouble, "stderr", "") or str(trouble)).strip().splitlines()
        return None, f"failed: {detail[-1] if detail else trouble!r}"
    return done, ""


def _run(python: str, engine: str, folder: Path) -> str:
    command = [python, "-P", str(WORKER), engine, str(folder / "given.json")]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=300).stdout


@cache
def _peer_python(peer: str) -> tuple[str, str]:
    """Return the Python of the rivals' environment, in which the rival is installed; "" and why where it cannot be."""
    home = platformdirs.user_cache_path("circ-desktop-bench") / "peers"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    quiet: dict[str, Any] = {"capture_output": True, "timeout": 600}
    name = "fpdf" if peer == "fpdf2" else peer
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(home)], check=True, **quiet)
        if subprocess.run([str(python), "-c", f"import {name}"], **quiet).returncode:
            install = [str(python), "-m", "pip", "install", "--quiet", *PEERS[peer].split()]
            subprocess.run(install, check=True, **quiet)
    except (subprocess.SubprocessError, OSError) as trouble:
        return "", f"pip could not install {peer}: {type(trouble).__name__}"
    return str(python), ""
