"""Tesseract, where this PC has it: finding it, and one page picture read into lines and words with their places.

It is never required. Each run is a process of its own in a folder of its own, bounded in time and killed on cancel.
Thai digits are its weak point (๔ ๖ ๘ ๙ come out as ๕), so they are told by their shapes (`glyph_digits`); what was read
from a picture is to be looked at beside it all the same.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path, PureWindowsPath

from msgspec import Struct
from msgspec.structs import replace
from PIL import Image

from circ_desktop.reading.pages.glyph_digits import reread

LANGUAGE = "tha"
PROGRAM = "tesseract"
FOLDER = "Tesseract-OCR"
"""The folder that Tesseract's Windows installer makes."""
LONGEST_S = 120.0
"""Seconds that one page may take; a dense A4 page at 300 dpi takes two on an office PC."""
LONGEST_QUESTION_S = 15.0
_LOOK_S = 0.05
"""Pause between two looks at whether the page is done or the clerk has cancelled."""
LEAST_SURE = 35.0
"""Percent. Lines below it are the emblem, a signature or a crease, not words."""
BLANK_GAP = 0.8
"""Line heights between two lines that belong to different blocks of the letter."""

_COLUMN_GAP = re.compile(" {4,}")
"""Between two columns on one line; how many spaces there are depends on the letters' width, so it is made even."""


class OcrTrouble(Exception):
    """Tesseract could not read the page; the message is its own, for the log."""


class OcrCancelled(Exception):
    """The clerk pressed cancel; nothing of the page is kept."""


class Engine(Struct, frozen=True):
    """A Tesseract that can be called. `languages` are the ones it has data for."""

    program: str
    languages: frozenset[str]

    @property
    def reads_thai(self) -> bool:
        """Tell whether the Thai data is there."""
        return LANGUAGE in self.languages


Box = tuple[float, float, float, float]
"""x, y, width, height in pt from the top left of the picture."""


class OcrLine(Struct, frozen=True):
    """One line: its text, its box, its sureness 0–1, and its words each with its own box."""

    text: str
    box: Box
    sureness: float
    words: tuple[tuple[str, Box], ...] = ()


def sureness_of(lines: tuple[OcrLine, ...]) -> float:
    """Return the mean sureness of the lines by their length, 0 where there is none."""
    letters = sum(len(line.text) for line in lines)
    return sum(line.sureness * len(line.text) for line in lines) / letters if letters else 0.0


def find_engine(chosen: str = "") -> Engine | None:
    """Return the Tesseract of this PC, None where there is none.

    `chosen` is the setting: the program itself or its folder. Then the PATH, then where Windows installers put it.
    """
    for place in _places(chosen):
        languages = _languages(place)
        if languages is not None:
            return Engine(place, languages)
    return None


