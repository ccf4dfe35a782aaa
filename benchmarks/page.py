"""One letter set: from memory to its PDF. The peer draws the same lines with ReportLab alone, unshaped and with nothing broken
or distributed: a floor and no rival, for its Thai is wrong on paper.
"""

import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from benchmarks.cold import forget_files
from benchmarks.table import Row, median_seconds

if TYPE_CHECKING:
    from circ_desktop.domain.letter.content import Letter

TIMES = 21
FRESH_TIMES = 5
ONE_LETTER = """
import time
begin = time.perf_counter()
from benchmarks.page import sample
from circ_desktop.typeset.letters import letter_pdf
letter_pdf(sample())
print(time.perf_counter() - begin)
"""
PLAIN_LETTER = """
import json, sys
from benchmarks.page import draw_plainly
draw_plainly(json.load(sys.stdin))
"""


def measure() -> Iterable[Row]:
    """Yield: the first letter of a process with files cold and warm, the whole command, the next one, one key press later,
    and its picture.
    """
    from circ_desktop.typeset.letters import letter_pages, letter_pdf

    if forget_files():
        yield Row("letter set, first of a process, files cold", first_of_a_process())
    warm = statistics.median(first_of_a_process() for _ in range(FRESH_TIMES))
    yield Row("letter set, first of a process, files warm", warm)
    letter = sample()
    pages = letter_pages(letter)
    lines = [run.text for _, run in pages.lines()]
    floor = median_seconds(lambda: draw_plainly(lines), TIMES)
    peer = f"the same {len(lines)} texts by ReportLab alone"
    yield Row(
        "circ-desktop letter, the whole process, files warm", command_s(), plain_process_s(lines), f"{peer}, process"
    )
    yield Row(
        f"letter set again, {len(pages.sheets)} page(s)", median_seconds(lambda: letter_pdf(letter), TIMES), floor, peer
    )
    presses = iter(range(TIMES))
    typed = median_seconds(lambda: letter_pdf(typed_on(letter, next(presses))), TIMES)
    yield Row("letter set after each key press in its body", typed, floor, peer)
    pdf = letter_pdf(letter)
    yield Row(
        "its first page as a picture, 150 dpi",
        median_seconds(lambda: picture(pdf), TIMES),
        note="what the preview shows",
    )


def first_of_a_process() -> float:
    """Return the seconds that a new process needs for imports and one letter."""
    return float(run_python("-c", ONE_LETTER)[1])


def command_s() -> float:
    """Return the seconds of `circ-desktop letter` from starting the process to its end."""
    from circ_desktop.resources import resource

    with tempfile.TemporaryDirectory(prefix="circ-bench-") as folder:
        command = ("-m", "circ_desktop.cli", "letter", str(resource("samples", "incoming.toml")))
        return statistics.median(run_python(*command, "-o", f"{folder}/out.pdf")[0] for _ in range(FRESH_TIMES))


def plain_process_s(lines: list[str]) -> float:
    """Return the seconds of a process that draws the texts with ReportLab alone."""
    given = json.dumps(lines)
    return statistics.median(run_python("-c", PLAIN_LETTER, given=given)[0] for _ in range(FRESH_TIMES))


def run_python(*arguments: str, given: str = "") -> tuple[float, str]:
    """Run this Python with the arguments; return the seconds it took and what it printed."""
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "PYTHONUTF8": "1",
    }
    begin = time.perf_counter()
    result = subprocess.run(
        [sys.executable, *arguments], env=environment, check=True, capture_output=True, text=True, input=given
    )
    return time.perf_counter() - begin, result.stdout


def sample() -> "Letter":
    """Return the sample letter."""
    from circ_desktop.reading.letter_file.letter_file import load_letter
    from circ_desktop.resources import resource

    return load_letter(resource("samples", "incoming.toml"))


def typed_on(letter: "Letter", presses: int) -> "Letter":
    """Return the letter with some more characters at the end of its first paragraph."""
    return replace(letter, body=(letter.body[0] + "ก" * (presses + 1), *letter.body[1:]))


def draw_plainly(lines: list[str]) -> bytes:
    """Draw lines with ReportLab's own font machinery, forty to a page."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from circ_desktop.resources import asset

    if "plain" not in pdfmetrics.getRegisteredFontNames():  # read once, as ours are
        pdfmetrics.registerFont(TTFont("plain", str(asset("fonts", "THSarabunNew-Regular.ttf"))))
    target = io.BytesIO()
    canvas = Canvas(target)
    for number, line in enumerate(lines):
        if number % 40 == 0:
            if number:
                canvas.showPage()
            canvas.setFont("plain", 16)
        canvas.drawString(85, 780 - 18 * (number % 40), line)
    canvas.save()
    return target.getvalue()


def picture(pdf: bytes) -> None:
    """Draw the first page as the preview does."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    document[0].render(scale=150 / 72)
    document.close()
