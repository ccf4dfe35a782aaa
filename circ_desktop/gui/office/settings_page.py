"""The settings of the office and of this PC, section by section."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QScrollArea

from circ_desktop.base.settings import THEMES, declared
from circ_desktop.domain.errors import CircError, Notice
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.gui import style
from circ_desktop.gui.office.about import about_html
from circ_desktop.gui.office.division import DivisionDialog
from circ_desktop.gui.office.office_rows import OfficerRow, divisions_model, officer_rows, officers_model
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.office.settings_numbers import NumberSettings
from circ_desktop.gui.office.settings_office import OfficeSettings
from circ_desktop.gui.office.settings_reading import ReadingSettings
from circ_desktop.gui.office.ui_settings import Ui_SettingsForm
from circ_desktop.gui.parts.fields.enter import EnterMoves
from circ_desktop.gui.parts.layout.fit_scroll import scrolled
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.tasks import alive
from circ_desktop.gui.session.topics import Topic
from circ_desktop.thai.digits import to_thai

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from circ_desktop.services.context import Context


SECTIONS = (
    ("office", "สำนักงาน", "ph.buildings"),
    ("divisions", "กองและสำนัก", "ph.tree-structure"),
    ("officers", "ผู้ใช้และสิทธิ", "ph.users"),
    ("numbers", "เลขทะเบียน", "ph.hash"),
    ("pc", "เครื่องนี้", "ph.desktop"),
    ("reading", "อ่านหนังสือ", "ph.eye"),
    ("about", "เกี่ยวกับโปรแกรม", "ph.info"),
)

THEME_NAMES = {"system": "ตามเครื่อง", "light": "สว่าง", "dark": "มืด"}


class SettingsPage(Page):
    """ตั้งค่า. What belongs to the office needs the right to administer; the rest is for everybody."""

    key = "settings"
    title = "ตั้งค่า"
    icon = "ph.gear-six"
    help_topic = "settings"
    listens = (Topic.OFFICE, Topic.RECEIVED, Topic.OUTGOING)

    def __init__(self, session: Session, parent: "QWidget | None" = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_SettingsForm()
        self.ui.setupUi(self.body)
        self._administers = session.officer.may(Right.ADMINISTER)
        self._divisions: tuple[Division, ...] = ()
        self.reading = ReadingSettings(session, self)
        self.numbers = NumberSettings(self.ui, session, self)
        self.office = OfficeSettings(self.ui, session, self)
        self.ui.stack.insertWidget([key for key, _title, _icon in SECTIONS].index("reading"), scrolled(self.reading))
        self._make_sections()
        self._fill_choices()
        self._connect()
        self._show_pc()
        self._allow()
        EnterMoves(self.body)

    def refresh(self) -> None:
        """Read the office again; what is being typed stays when the office did not change."""
        from circ_desktop.services.office.settings import list_divisions, load_office, register_statuses

        self.session.read(self, load_office, done=self.office.show)
        self.session.read(self, list_divisions, done=self._show_divisions)
        self.session.read(self, register_statuses, done=self.numbers.show)
        self.reading.refresh()
        self.office.find_fonts()

    def would_lose(self) -> str:
        """Say that what was changed is not kept before its button is pressed."""
        if self.office.would_lose():
            return "ข้อมูลสำนักงานที่แก้ไว้ในหน้าตั้งค่ายังไม่ได้บันทึก จะหายไป"
        return "การตั้งค่าของเครื่องนี้ที่แก้ไว้ยังไม่ได้บันทึก จะหายไป" if self._pc_said() != self._pc_kept else ""

    def show_section(self, name: str) -> None:
        """Show one section by its name in `SECTIONS`."""
        self.ui.sections_list.setCurrentRow([key for key, _title, _icon in SECTIONS].index(name))

    # --- building -------------------------------------------------------------------------------------------------

    def _make_sections(self) -> None:
        for _key, title, icon in SECTIONS:
            item = QListWidgetItem(style.icon(icon, "muted"), title, self.ui.sections_list)
            item.setSizeHint(QSize(0, style.size("row") + style.size("half")))
        self.ui.sections_list.currentRowChanged.connect(self._section_chosen)
        self.ui.sections_list.setCurrentRow(0)
        self.ui.sections_list.setAccessibleName("หมวดของการตั้งค่า")
        for section in range(self.ui.stack.count()):
            widget = self.ui.stack.widget(section)
            if widget is not None:
                widget.setProperty("role", "card")
                widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            if isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
                inside.setProperty("role", "scrolled")

    def _section_chosen(self, row: int) -> None:
        self.ui.stack.setCurrentIndex(row)
        if SECTIONS[row][0] == "about" and not self.ui.about_browser.toPlainText():
            self.ui.about_browser.setHtml(about_html())

    def _fill_choices(self) -> None:
        for theme in THEMES:
            self.ui.theme_box.addItem(THEME_NAMES[theme], theme)
        about = declared()
        for box, name in ((self.ui.offset_x_box, "printer_offset_x_mm"), (self.ui.offset_y_box, "printer_offset_y_mm")):
            box.setRange(about[name].lowest or 0.0, about[name].highest or 0.0)
            box.setSingleStep(0.5)
            box.setDecimals(1)
            box.setToolTip(about[name].text)
        self.ui.divisions_table.setModel(divisions_model())
        self.ui.officers_table.setModel(officers_model())
        self.ui.divisions_table.set_empty("ยังไม่มีกอง\nกด เพิ่มกอง เพื่อให้ส่งหนังสือต่อไปยังกองได้")

    def _connect(self) -> None:
        self.ui.add_division_button.clicked.connect(lambda: self._edit_division(None))
        self.ui.divisions_table.row_opened.connect(self._edit_division)
        self.ui.add_officer_button.clicked.connect(lambda: self._edit_officer(None))
        self.ui.officers_table.row_opened.connect(self._edit_officer)
        self.ui.database_button.clicked.connect(self._choose_database)
        self.ui.save_pc_button.clicked.connect(self._save_pc)

    def _allow(self) -> None:
        """Let only an administrator change what belongs to the office; others may look."""
        for widget in (
            self.ui.save_office_button,
            self.ui.add_division_button,
            self.ui.add_officer_button,
            self.ui.take_over_button,
        ):
            widget.setEnabled(self._administers)
            if not self._administers:
                widget.setToolTip("เฉพาะผู้มีสิทธิดูแลระบบ")

    # --- divisions ------------------------------------------------------------------------------------------------

    def _show_divisions(self, divisions: tuple[Division, ...]) -> None:
        from circ_desktop.services.office.officers import list_officers

        self._divisions = divisions
        self.ui.divisions_table.set_rows(divisions)
        self.session.read(self, list_officers, done=self._show_officers)

    def _edit_division(self, division: Division | None) -> None:
        if not self._administers:
            return
        from circ_desktop.services.office.settings import save_division

        dialog = DivisionDialog(division, self.window())
        dialog.saved.connect(
            lambda wanted: self._save(save_division, wanted, dialog=dialog, message=f"บันทึก {wanted.name} แล้ว")
        )
        dialog.open()

    def _save(
        self,
        function: Callable[..., object],
        *args: object,
        dialog: DivisionDialog | OfficerDialog,
        message: str,
    ) -> None:
        self.session.change(
            dialog,
            function,
            *args,
            changed=Topic.OFFICE,
            message=message,
            done=lambda _result: dialog.accept(),
            failed=dialog.failed,
            once=f"{function.__name__} {id(dialog)}",
        )

    # --- officers -------------------------------------------------------------------------------------------------

    def _show_officers(self, officers: tuple[Officer, ...]) -> None:
        names = {division.id: division.name for division in self._divisions}
        self.ui.officers_table.set_rows(officer_rows(officers, names))

    def _edit_officer(self, row: OfficerRow | None) -> None:
        if not self._administers:
            return
        dialog = OfficerDialog(row.officer if row else None, self._divisions, self.window())
        dialog.saved.connect(partial(self._save_officer, dialog))
        dialog.open()

    def _save_officer(self, dialog: OfficerDialog, officer: Officer, password: str, division_name: str) -> None:
        from circ_desktop.services.office.officers import add_officer, save_officer
        from circ_desktop.services.office.settings import NewOfficer

        message = f"บันทึก {officer.name} แล้ว"
        if not officer.id:
            self._save(add_officer, NewOfficer(officer, password, division_name), dialog=dialog, message=message)
        elif password:
            message = f"ตั้งรหัสผ่านใหม่ให้ {officer.name} แล้ว"
            self._save(_save_with_password, officer, password, dialog=dialog, message=message)
        elif not officer.active:
            self._save_leaving(dialog, officer, message)
        else:
            self._save(save_officer, officer, dialog=dialog, message=message)

    def _save_leaving(self, dialog: OfficerDialog, officer: Officer, message: str) -> None:
        """Say whether letters wait on the desk of somebody who will not sign in any more, dialog or not."""

        def saved(count: int) -> None:
            if alive(dialog):
                dialog.accept()
            if count:
                what = f"บันทึกแล้ว แต่ยังมี {to_thai(str(count))} เรื่องรออยู่ที่{officer.name}"
                press = "ที่หน้าหนังสือรับ เลือกปุ่มกลม รอสั่งการ แล้วกดปุ่ม … ของหนังสือ เลือก เปลี่ยนผู้ถือเรื่อง"
                self.session.trouble(Notice(what, "ผู้นี้ลงชื่อเข้าใช้ไม่ได้แล้ว เรื่องจะค้างอยู่", press), self.window())

        def refused(error: CircError) -> None:
            dialog.failed(error) if alive(dialog) else self.session.trouble(error)

        self.session.change(
            self,
            _let_go,
            officer,
            changed=Topic.OFFICE,
            message=message,
            done=saved,
            failed=refused,
            once=f"let go {id(dialog)}",
        )

    # --- this PC --------------------------------------------------------------------------------------------------

    def _show_pc(self) -> None:
        settings = self.session.settings
        database = self.session.context.database
        self.ui.backup_part.show_for(self.session)
        self.ui.database_value.setText("ข้อมูลอยู่ในเครื่องนี้" if database.is_sqlite else f"ฐานข้อมูลกลาง  {database.place}")
        self.ui.theme_box.setCurrentIndex(self.ui.theme_box.findData(settings.theme))
        self.ui.text_scale_box.setValue(settings.text_scale)
        self.ui.offset_x_box.setValue(settings.printer_offset_x_mm)
        self.ui.offset_y_box.setValue(settings.printer_offset_y_mm)
        self._pc_kept = self._pc_said()

    def _pc_said(self) -> tuple[object, ...]:
        ui = self.ui
        return (
            ui.theme_box.currentData(),
            ui.text_scale_box.value(),
            ui.offset_x_box.value(),
            ui.offset_y_box.value(),
        )

    def _save_pc(self) -> None:
        settings = self.session.settings
        settings.theme = str(self.ui.theme_box.currentData())
        settings.text_scale = self.ui.text_scale_box.value()
        settings.printer_offset_x_mm = self.ui.offset_x_box.value()
        settings.printer_offset_y_mm = self.ui.offset_y_box.value()
        self._pc_kept = self._pc_said()
        self.session.message("บันทึกการตั้งค่าของเครื่องนี้แล้ว")
        self.session.save_settings()
        style.apply_setting(settings.theme)

    def _choose_database(self) -> None:
        from circ_desktop.gui.office.database import DatabaseDialog

        dialog = DatabaseDialog(self.session, self.window())
        dialog.accepted.connect(self._database_chosen)
        dialog.open()

    def _database_chosen(self) -> None:
        self.session.message("บันทึกแล้ว ฐานข้อมูลใหม่จะใช้เมื่อออกจากระบบแล้วเข้าใหม่")


def _save_with_password(ctx: "Context", officer: Officer, password: str) -> None:
    """Save the officer and the new password, which the dialog has checked. For the database thread."""
    from circ_desktop.services.office.officers import save_officer, set_password

    save_officer(ctx, officer)
    set_password(ctx, officer.id, password)


def _let_go(ctx: "Context", officer: Officer) -> int:
    """Save an officer who is active no more; return how many letters lie on the desk. For the database thread."""
    from circ_desktop.services.desk.waiting import letters_on_desk
    from circ_desktop.services.office.officers import save_officer

    save_officer(ctx, officer)
    return letters_on_desk(ctx, officer.id)
