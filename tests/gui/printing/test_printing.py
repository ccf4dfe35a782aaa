"""Printing on a real print queue, and saving our own bytes."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from PySide6.QtGui import QTransform
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import isValid

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.gui.parts.viewer.page_images import PageSize, page_image, page_sizes
from circ_desktop.gui.printing import printing
from circ_desktop.gui.printing.print_preview import PrintPreviewDialog
from circ_desktop.gui.printing.printing import (
    Placing,
    PrintTrouble,
    PrintWish,
    is_envelope,
    paper_jobs,
    parse_pages,
    placing,
    sides,
)
from circ_desktop.gui.session.session import Session
from tests.gui.conftest import busy, settle

QUEUE = "circ-test"


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """Two A4 pages, the first with a black box whose corner is 100 pt from the left and 92 pt from the top."""
    file = tmp_path / "letter.pdf"
    canvas = Canvas(str(file), pagesize=(595.276, 841.89))
    canvas.rect(100, 700, 200, 50, fill=1)
    canvas.showPage()
    canvas.drawString(72, 72, "second page")
    canvas.save()
    return file.read_bytes()


@pytest.mark.parametrize(
    ("typed", "pages"), [("", ()), ("1", (0,)), ("1-3, 5", (0, 1, 2, 4)), ("๒-๓", (1, 2)), ("5,1", (4, 0))]
)
def test_pages_are_typed_as_people_write_them(typed: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(typed, 5) == pages


@pytest.mark.parametrize("typed", ["0", "6", "3-2", "a", "1-", "1,,2", "1-9"])
def test_pages_that_are_not_there_are_refused_in_thai(typed: str) -> None:
    with pytest.raises(InvalidEntry) as refused:
        parse_pages(typed, 5)
    assert refused.value.field == "pages"
    assert "๕ หน้า" in refused.value.press


def test_saving_writes_our_own_bytes(session: Session, content: bytes, tmp_path: Path) -> None:
    dialog = PrintPreviewDialog(session, content, "หนังสือทดสอบ")
    dialog.open()
    dialog.save_to(tmp_path / "saved.pdf")
    settle(session)
    assert (tmp_path / "saved.pdf").read_bytes() == content


def test_who_closes_the_preview_while_the_file_is_written_still_has_it_noted(
    session: Session, content: bytes, tmp_path: Path
) -> None:
    """Whoever listens writes it into the letter's story."""
    dialog, saved = PrintPreviewDialog(session, content, "หนังสือทดสอบ"), list[Path]()
    dialog.open()
    settle(session)
    dialog.saved.connect(saved.append)
    with busy(session):
        dialog.save_to(tmp_path / "saved.pdf")
        dialog.close()
        assert not dialog.isVisible()
    assert saved == [tmp_path / "saved.pdf"]
    assert not isValid(dialog)


