"""One person who signs in: name, post, place in the chain, rights, acting capacities."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Capacity, Officer, Right, check_officer, check_password, tidy_officer
from circ_desktop.gui.office.capacity import CapacityDialog
from circ_desktop.gui.office.office_fields import lines_of
from circ_desktop.gui.office.ui_officer import Ui_OfficerDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.thai.dates import short_date

RANKS = ("", "ว่าที่ร้อยตรี", "ว่าที่ร้อยตรีหญิง", "สิบเอก", "จ่าสิบเอก", "ร้อยตรี", "ร้อยโท", "ร้อยเอก", "พันตรี", "พันโท", "พันเอก")

NO_DIVISION = "ไม่สังกัดกอง (ผู้บริหาร ปลัด)"


class OfficerDialog(Dialog):
    """Edits an officer, or a new one (None).

    The caller saves: it connects `saved`, and calls `accept` when that went well or `failed` when not.

    Signals:
        saved(officer, password, division name): what is to be saved; the password is "" when it shall stay.
    """

    help_topic = "settings"
    loses = "ข้อมูลผู้ใช้ที่พิมพ์ไว้ยังไม่ได้บันทึก จะหายไป"

    saved = Signal(object, str, str)

    def __init__(
        self,
        officer: Officer | None,
        divisions: Sequence[Division],
        parent: QWidget | None = None,
        *,
        password: str = "",
        division_name: str = "",
        shortest_password: bool = True,
    ) -> None:
        super().__init__(None, parent)
        self.ui = Ui_OfficerDialog()
        self.ui.setupUi(self)
        self._officer = officer or Officer(0, "", "", (), frozenset({Right.DRAFT}))
        self._new = officer is None or not officer.id
        self._check_password = shortest_password
        self._capacities = list(self._officer.capacities)
        self._rights: dict[Right, QCheckBox] = {
            right: getattr(self.ui, f"right_{right.value}")
            for right in Right
            if hasattr(self.ui, f"right_{right.value}")
        }
        self._fields = {
            "login": self.ui.login_field,
            "name": self.ui.name_field,
            "password": self.ui.password_field,
            "division_name": self.ui.division_field,
        }
        self._fill(divisions, division_name)
        self.ui.password_edit.setText(password)
        if not self._new:
            self.ui.password_field.set_hint("เว้นว่าง = ใช้รหัสเดิม  พิมพ์ใหม่เมื่อเจ้าตัวลืม")
        else:
            self.ui.password_field.set_hint("รหัสผ่านแรก เจ้าตัวเปลี่ยนเองภายหลัง")
        self._connect()
        EnterMoves(self)
        (self.ui.name_edit if self._new else self.ui.position_edit).setFocus()

    def failed(self, error: CircError) -> None:
        """Show why it could not be saved, beside its field where it has one."""
        self.ui.rights_note.setText("")
        if not show_error(self._fields, error):
            self.ui.rights_note.setText(str(error))

    def _connect(self) -> None:
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.add_capacity_button.clicked.connect(lambda: self._edit_capacity(None))
        self.ui.edit_capacity_button.clicked.connect(lambda: self._edit_capacity(self.ui.capacities_list.currentRow()))
        self.ui.capacities_list.itemActivated.connect(
            lambda _item: self._edit_capacity(self.ui.capacities_list.currentRow())
        )
        self.ui.remove_capacity_button.clicked.connect(self._remove_capacity)

    def _fill(self, divisions: Sequence[Division], division_name: str) -> None:
        officer = self._officer
        self.ui.title_label.setText("ผู้ใช้ใหม่" if self._new and not officer.name else officer.name)
        self.ui.rank_box.addItems(RANKS)
        self.ui.rank_box.setEditText(officer.rank)
        self.ui.name_edit.setText(officer.name)
        self.ui.login_edit.setText(officer.login)
        self.ui.position_edit.setPlainText("\n".join(officer.position))
        self.ui.chain_box.setValue(officer.chain_order or 0)
        self.ui.active_box.setChecked(officer.active)
        for right, box in self._rights.items():
            box.setChecked(right in officer.rights)
        self.ui.division_box.addItem(NO_DIVISION, (None, ""))
        for division in divisions:
            if division.active or division.id == officer.division_id:
                self.ui.division_box.addItem(division.name, (division.id, division.name))
                if (officer.division_id and division.id == officer.division_id) or (division.name == division_name):
                    self.ui.division_box.setCurrentIndex(self.ui.division_box.count() - 1)
        self._list_capacities()

    def _list_capacities(self) -> None:
        self.ui.capacities_list.clear()
        for capacity in self._capacities:
            until = f"ถึง {short_date(capacity.until)}" if capacity.until else "จนกว่าจะเปลี่ยน"
            item = QListWidgetItem(
                f"{' '.join(capacity.lines)}  ({short_date(capacity.since)} {until})", self.ui.capacities_list
            )
            item.setToolTip(item.text())

    def _edit_capacity(self, row: int | None) -> None:
        if row is not None and not 0 <= row < len(self._capacities):
            return
        dialog = CapacityDialog(None if row is None else self._capacities[row], self)
        dialog.accepted.connect(lambda: self._keep_capacity(row, dialog.capacity()))
        dialog.open()

    def _keep_capacity(self, row: int | None, capacity: Capacity) -> None:
        if row is None:
            self._capacities.append(capacity)
        else:
            self._capacities[row] = capacity
        self._list_capacities()

    def _remove_capacity(self) -> None:
        row = self.ui.capacities_list.currentRow()
        if 0 <= row < len(self._capacities):
            del self._capacities[row]
            self._list_capacities()

    def _entered(self) -> tuple[Officer, str]:
        division_id, division_name = self.ui.division_box.currentData(Qt.ItemDataRole.UserRole)
        officer = Officer(
            id=self._officer.id,
            login=self.ui.login_edit.text().strip().lower(),
            name=self.ui.name_edit.text(),
            position=lines_of(self.ui.position_edit.toPlainText()),
            rights=frozenset(right for right, box in self._rights.items() if box.isChecked()),
            rank=self.ui.rank_box.currentText().strip(),
            division_id=division_id or None,
            chain_order=self.ui.chain_box.value() or None,
            capacities=tuple(self._capacities),
            active=self.ui.active_box.isChecked(),
        )
        return tidy_officer(officer), str(division_name)

    def _save(self) -> None:
        officer, division_name = self._entered()
        password = self.ui.password_edit.text()
        for field in self._fields.values():
            field.clear()
        self.ui.rights_note.setText("")
        try:
            check_officer(officer)
            if (self._new or password) and self._check_password:
                check_password(password)
        except CircError as error:
            self.failed(error)
            return
        self.saved.emit(officer, password, division_name)
