"""The editor's head: looks of its buttons, and the menu of what is seldom needed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from circ_desktop.domain.sent.outgoing import MOVE_NAMES, Move
from circ_desktop.gui import style
from circ_desktop.gui.editor.files import LetterFiles
from circ_desktop.gui.editor.ui_letter_editor import Ui_LetterEditor
from circ_desktop.gui.editor.way.letter_way import LetterWay
from circ_desktop.gui.session import keys


class EditorMenu(QMenu):
    """Earlier versions, printing the draft, letter files, putting the draft away."""

    def __init__(self, files: LetterFiles, way: LetterWay, parent: QWidget) -> None:
        super().__init__(parent)
        self._add("ฉบับก่อนหน้า…", "ph.clock-counter-clockwise", files.show_versions)
        self._add(keys.with_key("พิมพ์ร่าง…", "print"), "ph.printer", files.print_draft)
        self._add("ส่งถึงหลายแห่ง…", "ph.users-three", files.send_to_many)
        self.addSeparator()
        self.import_action = self._add("นำเข้าแฟ้มหนังสือ…", "ph.download-simple", files.import_file)
        self._add("ส่งออกเป็นแฟ้มหนังสือ…", "ph.export", files.export_file)
        self.addSeparator()
        self.discard_action = self._add(MOVE_NAMES[Move.DISCARD], "ph.trash", partial(way.do, Move.DISCARD))

    def _add(self, text: str, icon: str, slot: Callable[[], None]) -> QAction:
        added = self.addAction(style.icon(icon, "muted"), text)
        added.triggered.connect(lambda _on=False: slot())
        return added


def dress(ui: Ui_LetterEditor) -> None:
    """Give the head its icons and tooltips, and the two sides their widths."""
    ui.banner_label.hide()
    ui.state_label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    ui.back_button.setIcon(style.icon("ph.arrow-left", "text"))
    ui.back_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    ui.back_button.setToolTip(keys.with_key("กลับไปรายการร่าง ข้อความบันทึกเองแล้ว", "close"))
    for button, icon, tip in (
        (ui.undo_button, "ph.arrow-counter-clockwise", "เลิกทำ (Ctrl+Z)"),
        (ui.redo_button, "ph.arrow-clockwise", "ทำซ้ำ (Ctrl+Y)"),
        (ui.more_button, "ph.dots-three-vertical", "คำสั่งอื่น"),
    ):
        button.setIcon(style.icon(icon, "text"))
        button.setToolTip(tip)
    ui.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    ui.edit_button.setIcon(style.icon("ph.pencil-simple", "text"))
    ui.edit_button.setToolTip("เปิดช่องกรอก เพื่อแก้เล็กน้อยเองโดยไม่ต้องส่งคืน")
    ui.edit_button.setAutoDefault(False)
    form = style.size("form")
    ui.form_scroll.setMinimumWidth(form * 3 // 4)
    ui.form_scroll.setMaximumWidth(form)
    ui.splitter.setSizes([form, form * 2])
    ui.splitter.setStretchFactor(1, 1)
