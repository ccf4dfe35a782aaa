"""The window's process is killed while somebody types: what was typed comes back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.drafts import writing
from tests.gui.conftest import settle
from tests.gui.shell.typing_until_killed import SENDER, SUBJECT

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.slow
def test_a_half_filled_entry_and_a_draft_come_back_after_kill_9(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    command = [sys.executable, "-m", "tests.gui.shell.typing_until_killed", str(tmp_path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ) as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "kept\n"
        window.kill()

    dialog = RegisterReceivedDialog(session)
    dialog.open()
    settle(session)
    assert dialog.ui.sender_edit.text().startswith(SENDER)
    assert dialog.ui.restored_bar.isVisible()

    (row,) = writing.list_drafts(session.context)
    assert row.subject == SUBJECT
    page = DraftsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.open_draft(row.id)
    qtbot.waitUntil(lambda: page.ui.editor.outgoing is not None, timeout=10_000)
    settle(session)
    assert page.ui.editor.ui.form.letter().subject == SUBJECT
    assert "กลางคัน" in page.ui.editor.ui.banner_label.text()
