"""Asks how long a letter is kept, and shows the keeping stamp on it or alone (ข้อ ๕๕, ๗๓)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.printing.ui_keeping import Ui_KeepingDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.thai.dates import be_year
from circ_desktop.thai.digits import to_arabic, to_thai

USUAL_YEARS = 10
"""ข้อ ๕๗: letters are kept for ten years at least, unless a rule says otherwise."""


class KeepingDialog(Dialog):
    """Proposes ten years.

    Signals:
        chosen(until, alone): the year in พ.ศ. or None for ห้ามทำลาย; whether the stamp is printed over paper.
    """

    help_topic = "printing"
    chosen = Signal(object, bool)

    def __init__(self, session: Session, has_pdf: bool, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_KeepingDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self.setWindowTitle(ui.title_label.text())
        ui.until_edit.setText(to_thai(str(be_year(session.context.clock.today()) + USUAL_YEARS)))
        ui.until_radio.setChecked(True)
        ui.until_radio.toggled.connect(ui.until_edit.setEnabled)
        ui.on_letter_radio.setEnabled(has_pdf)
        (ui.on_letter_radio if has_pdf else ui.alone_radio).setChecked(True)
        ui.show_button.clicked.connect(self.choose)
        ui.close_button.clicked.connect(self.reject)
        ui.until_edit.returnPressed.connect(self.choose)
        ui.until_edit.setFocus()
        ui.until_edit.selectAll()

    def choose(self) -> None:
        """Take the answer and close; a year that is none is asked for again."""
        until: int | None = None
        if self.ui.until_radio.isChecked():
            typed = to_arabic(self.ui.until_edit.text().strip())
            this_year = be_year(self.session.context.clock.today())
            if not typed.isascii() or not typed.isdigit() or len(typed) != 4 or int(typed) < this_year:
                self.ui.hint_label.setText("พิมพ์ปี พ.ศ. สี่หลัก ตั้งแต่ปีนี้เป็นต้นไป")
                style.set_role(self.ui.hint_label, "error")
                self.ui.until_edit.setFocus()
                self.ui.until_edit.selectAll()
                return
            until = int(typed)
        self.chosen.emit(until, self.ui.alone_radio.isChecked())
        self.accept()


def ask_keeping(
    session: Session, parent: QWidget, name: str, job: Callable[..., bytes], letter_id: int, has_pdf: bool
) -> None:
    """Ask, then show what `job(context, letter_id, until, alone=…)` makes for printing."""

    def show(until: object, alone: bool) -> None:
        work = partial(job, alone=alone)
        show_paper(session, parent, f"ตรากำหนดเก็บ {name}", work, letter_id, until, over_paper=alone)

    dialog = KeepingDialog(session, has_pdf, parent)
    dialog.chosen.connect(show)
    dialog.open()
