"""The scene of docs/scene-running-office.md, end to end through the real window."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.received.entries import list_received
from tests.databases import acting, postgres_server
from tests.postgres import Server

__all__ = ["postgres_server"]

PAPERS = ("received-stamped.pdf", "slip.pdf", "circular.pdf", "register-received.pdf", "register-sent.pdf")


def tour(out: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run the tour in a process of its own, as a newcomer does."""
    return subprocess.run(
        [sys.executable, "-m", "circ_desktop.cli", "tour", "--out", str(out), *more],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        timeout=280,
    )


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.slow
def test_the_whole_scene_plays_and_leaves_its_papers(tmp_path: Path) -> None:
    done = tour(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in PAPERS)
    assert len(list(tmp_path.glob("*.png"))) >= 40
    stamped, circular = text_of(tmp_path / "received-stamped.pdf"), text_of(tmp_path / "circular.pdf")
    assert "เลขรับ" in stamped
    assert "นธ ๗๑๒๐๙/ว ๑" in circular
    assert "แจ้งผลให้กองช่างทราบ" in circular
    assert "รักษาราชการแทน" in text_of(tmp_path / "slip.pdf")
    assert "นธ ๐๐๒๓.๔/ว ๔๘๑๗" in text_of(tmp_path / "register-received.pdf")
    assert "ว ๑" in text_of(tmp_path / "register-sent.pdf")
    merged = text_of(tmp_path / "merged.pdf")
    assert "กำนันตำบลธารน้ำใส" in merged
    assert "นมัสการ" in merged


@pytest.mark.slow
def test_the_scene_plays_with_a_real_letter(tmp_path: Path, shared: Path) -> None:
    """The packet of a real province's circular, as text; its words are read, registered, stamped and passed on."""
    letter = next((shared / "seeds").glob("003_*.txt"))
    done = tour(tmp_path, "--letter", str(letter))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "๓๐๕๓" in text_of(tmp_path / "register-received.pdf")
    assert "การขับเคลื่อนนโยบายสำคัญ" in text_of(tmp_path / "circular.pdf")


@pytest.mark.slow
def test_the_scene_plays_on_postgresql(tmp_path: Path, postgres_server: Server) -> None:
    url = postgres_server.create("tour")
    done = tour(tmp_path, "--database", url)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in PAPERS)
    ctx = acting(open_context(url, tmp_path), "saraban")
    assert len(list_received(ctx, ReceivedFilter())) == 6
    assert audit_check(ctx).sound
    close_context(ctx)


def test_a_letter_that_is_not_there_fails_the_tour(tmp_path: Path) -> None:
    done = tour(tmp_path, "--letter", str(tmp_path / "nothing.pdf"))
    assert done.returncode == 1
