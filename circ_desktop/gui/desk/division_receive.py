"""What a division does with its copy: takes it into its own register with one press, and later says what was done."""

from functools import partial
from uuid import uuid4

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.desk.route import Assignment
from circ_desktop.domain.errors import CircError
from circ_desktop.gui.desk.ui_division_done import Ui_DivisionDoneDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.entry_order import EntryOrder, press_focused_button
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.desk import divisions
from circ_desktop.thai.digits import to_thai

RESULTS = ("ดำเนินการเรียบร้อยแล้ว", "แจ้งผู้เกี่ยวข้องทราบแล้ว", "รายงานผลแล้ว", "รับทราบและจัดเก็บ")
"""Results offered with one press; any other may be typed."""


def receive(session: Session, assignment_id: int, division: str) -> None:
    """Take the copy into the division's register; the status line says the number it got."""

    def received(copy: Assignment) -> None:
        session.message(f"{division} ลงรับแล้ว เลขรับของกอง {to_thai(str(copy.receive_number))}")

    job = partial(divisions.division_receive, request_key=uuid4().hex)
    session.change(
        session,
        job,
        assignment_id,
        changed=Topic.ROUTING,
        done=received,
        failed=partial(_refused, session),
        once=f"take {assignment_id}",
    )


def _refused(session: Session, error: CircError) -> None:
    """Say why, and let every page show how things stand now: most often a colleague was faster."""
    session.trouble(error)
    session.changed.emit(Topic.ROUTING)


class DivisionDoneDialog(Dialog):
    """Asks what the division did and closes its copy."""

    help_topic = "work"

    def __init__(self, session: Session, assignment_id: int, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DivisionDoneDialog()
        self.ui.setupUi(self)
        self._assignment_id = assignment_id
        self._busy = False
        self._done = False
        ui = self.ui
        ui.subject_label.setText(subject)
        ui.result_edit.set_lines(2, 5)
        ui.phrase_buttons.set_phrases(RESULTS)
        ui.phrase_buttons.chosen.connect(ui.result_edit.set_text)
        ui.done_button.setText(keys.with_key("บันทึกผล", "save"))
        ui.done_button.clicked.connect(self.save)
        ui.close_button.clicked.connect(self.reject)
        ui.result_edit.textChanged.connect(ui.result_field.clear)
        EntryOrder([ui.result_edit], self).past_end.connect(ui.done_button.setFocus)
        keys.shortcuts("save", self, self.save)
        ui.result_edit.setFocus()

    def would_lose(self) -> str:
        """Return that the text would be lost."""
        return "ผลการดำเนินการที่พิมพ์ไว้จะหายไป" if self.ui.result_edit.text() and not self._done else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that Enter was pressed on."""
        if not press_focused_button(event):
            super().keyPressEvent(event)

    def save(self) -> None:
        """Record the result."""
        if self._busy:
            return
        self._busy = True
        self.session.change(
            self,
            divisions.division_done,
            self._assignment_id,
            self.ui.result_edit.text(),
            changed=Topic.ROUTING,
            message="บันทึกผลการดำเนินการแล้ว",
            done=self._saved,
            failed=self._refused,
            always=self._ready,
        )

    def _saved(self, _copy: Assignment) -> None:
        self._done = True
        self.accept()

    def _refused(self, error: CircError) -> None:
        if error.field:
            self.ui.result_field.set_error(str(error))
        else:
            self.session.trouble(error, self)

    def _ready(self) -> None:
        self._busy = False
