"""After a stale save: what I typed and what somebody else saved, side by side; the clerk chooses field by field."""

from PySide6.QtWidgets import QWidget

from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui import style
from circ_desktop.gui.editor.way.difference_rows import DifferenceRows
from circ_desktop.gui.editor.way.ui_compare_letters import Ui_CompareLettersDialog
from circ_desktop.gui.letter.differences import differences, merged
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.session import keys


class CompareLettersDialog(Dialog):
    """On `accepted`, `letter()` is what the clerk chose. Closing it chooses nothing: both texts stay where they are."""

    help_topic = "drafts"

    def __init__(self, mine: Letter, theirs: Letter, who: str, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._mine, self._theirs = mine, theirs
        self.ui = Ui_CompareLettersDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self.ui.words_label.setText(f"{who} บันทึกร่างนี้ไปก่อน ข้อความทั้งสองยังอยู่ครบ เลือกทีละช่องว่าจะใช้ข้อความของใคร")
        self._rows = DifferenceRows(self.ui.rows_holder, "ที่ฉันพิมพ์", f"ที่{who}บันทึก", choosing=True)
        self._rows.show(differences(mine, theirs), "ข้อความเหมือนกัน")
        self.ui.all_mine_button.clicked.connect(lambda _on=False: self._rows.choose_all(0))
        self.ui.all_theirs_button.clicked.connect(lambda _on=False: self._rows.choose_all(1))
        self.ui.take_button.clicked.connect(self.accept)
        keys.shortcuts("save", self, self.accept)
        self.resize(style.size("form") * 2, style.size("form"))

    def letter(self) -> Letter:
        """Return my letter with the chosen fields of theirs."""
        return merged(self._mine, self._theirs, self._rows.theirs())
