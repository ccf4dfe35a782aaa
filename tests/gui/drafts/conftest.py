"""What the tests of the drafts page share: the page as somebody, the editor after F3, waiting until all is at rest."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.outgoing import Move, Outgoing
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor import autosave
from circ_desktop.gui.editor.autosave import SaveState
from circ_desktop.gui.editor.findings import checking
from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from tests.gui.conftest import front, settle
from tests.gui.letters import CIRCULAR

Pages = Callable[[str], DraftsPage]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pauses be short: what happens after them is tested, not their length."""
    monkeypatch.setattr(autosave, "AFTER_KEY_MS", 60)
    monkeypatch.setattr(autosave, "WHILE_TYPING_MS", 200)
    monkeypatch.setattr(checking, "FINDINGS_PAUSE_MS", 30)


@pytest.fixture
def page_for(session_for: Callable[[str], Session], qtbot: QtBot) -> Pages:
    """Open the drafts page as somebody."""

    def make(login: str) -> DraftsPage:
        page = DraftsPage(session_for(login))
        qtbot.addWidget(page)
        page.resize(1274, 664)
        page.show()
        settle(page.session)
        return page

    return make


@pytest.fixture
def page(page_for: Pages) -> DraftsPage:
    return page_for("saraban")


@pytest.fixture
def editor(page: DraftsPage, qtbot: QtBot) -> LetterEditor:
    """The clerk has pressed F3."""
    page.begin()
    rest(page, qtbot)
    assert page.ui.editor.outgoing is not None
    return page.ui.editor


def rest(page: DraftsPage, qtbot: QtBot) -> None:
    """Wait until nothing is typed, saved, set or checked any more."""
    editor = page.ui.editor

    def still() -> bool:
        busy = editor.outgoing is not None and editor.is_editable and editor.saver.unsaved
        waiting = editor.saver.state in (SaveState.SAVING, SaveState.WAITING) and editor.outgoing is not None
        return page.session.tasks.idle and not busy and not waiting and editor.ui.page_pane.is_current

    qtbot.waitUntil(still, timeout=20_000)
    settle(page.session)


def dialog(kind: type[QDialog], qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets()))
    return front(kind)


def stored(page: DraftsPage, outgoing_id: int) -> Outgoing:
    return writing.get_outgoing(page.session.context, outgoing_id)


def drafted(ctx: Context, letter: Letter = CIRCULAR) -> Outgoing:
    return writing.new_draft(ctx, letter)


def accepted(acting: Callable[[str], Context], letter: Letter = CIRCULAR) -> Outgoing:
    draft = drafted(acting("saraban"), letter)
    draft = writing.move(acting("saraban"), draft.id, Move.SUBMIT, version=draft.version)
    return writing.move(acting("huana"), draft.id, Move.ACCEPT, version=draft.version)
