"""A PDF of this program registers after one Enter with all fields certain; the receipt goes back and marks the sent letter."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.sent.sent_page import SentPage
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.services.context import Context
from circ_desktop.services.received.entries import list_received
from circ_desktop.services.received.files import files_of_received
from circ_desktop.services.sent.acknowledging import acknowledgements_of
from circ_desktop.services.sent.exchange import exchange_file, receipt_notice
from circ_desktop.services.sent.issue import issued_pdf
from tests.gui.conftest import rest, settle
from tests.gui.received.test_drop_to_registered import enter, entries, opened
from tests.gui.sent.test_sent_page import issued


@pytest.fixture
def ours(acting: Callable[[str], Context], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Outgoing, Path]:
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(tmp_path / "home"))
    sent = issued(acting)
    path = tmp_path / "หนังสือเวียน.pdf"
    path.write_bytes(issued_pdf(acting("saraban"), sent.id))
    return sent, path


def test_our_pdf_registers_with_one_key_and_every_field_certain(session: Session, ours: tuple[Outgoing, Path]) -> None:
    sent, path = ours
    dialog = opened(session, path)
    marks = {field.mark() for name, field in dialog.form.fields.items() if name in dialog.reading.read_form.evidence}
    assert marks == {"sure"}
    assert QApplication.focusWidget() is dialog.ui.register_button
    enter()
    settle(session)
    assert dialog.ui.notice_button.isVisible(), "the receipt can go back to the sender as a file"
    (entry,) = entries(session)
    assert (entry.number, entry.dated, entry.subject) == (sent.letter.number, sent.letter.date, sent.letter.subject)


def test_an_exchange_file_brings_its_page_and_is_kept_beside_it(session: Session, ours: tuple[Outgoing, Path]) -> None:
    sent, path = ours
    xml = path.with_suffix(".xml")
    xml.write_bytes(exchange_file(sent.letter, path.read_bytes()))
    dialog = opened(session, xml)
    assert dialog.ui.page_view.page_count >= 1
    assert dialog.ui.subject_edit.text() == sent.letter.subject
    dialog.form.fill({"sender": "องค์การบริหารส่วนตำบลธารน้ำใส"})
    dialog.register()
    settle(session)
    (row,) = list_received(session.context, ReceivedFilter())
    files = files_of_received(session.context, row.id)
    assert [(file.role, file.media_type) for file in files] == [
        ("enclosure", "application/xml"),
        ("scan", "application/pdf"),
    ]


def notice_file(session: Session, path: Path) -> Path:
    """Register our letter as another office would, and return its receipt notice as a file."""
    dialog = opened(session, path)
    dialog.register()
    settle(session)
    dialog.reject()
    settle(session)
    (row,) = list_received(session.context, ReceivedFilter())
    file = path.with_name("ใบแจ้งการรับ.xml")
    file.write_bytes(receipt_notice(session.context, row.id))
    return file


def test_a_notice_dropped_on_the_sent_page_marks_the_letter(
    window: MainWindow, session: Session, ours: tuple[Outgoing, Path]
) -> None:
    _sent, path = ours
    file = notice_file(session, path)
    window.show_page("sent")
    rest(session)
    page = window.page
    assert isinstance(page, SentPage)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(5, 5), copy, mime, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    rest(session)
    assert "รับแล้ว เลขรับ ๑" in page.ui.facts_label.text()
    model = page.ui.sent_table.model()
    words = [model.index(0, column).data() for column in range(model.columnCount())]
    assert "รับแล้ว" in words


def test_a_notice_on_the_registration_form_is_told_and_recorded_with_one_key(
    session: Session, ours: tuple[Outgoing, Path]
) -> None:
    sent, path = ours
    file = notice_file(session, path)
    dialog = opened(session, file)
    assert dialog.reading._notice_bar.isVisible()
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "take_notice_button")
    enter()
    settle(session)
    assert len(acknowledgements_of(session.context, sent.id)) == 1
    assert dialog.files.paths() == ()
