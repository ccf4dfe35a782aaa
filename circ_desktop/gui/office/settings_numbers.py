"""The section เลขทะเบียน of the settings: where the registers stand, and going on from the paper book."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.books.numbers import RegisterStatus
from circ_desktop.gui.office.office_rows import registers_model
from circ_desktop.gui.office.ui_settings import Ui_SettingsForm
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.thai.digits import to_thai


class NumberSettings(QObject):
    """Works the section's widgets in the page's form."""

    def __init__(self, ui: Ui_SettingsForm, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._session, self._page = ui, session, page
        self._registers: tuple[RegisterStatus, ...] = ()
        ui.registers_table.setModel(registers_model())
        ui.registers_table.row_chosen.connect(self._register_chosen)
        ui.take_over_button.clicked.connect(self._take_over)

    def show(self, statuses: tuple[RegisterStatus, ...]) -> None:
        """Show where the registers of this year stand."""
        self._registers = statuses
        box, before = self._ui.kind_box, self._ui.kind_box.currentText()
        box.clear()
        box.addItems([status.name for status in statuses])
        box.setCurrentIndex(max(0, box.findText(before)))
        self._ui.registers_table.set_rows(statuses)

    def _register_chosen(self, status: RegisterStatus | None) -> None:
        if status is not None:
            self._ui.kind_box.setCurrentIndex(self._registers.index(status))
            self._ui.next_box.setValue(status.next_number)

    def _take_over(self) -> None:
        status, number = self._registers[self._ui.kind_box.currentIndex()], self._ui.next_box.value()
        title, accept = "รับเลขต่อจากสมุด", f"เริ่มที่เลข {to_thai(str(number))}"
        words = f"{status.name} ฉบับต่อไปจะได้เลข {to_thai(str(number))} "
        if not status.used:
            ask = AskDialog(title, f"{words}เลขก่อนหน้านี้ของปีนี้ถือว่าอยู่ในสมุด ทะเบียนที่พิมพ์จะบอกไว้", accept, self._page.window())
            ask.accepted.connect(partial(self._taken_over, status, number, ""))
            ask.open()
            return
        words += "ทะเบียนนี้ออกเลขในโปรแกรมไปแล้ว เลขที่ข้ามไปต้องอธิบายได้ เหตุผลที่พิมพ์จะอยู่ในทะเบียนตรงที่ข้าม"
        reason = ReasonDialog(title, words, accept, self._page.window())
        reason.accepted.connect(lambda: self._taken_over(status, number, reason.reason()))
        reason.open()

    def _taken_over(self, status: RegisterStatus, number: int, reason: str) -> None:
        from circ_desktop.services.office.settings import take_over_number

        self._ui.next_field.clear()
        self._session.change(
            self,
            take_over_number,
            status.key.kind,
            number,
            reason,
            status.division_id,
            changed=Topic.OFFICE,
            message=f"{status.name} นับต่อที่ {to_thai(str(number))} แล้ว",
            failed=lambda error: self._ui.next_field.set_error(str(error)),
        )
