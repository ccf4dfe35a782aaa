"""A letter that runs over by a line: told quietly beside the page, shown before it is done, taken back with one press."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.letter_editor import LetterEditor
from circ_desktop.gui.editor.page.fit_offers import FitOffersDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.drafts.preview import preview
from circ_desktop.services.drafts.writing import get_outgoing, new_draft
from tests.gui.conftest import front, settle
from tests.gui.letters import CIRCULAR


def longer(lines: int) -> Letter:
    return replace(
        CIRCULAR, body=(*CIRCULAR.body[:1], *["ข้อความเพิ่มหนึ่งบรรทัด"] * lines, *CIRCULAR.body[1:]), attachments=(), qr=()
    )


@pytest.fixture
def editor(session: Session, qtbot: QtBot) -> LetterEditor:
    """A draft is open that runs over its page by a line or two."""
    letter = next(one for one in map(longer, range(40)) if preview(session.office, one).over)
    page = DraftsPage(session)
    qtbot.addWidget(page)
    page.resize(1274, 664)
    page.show()
    page.open_draft(new_draft(session.context, letter).id)
    rest(session, page.ui.editor, qtbot)
    return page.ui.editor


def rest(session: Session, editor: LetterEditor, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: session.tasks.idle and editor.ui.page_pane.is_current and not editor.saver.unsaved, timeout=20_000
    )
    settle(session)


def pages(editor: LetterEditor) -> int:
    made = editor.ui.page_pane.made
    assert made is not None
    return len(made.pages.sheets)


@pytest.mark.slow
def test_the_offer_is_shown_taken_and_taken_back(editor: LetterEditor, session: Session, qtbot: QtBot) -> None:
    bar = editor.ui.page_pane.fit_bar
    before = editor.ui.form.letter()
    assert bar.words.startswith("เกินหน้าแรกอยู่ ")
    assert pages(editor) == 2
    assert not bar.usual_button.isVisibleTo(bar)

    bar.offers_button.click()
    settle(session)
    dialog = front(FitOffersDialog)
    assert isinstance(dialog, FitOffersDialog)
    assert dialog.ui.preview.page_count == 1
    assert editor.ui.form.letter() == before  # looking changes nothing
    dialog.ui.take_button.click()
    rest(session, editor, qtbot)
    chosen = editor.ui.form.letter()
    assert chosen == replace(before, layout=chosen.layout)
    assert not chosen.layout.is_usual
    assert pages(editor) == 1
    assert bar.words.startswith("เลือกไว้: ลดระยะ")
    editor.save()
    rest(session, editor, qtbot)
    assert editor.outgoing is not None
    assert get_outgoing(session.context, editor.outgoing.id).letter.layout == chosen.layout

    editor.undo()
    rest(session, editor, qtbot)
    assert editor.ui.form.letter() == before
    assert pages(editor) == 2
    editor.redo()
    rest(session, editor, qtbot)
    bar.usual_button.click()
    rest(session, editor, qtbot)
    assert editor.ui.form.letter().layout == Layout()
    assert pages(editor) == 2


def test_a_letter_that_fits_says_nothing(session: Session, qtbot: QtBot) -> None:
    page = DraftsPage(session)
    qtbot.addWidget(page)
    page.open_draft(new_draft(session.context, replace(CIRCULAR, body=("ด้วย",), attachments=())).id)
    rest(session, page.ui.editor, qtbot)
    assert page.ui.editor.ui.page_pane.fit_bar.words == ""
    assert QApplication.activeModalWidget() is None