def windows_places(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return where Tesseract's installer for Windows puts the program, for all users and for one."""
    roots = [environ.get(name) for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")]
    local = environ.get("LOCALAPPDATA")
    roots += [str(PureWindowsPath(local, "Programs")), local] if local else []
    return tuple(dict.fromkeys(str(PureWindowsPath(root, FOLDER, f"{PROGRAM}.exe")) for root in roots if root))


def read_picture(
    engine: Engine, picture: Image.Image, dpi: float, *, cancelled: Callable[[], bool] = lambda: False
) -> tuple[OcrLine, ...]:
    """Read one upright page picture. Raises `OcrCancelled`, and `OcrTrouble` when Tesseract fails or takes too long."""
    with tempfile.TemporaryDirectory(prefix="circ-ocr-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        picture.convert("L").save(place / "page.png", compress_level=1)
        command = [engine.program, "page.png", "out", "-l", LANGUAGE, "--psm", "4", "--dpi", str(round(dpi))]
        wanted = ("tessedit_create_tsv=1", "tessedit_create_txt=1", "preserve_interword_spaces=1")
        _run([*command, *(part for each in wanted for part in ("-c", each))], place, cancelled)
        try:
            table, text = ((place / f"out.{end}").read_text(encoding="utf-8") for end in ("tsv", "txt"))
        except OSError as error:
            raise OcrTrouble("no output") from error
        lines = lines_of_table(table, text, 72.0 / dpi)
        grey = picture.convert("L")
        return tuple(_with_digits(grey, line, dpi / 72.0) for line in lines)


def turn_needed(engine: Engine, picture: Image.Image, *, cancelled: Callable[[], bool] = lambda: False) -> int:
    """Return by how many degrees clockwise (0, 90, 180, 270) the picture must be turned to stand upright.

    0 where Tesseract's data for that (osd) is missing or it cannot tell.
    """
    if "osd" not in engine.languages:
        return 0
    with tempfile.TemporaryDirectory(prefix="circ-ocr-", ignore_cleanup_errors=True) as folder:
        picture.convert("L").save(Path(folder, "page.png"), compress_level=1)
        command = [engine.program, "page.png", "out", "-l", "osd", "--psm", "0"]
        try:
            _run(command, Path(folder), cancelled)
            told = Path(folder, "out.osd").read_text(encoding="utf-8")
        except (OcrTrouble, OSError):
            return 0
    for line in told.splitlines():
        name, _, value = line.partition(":")
        if name == "Rotate" and value.strip() in ("90", "180", "270"):
            return int(value)
    return 0


def lines_of_table(table: str, text: str, scale: float) -> tuple[OcrLine, ...]:
    """Return the lines of Tesseract's TSV, with the spaces of its text; `scale` is pt per pixel.

    In the table Thai stands letter by letter, and only the text knows where a word ends. Lines that are surely no words
    are left out.
    """
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    pieces = [row for row in rows if row.get("level") == "5" and (row.get("text") or "").strip()]
    spaced = {"".join(line.split()): line.strip() for line in text.replace("\f", "\n").splitlines()}
    found = []
    for _, group in groupby(pieces, key=lambda row: (row["block_num"], row["par_num"], row["line_num"])):
        line = list(group)
        joined = "".join("".join(piece["text"].split()) for piece in line)
        read = _line(line, spaced.get(joined, joined), scale)
        if read.sureness * 100 >= LEAST_SURE:
            found.append(read)
    return tuple(found)


def text_of(lines: Iterable[OcrLine]) -> tuple[str, tuple[OcrLine | None, ...]]:
    """Return the lines as one text, blocks parted by a blank line, and beside it the line behind each row of it."""
    rows: list[OcrLine | None] = []
    before: OcrLine | None = None
    for line in lines:
        if before is not None:
            gap = line.box[1] - (before.box[1] + before.box[3])
            if gap > BLANK_GAP * min(line.box[3], before.box[3]) or gap < -2 * line.box[3]:
                rows.append(None)
        rows.append(line)
        before = line
    return "\n".join(row.text if row else "" for row in rows), tuple(rows)


def _line(pieces: list[dict[str, str]], spaced: str, scale: float) -> OcrLine:
    boxes = [tuple(int(piece[name]) for name in ("left", "top", "width", "height")) for piece in pieces]
    letters = [box for box, piece in zip(boxes, pieces, strict=True) for _ in "".join(piece["text"].split())]
    words: list[tuple[str, Box]] = []
    begin = 0
    for word in spaced.split():
        words.append((word, _around(letters[begin : begin + len(word)], scale)))
        begin += len(word)
    count = sum(len(piece["text"]) for piece in pieces)
    sureness = sum(max(0.0, float(piece["conf"])) * len(piece["text"]) for piece in pieces) / count / 100
    return OcrLine(_COLUMN_GAP.sub(" " * 8, spaced), _around(boxes, scale), sureness, tuple(words))


def _with_digits(picture: Image.Image, line: OcrLine, scale: float) -> OcrLine:
    """Return the line with the digits of its number words as their shapes on the picture tell them."""
    text, words, at = "", [], 0
    for word, box in line.words:
        place = line.text.index(word, at)
        x, y, width, height = (value * scale for value in box)
        told = reread(picture, word, (round(x), round(y), round(x + width), round(y + height)))
        text += line.text[at:place] + told
        at = place + len(word)
        words.append((told, box))
    return replace(line, text=text + line.text[at:], words=tuple(words))


def _around(boxes: list[tuple[int, ...]], scale: float) -> Box:
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left * scale, top * scale, (right - left) * scale, (bottom - top) * scale


def _run(command: list[str], folder: Path, cancelled: Callable[[], bool]) -> None:
    """Run Tesseract in the folder. File names are relative to it, because it cannot open every Windows path."""
    flags = 0
    if sys.platform == "win32":  # no console window flashes up, and the clerk's own work goes first
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    environ = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # more threads gain a tenth and make an old PC stutter
    with (folder / "told.txt").open("w+b") as told:
        try:
            process = subprocess.Popen(  # noqa: S603  # the program that the clerk installed, without a shell
                command,
                cwd=folder,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=told,
                creationflags=flags,
            )
        except OSError as error:
            raise OcrTrouble(str(error)) from error
        try:
            _wait(process, cancelled)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        if process.returncode:
            told.seek(0)
            raise OcrTrouble(told.read(2000).decode("utf-8", "replace"))


def _wait(process: "subprocess.Popen[bytes]", cancelled: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONGEST_S
    while process.poll() is None:
        if cancelled():
            raise OcrCancelled
        if time.monotonic() > deadline:
            raise OcrTrouble(f"longer than {LONGEST_S:.0f} s")
        time.sleep(_LOOK_S)


def _places(chosen: str) -> Iterable[str]:
    name = f"{PROGRAM}.exe" if sys.platform == "win32" else PROGRAM
    if chosen.strip():
        place = Path(chosen.strip())
        yield str(place / name if place.is_dir() else place)
    on_path = shutil.which(PROGRAM)
    if on_path:
        yield on_path
    if sys.platform == "win32":
        yield from windows_places(os.environ)


def _languages(program: str) -> frozenset[str] | None:
    """Return the languages, None when there is no such program. Asked once per program as long as it stays the same."""
    try:
        changed = Path(program).stat().st_mtime_ns
    except OSError:
        return None
    return _asked_languages(program, changed)


@lru_cache(maxsize=8)
def _asked_languages(program: str, _changed: int) -> frozenset[str] | None:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    try:
        asked = subprocess.run(  # noqa: S603  # as above
            [program, "--list-langs"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=LONGEST_QUESTION_S,
            creationflags=flags,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = asked.stdout.decode("utf-8", "replace").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and " " not in line.strip())
