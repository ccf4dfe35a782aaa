"""Where a file is saved: a name that every system takes, in the clerk's own documents."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from circ_desktop.gui.session import save_as
from circ_desktop.gui.session.save_as import ask_where


def test_the_proposed_name_can_be_saved_and_stands_in_the_documents(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    dialog = ask_where(parent, "บันทึก", "นธ 71209/ว 12.pdf", chosen.append, kinds="PDF (*.pdf)")
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    assert Path(dialog.selectedFiles()[0]).name == "นธ 71209-ว 12.pdf"
    assert Path(dialog.directory().absolutePath()) == save_as.documents()
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    assert chosen == [tmp_path / "a.pdf"]
    dialog.reject()
