"""สมุดรายชื่อ: who letters go to, in groups; lists in from CSV and Excel, and out again."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QInputDialog, QWidget

from circ_desktop.domain.officer import Right
from circ_desktop.domain.recipients.entries import Recipient, RecipientGroup
from circ_desktop.domain.recipients.plan import RecipientPlan
from circ_desktop.gui import style
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.parts.layout.page_search import PageSearch
from circ_desktop.gui.recipients.import_recipients import ImportRecipientsDialog
from circ_desktop.gui.recipients.merge_dialog import LIST_FILTER
from circ_desktop.gui.recipients.recipient import RecipientDialog
from circ_desktop.gui.recipients.recipients_list import book_model
from circ_desktop.gui.recipients.ui_address_book import Ui_AddressBookPage
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.recipients import address_book as book
from circ_desktop.services.saving import save_file
from circ_desktop.thai.digits import to_thai

EXPORT_FILTER = "Excel (*.xlsx);;CSV (*.csv)"

EMPTY = "ยังไม่มีผู้รับในสมุดรายชื่อ กด เพิ่มผู้รับ หรือ นำเข้า จากแฟ้ม Excel หรือ CSV ที่มีอยู่"
NOTHING_FOUND = "ไม่พบผู้รับตามที่เลือก ลองเปลี่ยนกลุ่มหรือคำค้น"

_Loaded = tuple[tuple[RecipientGroup, ...], tuple[Recipient, ...]]


def load(ctx: Context, text: str, group_id: int | None, retired: bool) -> _Loaded:
    """Read groups and recipients. For the database thread."""
    return book.list_groups(ctx), book.list_recipients(ctx, text, group_id, retired)


def export_to(ctx: Context, group_id: int | None, path: Path) -> Path:
    """Write the book to a file the clerk chose. For the database thread."""
    save_file(path, book.export_recipients(ctx, group_id, suffix=path.suffix))
    return path


class AddressBookPage(Page):
    """The list, filtered by group and words; Enter opens an entry."""

    key = "book"
    title = "สมุดรายชื่อ"
    icon = "ph.address-book"
    help_topic = "book"
    listens = (Topic.RECIPIENTS,)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_AddressBookPage()
        self.ui.setupUi(self.body)
        self._groups: tuple[RecipientGroup, ...] = ()
        self._may = session.officer.may(Right.REGISTER)
        self._make_header()
        self._make_list()

    def refresh(self) -> None:
        """Read groups and recipients again."""
        text = self.search_edit.wanted()
        self.session.read(self, load, text, self._group_id(), self.retired_box.isChecked(), done=self._take)

    def primary(self) -> QAction | None:
        """Return adding a recipient, for those who may."""
        if not self._may:
            return None
        action = QAction(style.icon("ph.plus", "on_primary"), "เพิ่มผู้รับ", self)
        action.setObjectName("add_recipient_action")
        action.triggered.connect(lambda _on=False: self.edit(None))
        return action

    # what the clerk does

    def edit(self, recipient: Recipient | None) -> None:
        """Open one entry, or a new one in the chosen group."""
        if not self._may:
            return
        group = next((each.name for each in self._groups if each.id == self._group_id()), "")
        shown = recipient or (Recipient(groups=(group,)) if group else None)
        dialog = RecipientDialog(shown, [each.name for each in self._groups], self.window())

        def save(entered: Recipient) -> None:
            self.session.change(
                dialog,
                book.save_recipient,
                entered,
                changed=Topic.RECIPIENTS,
                message=f"บันทึก {entered.name} แล้ว",
                done=lambda _stored: dialog.accept(),
                failed=dialog.failed,
                once=f"recipient {id(dialog)}",
            )

        dialog.saved.connect(save)
        dialog.open()

    def retire(self) -> None:
        """Put the chosen recipient away, or take it back."""
        row: Recipient | None = self.ui.recipients_table.current_row()
        if row is None or not self._may:
            return
        words = f"เลิกใช้ {row.name} แล้ว" if row.active else f"นำ {row.name} กลับมาใช้แล้ว"
        self.session.change(self, _retire, row.id, not row.active, changed=Topic.RECIPIENTS, message=words)

    def import_file(self, path: Path) -> None:
        """Read a list, show what would happen to each row, then import all of it or nothing."""
        self.session.read(self, book.plan_import, path, done=self._show_plan)

    def export_file(self, path: Path) -> None:
        """Write the book, or the chosen group."""
        done = lambda written: self.session.message(f"เขียนแฟ้ม {written.name} แล้ว")  # noqa: E731
        self.session.read(self, export_to, self._group_id(), path, done=done)

    def rename_group(self) -> None:
        """Ask for the chosen group's new name."""
        group = self._group()
        if group is None:
            return
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle("เปลี่ยนชื่อกลุ่ม")
        dialog.setLabelText(f"ชื่อใหม่ของกลุ่ม “{group.name}”")
        dialog.setTextValue(group.name)
        dialog.setOkButtonText("เปลี่ยนชื่อ")
        dialog.setCancelButtonText("ไม่ทำ")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda name: self._save_group(replace(group, name=name), "เปลี่ยนชื่อกลุ่มแล้ว"))
        dialog.open()

    def drop_group(self) -> None:
        """Put the chosen group away; its recipients stay."""
        group = self._group()
        if group is None:
            return
        words = f"ผู้รับ {to_thai(str(group.count))} รายในกลุ่มนี้ยังอยู่ในสมุดรายชื่อ"
        dialog = AskDialog(f"เลิกใช้กลุ่ม “{group.name}”", words, "เลิกใช้กลุ่ม", self.window())
        dialog.accepted.connect(lambda: self._save_group(replace(group, active=False), "เลิกใช้กลุ่มแล้ว"))
        dialog.open()

    # parts

    def _make_header(self) -> None:
        self.group_box = QComboBox(self)
        self.group_box.setObjectName("book_group_box")
        self.group_box.setAccessibleName("กลุ่ม")
        self.group_box.addItem("ทุกกลุ่ม", None)
        self.group_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group_box.setMinimumWidth(style.size("rail") * 2)
        self.group_box.activated.connect(lambda _at: self.refresh())
        self.retired_box = QCheckBox("รวมที่เลิกใช้", self)
        self.retired_box.toggled.connect(lambda _on: self.refresh())
        self.search_edit = PageSearch(
            "book_search_edit", "ชื่อ ที่อยู่ หรือรหัสไปรษณีย์", "สมุดรายชื่อ", self.refresh, self.ui.recipients_table, self
        )
        self.chips_row.addWidget(self.group_box)
        self.chips_row.addWidget(self.retired_box)
        self.header.addWidget(self.search_edit)

    def _make_list(self) -> None:
        ui = self.ui
        ui.recipients_table.setModel(book_model())
        ui.recipients_table.set_empty(EMPTY)
        ui.recipients_table.row_opened.connect(self.edit)
        ui.recipients_table.row_chosen.connect(self._chosen)
        for button, icon, pressed in (
            (ui.import_button, "ph.download-simple", self._ask_import),
            (ui.export_button, "ph.export", self._ask_export),
            (ui.rename_button, "ph.pencil-simple", self.rename_group),
            (ui.drop_group_button, "ph.folder-minus", self.drop_group),
            (ui.edit_button, "ph.pencil-simple", lambda: self.edit(ui.recipients_table.current_row())),
            (ui.retire_button, "ph.archive", self.retire),
        ):
            button.setIcon(style.icon(icon))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, pressed=pressed: pressed())
        ui.import_button.setVisible(self._may)
        self.setFocusProxy(ui.recipients_table)
        self._chosen(None)

    def _take(self, loaded: _Loaded) -> None:
        groups, rows = loaded
        self._show_groups(groups)
        usual = not self.search_edit.wanted() and self._group_id() is None
        self.ui.recipients_table.set_empty(EMPTY if usual else NOTHING_FOUND)
        self.ui.recipients_table.set_rows(rows)
        self._chosen(self.ui.recipients_table.current_row())

    def _show_groups(self, groups: tuple[RecipientGroup, ...]) -> None:
        chosen, self._groups = self._group_id(), groups
        self.group_box.clear()
        self.group_box.addItem("ทุกกลุ่ม", None)
        for group in groups:
            self.group_box.addItem(f"{group.name} ({to_thai(str(group.count))})", group.id)
        self.group_box.setCurrentIndex(max(0, self.group_box.findData(chosen)))

    def _chosen(self, row: Recipient | None) -> None:
        ui = self.ui
        for button in (ui.edit_button, ui.retire_button):
            button.setVisible(self._may)
            button.setEnabled(row is not None)
        for button in (ui.rename_button, ui.drop_group_button):
            button.setVisible(self._may and self._group_id() is not None)
        ui.retire_button.setText("เลิกใช้" if row is None or row.active else "นำกลับมาใช้")

    def _group_id(self) -> int | None:
        found = self.group_box.currentData()
        return found if isinstance(found, int) else None

    def _group(self) -> RecipientGroup | None:
        return next((each for each in self._groups if each.id == self._group_id()), None)

    def _save_group(self, group: RecipientGroup, words: str) -> None:
        self.session.change(self, book.save_group, group, changed=Topic.RECIPIENTS, message=words)

    def _ask_import(self) -> None:
        dialog = QFileDialog(self.window(), "นำเข้ารายชื่อผู้รับ", "", LIST_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_file(Path(name)))
        dialog.open()

    def _ask_export(self) -> None:
        ask_where(self.window(), "ส่งออกสมุดรายชื่อ", "สมุดรายชื่อ.xlsx", self.export_file, kinds=EXPORT_FILTER)

    def _show_plan(self, plan: RecipientPlan) -> None:
        dialog = ImportRecipientsDialog(plan, [each.name for each in self._groups], self.window())

        def run(wanted: RecipientPlan, group: str) -> None:
            self.session.change(
                dialog,
                book.import_recipients,
                wanted,
                group,
                changed=Topic.RECIPIENTS,
                message=f"นำเข้ารายชื่อจาก {wanted.name} แล้ว",
                done=lambda _count: dialog.accept(),
                failed=dialog.failed,
                once=f"import {id(dialog)}",
            )

        dialog.wanted.connect(run)
        dialog.open()


def _retire(ctx: Context, recipient_id: int, back: bool) -> int:
    return book.retire_recipients(ctx, (recipient_id,), back=back)