def test_a_folder_that_takes_no_file_is_told_in_thai(session: Session, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(PrintTrouble) as refused:
        printing.save_pdf(lambda _done, _total: None, content, tmp_path / "file" / "saved.pdf")  # type: ignore[arg-type]
    assert "บันทึกไฟล์ saved.pdf ไม่ได้" in refused.value.what
    assert refused.value.press


def test_a_printer_that_is_gone_is_told_in_thai(qapp, content: bytes) -> None:
    with pytest.raises(PrintTrouble) as refused:
        printing.print_pdf(lambda _done, _total: None, content, PrintWish(printer="no such printer"))  # type: ignore[arg-type]
    assert "no such printer" in refused.value.what


def test_a_wrong_page_range_is_said_beside_its_field(session: Session, content: bytes) -> None:
    dialog = PrintPreviewDialog(session, content, "หนังสือทดสอบ")
    dialog.open()
    settle(session)
    dialog.ui.print_button.setEnabled(True)
    dialog.ui.pages_edit.setText("7")
    dialog.print()
    assert "๒ หน้า" in dialog.ui.pages_field.note()


def test_without_a_printer_the_dialog_offers_the_pdf(
    session: Session, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("circ_desktop.gui.printing.print_preview.printer_names", lambda: ((), ""))
    dialog = PrintPreviewDialog(session, content, "หนังสือทดสอบ")
    dialog.open()
    settle(session)
    assert not dialog.ui.print_button.isEnabled()
    assert dialog.ui.save_button.isEnabled()
    assert "PDF" in dialog.ui.printer_field.note()


A4, A4_WIDE, A3 = PageSize(595.3, 841.9), PageSize(841.9, 595.3), PageSize(841.9, 1190.6)


@pytest.mark.parametrize(
    ("page", "paper", "fit"),
    [
        (A4, A4, Placing(turned=False, scale=1.0)),
        (PageSize(600.0, 845.0), A4, Placing(turned=False, scale=1.0)),
        (A4_WIDE, A4, Placing(turned=True, scale=1.0)),
        (A4, A4_WIDE, Placing(turned=True, scale=1.0)),
        (PageSize(400.0, 300.0), A4, Placing(turned=True, scale=1.0)),
        (A3, A4, Placing(turned=False, scale=pytest.approx(0.7071, abs=0.001))),
    ],
)
def test_a_page_keeps_its_size_on_the_paper_in_the_tray(page: PageSize, paper: PageSize, fit: Placing) -> None:
    assert placing(page, paper) == fit


def test_a_wide_page_after_a_tall_one_is_turned_where_the_paper_cannot_be_changed(qapp: object, tmp_path: Path) -> None:
    """Windows takes no new paper within a job: the wide table of an enclosure was cut off at the right edge."""
    source = tmp_path / "wide.pdf"
    canvas = Canvas(str(source), pagesize=(841.89, 595.276))
    canvas.rect(600, 500, 200, 50, fill=1)  # near the top right corner
    canvas.save()
    content = source.read_bytes()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(150)
    printing._set_page(printer, A4)
    with printing._painter(printer) as painter:
        printing._draw(painter, printer, content, 0, page_sizes(content)[0])
    printed = (tmp_path / "out.pdf").read_bytes()
    assert page_sizes(printed)[0] == PageSize(pytest.approx(595, abs=1), pytest.approx(842, abs=1))
    image = page_image(printed, 0, 1.0)
    assert image.pixelColor(70, 842 - 700).lightness() < 50  # turned to the left its corner is the top left one
    assert image.pixelColor(525, 842 - 700).lightness() > 200
    assert image.pixelColor(70, 842 - 100).lightness() > 200


# --- a real queue ---------------------------------------------------------------------------------------------------


DL = PageSize(623.622, 311.811)


def test_each_paper_is_a_job_of_its_own_and_a_lying_page_stays_with_the_standing_ones() -> None:
    """CUPS and Windows take one paper for a job: envelopes behind letters came out on A4."""
    sizes = [A4, PageSize(841.89, 595.276), DL, DL, PageSize(594, 843)]
    assert paper_jobs(range(5), sizes) == ((0, 1), (2, 3), (4,))
    assert paper_jobs((2, 0, 3), sizes) == ((2,), (0,), (3,))
    assert [is_envelope(size) for size in sizes] == [False, False, True, True, False]


def test_no_letter_stands_on_the_back_of_anothers() -> None:
    one_page_each = PrintWish(fresh=frozenset({0, 1, 2}))
    assert sides((0, 1, 2), one_page_each, both=True) == (0, None, 1, None, 2)
    assert sides((0, 1, 2), one_page_each, both=False) == (0, 1, 2)
    two_and_one = PrintWish(copies=2, fresh=frozenset({0, 2}))
    assert sides((0, 1, 2), two_and_one, both=True) == (0, 1, 2, None, 0, 1, 2)
    assert sides((0, 1, 2), PrintWish(copies=2), both=True) == (0, 1, 2, None, 0, 1, 2)


class Cups(Struct):
    """A print server of this test with one queue; what it was sent stays in its spool folder."""

    process: "subprocess.Popen[bytes]"
    address: str
    spool: Path

    def add_queue(self) -> None:
        command = ["lpadmin", "-h", self.address, "-p", QUEUE, "-E", "-v", "file:/dev/null", "-m", "raw"]
        for _attempt in range(60):
            if subprocess.run(command, capture_output=True).returncode == 0:
                return
            time.sleep(0.2)
        pytest.skip("the print server does not take a queue here")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture
def cups(tmp_path: Path) -> Iterator[Cups]:
    """A print server of our own; skips where there is none."""
    if shutil.which("cupsd") is None or shutil.which("lpadmin") is None:
        pytest.skip("cups is not installed")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("starting a print server needs root")
    server = _start_cups(tmp_path)
    try:
        server.add_queue()
        yield server
    finally:
        server.stop()


def _start_cups(folder: Path) -> Cups:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    root = folder / "cups"
    for name in ("requests", "cache", "state", "log", "ppd"):
        (root / name).mkdir(parents=True)
    everybody = "Order allow,deny\nAllow all\n"
    (root / "cupsd.conf").write_text(
        f"Listen {address}\nLogLevel warn\nDefaultAuthType None\nWebInterface No\nBrowsing No\nPreserveJobFiles Yes\n"
        f"<Location />\n{everybody}</Location>\n<Location /admin>\n{everybody}</Location>\n"
        f"<Policy default>\n<Limit All>\n{everybody}</Limit>\n</Policy>\n",
        encoding="utf-8",
    )
    (root / "cups-files.conf").write_text(
        f"ServerRoot {root}\nRequestRoot {root}/requests\nCacheDir {root}/cache\nStateDir {root}/state\n"
        f"ErrorLog {root}/log/error\nAccessLog {root}/log/access\nPageLog {root}/log/page\nSystemGroup root\nFileDevice Yes\n",
        encoding="utf-8",
    )
    command = ["cupsd", "-f", "-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return Cups(process, address, root / "requests")


CHILD = """
import sys
from pathlib import Path
from circ_desktop.app import make_application
from circ_desktop.base.settings import Settings
from circ_desktop.gui.printing.printing import PrintWish, print_pdf, printer_names
from circ_desktop.gui.session.tasks import Tasks

app = make_application(Settings(), ["child"])
assert sys.argv[2] in printer_names()[0], printer_names()
tasks, steps, wrong = Tasks(), [], []
tasks.progressed.connect(lambda _task, done, total: steps.append((done, total)))
tasks.bug = tasks.trouble = wrong.append
tasks.run_long(tasks, print_pdf, Path(sys.argv[1]).read_bytes(), PrintWish(printer=sys.argv[2]), done=print)
assert tasks.wait_idle(60_000)
tasks.stop()
assert not wrong, wrong
assert steps == [(0, 2), (1, 2), (2, 2)], steps
"""


@pytest.mark.slow
def test_a_letter_comes_out_of_the_printer_in_its_place_and_size(cups: Cups, content: bytes, tmp_path: Path) -> None:
    child = subprocess.run(  # libcups looks for its server once per process
        [sys.executable, "-c", CHILD, str(tmp_path / "letter.pdf"), QUEUE],
        env={**os.environ, "CUPS_SERVER": cups.address},
        capture_output=True,
        text=True,
    )
    assert child.returncode == 0, child.stderr
    printed = _wait_for(cups.spool)
    assert len(page_sizes(printed)) == 2
    assert page_sizes(printed)[0].width == pytest.approx(595.3, abs=1)
    assert page_sizes(printed)[0].height == pytest.approx(841.9, abs=1)
    image = page_image(printed, 0, 1.0)
    assert image.pixelColor(200, 115).lightness() < 40, "the box is on the paper"
    assert image.pixelColor(96, 115).lightness() > 200, "and begins where it should"
    assert image.pixelColor(104, 115).lightness() < 40


def _wait_for(spool: Path, job: int = 1) -> bytes:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for file in spool.glob(f"d*{job}-001"):
            if file.read_bytes().rstrip().endswith(b"%%EOF"):
                return file.read_bytes()
        time.sleep(0.2)
    raise AssertionError("nothing arrived at the printer")


MIXED = """
import sys
from pathlib import Path
from circ_desktop.app import make_application
from circ_desktop.base.settings import Settings
from circ_desktop.gui.printing.printing import PrintWish, print_pdf

app = make_application(Settings(), ["child"])
steps = []
tell = lambda done, total: steps.append((done, total))
print_pdf(tell, Path(sys.argv[1]).read_bytes(), PrintWish(printer=sys.argv[2], both_sides=True))
assert steps == [(done, 4) for done in range(5)], steps
"""


@pytest.mark.slow
def test_letter_envelope_and_labels_come_out_each_on_its_own_paper(cups: Cups, tmp_path: Path) -> None:
    source = tmp_path / "mixed.pdf"
    canvas = Canvas(str(source))
    for width, height in ((A4.width, A4.height), (DL.width, DL.height), (DL.width, DL.height), (A4.width, A4.height)):
        canvas.setPageSize((width, height))
        canvas.rect(20, height - 40, 60, 20, fill=1)  # at the upper left, as the Garuda of an envelope
        canvas.showPage()
    canvas.save()
    child = subprocess.run(
        [sys.executable, "-c", MIXED, str(source), QUEUE],
        env={**os.environ, "CUPS_SERVER": cups.address},
        capture_output=True,
        text=True,
    )
    assert child.returncode == 0, child.stderr
    jobs = [_wait_for(cups.spool, number) for number in (1, 2, 3)]
    assert [len(page_sizes(job)) for job in jobs] == [1, 2, 1]
    shapes = [tuple(sorted((round(size.width), round(size.height)))) for job in jobs for size in page_sizes(job)[:1]]
    assert shapes == [(595, 842), (312, 624), (595, 842)]
    envelope = page_image(jobs[1], 0, 1.0)
    turned = envelope if envelope.width() > envelope.height() else envelope.transformed(QTransform().rotate(90))
    assert turned.pixelColor(50, 30).lightness() < 40, "the Garuda's place is the envelope's upper left corner"
    assert turned.pixelColor(560, 280).lightness() > 200
