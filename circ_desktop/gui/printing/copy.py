"""Asks who stands on a copy of an issued document: the certifier, or those who drafted, typed, compared and checked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.printing.ui_copy import Ui_CopyDialog
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session

TITLES = {CopyPurpose.CERTIFIED: "สำเนาถูกต้อง", CopyPurpose.OFFICE: "สำเนาคู่ฉบับ"}


class CopyDialog(Dialog):
    """Shows what the program knows; everything may be changed or left empty.

    Signals:
        chosen(copy, every_page): the clerk wants to see this copy.
    """

    help_topic = "sent"
    chosen = Signal(object, bool)

    def __init__(self, session: Session, copy: Copy, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._purpose = copy.purpose
        self.ui = Ui_CopyDialog()
        self.ui.setupUi(self)
        ui, certified = self.ui, copy.purpose is CopyPurpose.CERTIFIED
        self.setWindowTitle(TITLES[copy.purpose])
        ui.title_label.setText(TITLES[copy.purpose])
        ui.certified_panel.setVisible(certified)
        ui.office_panel.setVisible(not certified)
        ui.drafted_edit.set_value(copy.drafted_by)
        ui.typed_edit.set_value(copy.typed_by)
        ui.compared_edit.set_value(copy.compared_by)
        ui.checked_edit.set_value(copy.checked_by)
        ui.name_edit.set_value(copy.certified_by)
        ui.position_edit.set_lines_of_text(copy.position)
        ui.date_edit.today = session.context.clock.today
        ui.date_edit.set_value(copy.certified_on)
        ui.accept_button.clicked.connect(lambda _on=False: self._accept())
        ui.cancel_button.clicked.connect(self.reject)
        ui.position_edit.left.connect(ui.date_edit.setFocus)
        for button in (ui.accept_button, ui.cancel_button):
            button.setAutoDefault(False)
        keys.shortcuts("save", self, self._accept)
        EnterMoves(self)
        self.setMinimumWidth(style.size("form"))
        (ui.name_edit if certified else ui.drafted_edit).setFocus()
        column = self.layout()
        if column is not None:  # the panel that is not asked for must not leave its height, nor take it from the other
            self.resize(style.size("form"), column.totalHeightForWidth(style.size("form")))

    def copy(self) -> Copy:
        """Return what the fields say."""
        ui = self.ui
        if self._purpose is CopyPurpose.CERTIFIED:
            return Copy(
                self._purpose,
                certified_by=ui.name_edit.value(),
                position=ui.position_edit.lines(),
                certified_on=ui.date_edit.value(),
            )
        return Copy(
            self._purpose,
            drafted_by=ui.drafted_edit.value(),
            typed_by=ui.typed_edit.value(),
            compared_by=ui.compared_edit.value(),
            checked_by=ui.checked_edit.value(),
        )

    def _accept(self) -> None:
        if self._purpose is CopyPurpose.CERTIFIED and (problem := self.ui.date_edit.problem()):
            self.ui.date_field.set_error(problem)
            self.ui.date_edit.setFocus()
            return
        self.chosen.emit(self.copy(), self.ui.every_page_box.isChecked())
        self.accept()
