"""What importing a list would do, row by row, before anything is written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.recipients.plan import Outcome, RecipientPlan
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.recipients.recipients_list import plan_model
from circ_desktop.gui.recipients.ui_import_recipients import Ui_ImportRecipientsDialog
from circ_desktop.thai.digits import to_thai


class ImportRecipientsDialog(Dialog):
    """Shows a plan. The caller imports, then calls `accept` or `failed`.

    Signals:
        wanted(plan, group): import these, into that group as well ("" for none).
    """

    help_topic = "book"

    wanted = Signal(object, str)

    def __init__(self, plan: RecipientPlan, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.ui = Ui_ImportRecipientsDialog()
        self.ui.setupUi(self)
        self._plan = plan
        ui = self.ui
        ui.words_label.setText(f"แฟ้ม {plan.name}: {plan.summary}")
        ui.rows_table.setModel(plan_model())
        ui.rows_table.set_rows(sorted(plan.rows, key=lambda row: (row.outcome is not Outcome.ERROR, row.number)))
        ui.group_box.addItems(["", *groups])
        faulty, fit = plan.count(Outcome.ERROR), len(plan.recipients)
        words = f"มี {to_thai(str(faulty))} แถวที่ต้องแก้ในแฟ้มก่อน จึงยังไม่นำเข้าแถวใดเลย แก้แล้วบันทึก แล้วนำเข้าใหม่"
        ui.note_label.setText(words if faulty else "ทุกแถวมีในสมุดรายชื่อแล้ว ไม่มีอะไรต้องนำเข้า")
        ui.note_label.setVisible(bool(faulty) or not fit)
        ui.import_button.setText(f"นำเข้า {to_thai(str(fit))} รายการ")
        ui.import_button.setEnabled(not faulty and fit > 0)
        ui.import_button.clicked.connect(lambda _on=False: self.wanted.emit(plan, ui.group_box.currentText().strip()))
        ui.cancel_button.clicked.connect(self.reject)
        fit_into(self, parent)
        (ui.import_button if ui.import_button.isEnabled() else ui.rows_table).setFocus()

    def failed(self, error: CircError) -> None:
        """Show why nothing was imported."""
        self.ui.note_label.setText(str(error))
        self.ui.note_label.setVisible(True)
