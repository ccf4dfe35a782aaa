"""The settings of the office and of this PC, section by section."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QScrollArea

from circ_desktop.base.settings import THEMES, declared
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import CircularSeries, Division, ItemLayout, Office, StampLabels
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.gui import style
from circ_desktop.gui.dialogs.about import about_html
from circ_desktop.gui.dialogs.division import DivisionDialog
from circ_desktop.gui.dialogs.office_fields import (
    chosen_province,
    fill_digits,
    fill_provinces,
    lines_of,
    show_province,
)
from circ_desktop.gui.dialogs.officer import OfficerDialog
from circ_desktop.gui.forms.ui_settings import Ui_SettingsForm
from circ_desktop.gui.models.office_rows import (
    OfficerRow,
    divisions_model,
    officer_rows,
    officers_model,
)
from circ_desktop.gui.page import Page
from circ_desktop.gui.pages.settings_numbers import NumberSettings
from circ_desktop.gui.pages.settings_reading import ReadingSettings
from circ_desktop.gui.session import Session
from circ_desktop.gui.widgets.enter import EnterMoves
from circ_desktop.gui.widgets.field import show_error
from circ_desktop.gui.widgets.fit_scroll import scrolled
from circ_desktop.thai.digits import to_thai

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from circ_desktop.services.look import LetterFonts

SECTIONS = (
    ("office", "สำนักงาน", "ph.buildings"),
    ("divisions", "กองและสำนัก", "ph.tree-structure"),
    ("officers", "ผู้ใช้และสิทธิ", "ph.users"),
    ("numbers", "เลขทะเบียน", "ph.hash"),
    ("pc", "เครื่องนี้", "ph.desktop"),
    ("reading", "อ่านหนังสือ", "ph.eye"),
    ("about", "เกี่ยวกับโปรแกรม", "ph.info"),
)

SERIES_NAMES = {CircularSeries.OWN: "แยกเป็นเลขชุดของตัวเอง (ข้อ ๓๒)", CircularSeries.SHARED: "นับรวมกับหนังสือส่งอื่น"}

THEME_NAMES = {"system": "ตามเครื่อง", "light": "สว่าง", "dark": "มืด"}


_ITEM_LAYOUTS = ((ItemLayout.FULL, "ชิดกั้นหน้า (แบบทั่วไป)"), (ItemLayout.HANGING, "ตรงกับข้อความของข้อ"))


class SettingsPage(Page):
    """ตั้งค่า. What belongs to the office needs the right to administer; the rest is for everybody."""

    key = "settings"
    title = "ตั้งค่า"
    icon = "ph.gear-six"
    help_topic = "settings"
    listens = ("office", "received", "outgoing")

    def __init__(self, session: Session, parent: "QWidget | None" = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_SettingsForm()
        self.ui.setupUi(self.body)
        self._administers = session.officer.may(Right.ADMINISTER)
        self._divisions: tuple[Division, ...] = ()
        self._shown_office: Office | None = None
        self._office_fields = {
            "name": self.ui.name_field,
            "number_prefix": self.ui.number_prefix_field,
            "circular_series": self.ui.series_field,
            "own_words": self.ui.own_words_field,
        }
        self.reading = ReadingSettings(session, self)
        self.numbers = NumberSettings(self.ui, session, self)
        self.ui.stack.insertWidget([key for key, _title, _icon in SECTIONS].index("reading"), scrolled(self.reading))
        self._make_sections()
        self._fill_choices()
        self._connect()
        self._show_pc()
        self._allow()
        EnterMoves(self.body)

    def refresh(self) -> None:
        """Read the office again; what is being typed stays when the office did not change."""
        from circ_desktop.services.office import list_divisions, load_office, register_statuses

        self.session.read(load_office, done=self._show_office)
        self.session.read(list_divisions, done=self._show_divisions)
        self.session.read(register_statuses, done=self.numbers.show)
        self.reading.refresh()
        if not self.ui.letter_font_box.count():
            chosen = self.session.settings.letter_font
            self.session.tasks.run_setting(_letter_fonts, chosen, done=self._show_fonts, key="letter fonts")

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
        fill_provinces(self.ui.province_box)
        fill_digits(self.ui.digits_box, self.session.office.digits)
        for layout, text in _ITEM_LAYOUTS:
            self.ui.item_layout_box.addItem(text, layout)
        for series, name in SERIES_NAMES.items():
            self.ui.series_box.addItem(name, series)
        for theme in THEMES:
            self.ui.theme_box.addItem(THEME_NAMES[theme], theme)
        about = declared()
        for box, name in ((self.ui.offset_x_box, "printer_offset_x_mm"), (self.ui.offset_y_box, "printer_offset_y_mm")):
            box.setRange(about[name].lowest or 0.0, about[name].highest or 0.0)
            box.setSingleStep(0.5)
            box.setDecimals(1)
            box.setToolTip(about[name].text)
        for edit, tip in (
            (self.ui.stamp_number_edit, "คำหน้าเลขรับ"),
            (self.ui.stamp_date_edit, "คำหน้าวันที่"),
            (self.ui.stamp_time_edit, "คำหน้าเวลา"),
        ):
            edit.setToolTip(tip)
            edit.setAccessibleName(tip)
        self.ui.divisions_table.setModel(divisions_model())
        self.ui.officers_table.setModel(officers_model())
        self.ui.divisions_table.set_empty("ยังไม่มีกอง\nกด เพิ่มกอง เพื่อให้ส่งหนังสือต่อไปยังกองได้")

    def _connect(self) -> None:
        self.ui.save_office_button.clicked.connect(self._save_office)
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

    # --- office ---------------------------------------------------------------------------------------------------

    def _show_office(self, office: Office) -> None:
        before, self._shown_office = self._shown_office, office
        emblem = self.session.settings.letter_emblem if office.emblem is None else office.emblem
        self.ui.emblem_field.show_for(self.session, emblem, may_change=self._administers)
        if before is not None and office == replace(before, emblem=office.emblem):
            return
        self.ui.name_edit.setText(office.name)
        self.ui.short_name_edit.setText(office.short_name)
        self.ui.address_edit.setPlainText("\n".join(office.address_lines))
        show_province(self.ui.province_box, office.province)
        self.ui.number_prefix_edit.setText(office.number_prefix)
        self.ui.phone_edit.setText(office.phone)
        self.ui.email_edit.setText(office.email)
        self.ui.postal_mark_edit.setPlainText("\n".join(office.postal_mark))
        self.ui.series_box.setCurrentIndex(self.ui.series_box.findData(office.circular_series))
        self.ui.digits_box.setCurrentIndex(self.ui.digits_box.findData(office.digits))
        self.ui.item_layout_box.setCurrentIndex(self.ui.item_layout_box.findData(office.item_layout))
        self.ui.own_words_edit.setPlainText("\n".join(office.own_words))
        self._show_font()
        self.ui.stamp_number_edit.setText(office.stamp_labels.number)
        self.ui.stamp_date_edit.setText(office.stamp_labels.date)
        self.ui.stamp_time_edit.setText(office.stamp_labels.time)

    def _entered_office(self) -> Office:
        before = self._shown_office or self.session.office
        province = chosen_province(self.ui.province_box, before.province_code)
        return replace(
            before,
            name=self.ui.name_edit.text(),
            short_name=self.ui.short_name_edit.text(),
            address_lines=lines_of(self.ui.address_edit.toPlainText()),
            province=province.name,
            province_code=province.code,
            number_prefix=self.ui.number_prefix_edit.text(),
            phone=self.ui.phone_edit.text().strip(),
            email=self.ui.email_edit.text().strip(),
            postal_mark=lines_of(self.ui.postal_mark_edit.toPlainText()),
            circular_series=CircularSeries(self.ui.series_box.currentData()),
            digits=self.ui.digits_box.currentData(),
            item_layout=ItemLayout(self.ui.item_layout_box.currentData()),
            letter_font=self.ui.letter_font_box.currentText() or before.letter_font,
            own_words=lines_of(self.ui.own_words_edit.toPlainText()),
            stamp_labels=StampLabels(
                number=self.ui.stamp_number_edit.text().strip(),
                date=self.ui.stamp_date_edit.text().strip(),
                time=self.ui.stamp_time_edit.text().strip(),
            ),
        )

    def _save_office(self) -> None:
        from circ_desktop.services.office import save_office

        for field in self._office_fields.values():
            field.clear()
        self.ui.save_office_button.setEnabled(False)
        self.session.change(
            save_office,
            self._entered_office(),
            changed="office",
            message="บันทึกข้อมูลสำนักงานแล้ว",
            failed=self._office_refused,
            always=self._allow,
        )

    def _office_refused(self, error: CircError) -> None:
        if not show_error(self._office_fields, error):
            self.session.trouble(error, self)

    # --- divisions ------------------------------------------------------------------------------------------------

    def _show_divisions(self, divisions: tuple[Division, ...]) -> None:
        from circ_desktop.services.officers import list_officers

        self._divisions = divisions
        self.ui.divisions_table.set_rows(divisions)
        self.session.read(list_officers, done=self._show_officers)

    def _edit_division(self, division: Division | None) -> None:
        if not self._administers:
            return
        from circ_desktop.services.office import save_division

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
        then: Callable[[], object] | None = None,
    ) -> None:
        def done(_result: object) -> None:
            if then is None:
                dialog.accept()
            else:
                then()

        self.session.change(
            function,
            *args,
            changed="office",
            message=message,
            done=done,
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
        from circ_desktop.services.office import NewOfficer
        from circ_desktop.services.officers import add_officer, save_officer, set_password

        message = f"บันทึก {officer.name} แล้ว"
        if not officer.id:
            self._save(add_officer, NewOfficer(officer, password, division_name), dialog=dialog, message=message)
        elif password:
            self._save(
                save_officer,
                officer,
                dialog=dialog,
                message=message,
                then=lambda: self._save(
                    set_password, officer.id, password, dialog=dialog, message=f"ตั้งรหัสผ่านใหม่ให้ {officer.name} แล้ว"
                ),
            )
        elif not officer.active:
            self._save(save_officer, officer, dialog=dialog, message=message, then=partial(self._left, dialog, officer))
        else:
            self._save(save_officer, officer, dialog=dialog, message=message)

    def _left(self, dialog: OfficerDialog, officer: Officer) -> None:
        """Say whether letters wait on the desk of somebody who will not sign in any more."""
        from circ_desktop.services.routing import letters_on_desk

        def told(count: int) -> None:
            if count:
                what = f"บันทึกแล้ว แต่ยังมี {to_thai(str(count))} เรื่องรออยู่ที่{officer.name}"
                press = "ที่หน้าหนังสือรับ เลือกปุ่มกลม รอสั่งการ แล้วกดปุ่ม … ของหนังสือ เลือก เปลี่ยนผู้ถือเรื่อง"
                self.session.trouble(CircError(what, "ผู้นี้ลงชื่อเข้าใช้ไม่ได้แล้ว เรื่องจะค้างอยู่", press), self.window())

        dialog.accept()
        self.session.read(letters_on_desk, officer.id, done=told)

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

    def _show_fonts(self, fonts: "LetterFonts") -> None:
        self.ui.letter_font_box.clear()
        self.ui.letter_font_box.addItems(fonts.names)
        self._show_font()
        self.ui.letter_font_field.set_hint(fonts.note)

    def _show_font(self) -> None:
        """Show the office's font, also where this PC lacks it: saving the office's name must not change it."""
        office = self._shown_office or self.session.office
        wanted, box = office.letter_font or self.session.settings.letter_font, self.ui.letter_font_box
        if box.count() and box.findText(wanted) < 0:
            box.addItem(wanted)
        box.setCurrentText(wanted)

    def _save_pc(self) -> None:
        settings = self.session.settings
        settings.theme = str(self.ui.theme_box.currentData())
        settings.text_scale = self.ui.text_scale_box.value()
        settings.printer_offset_x_mm = self.ui.offset_x_box.value()
        settings.printer_offset_y_mm = self.ui.offset_y_box.value()
        self.session.message("บันทึกการตั้งค่าของเครื่องนี้แล้ว")
        self.session.save_settings()
        style.apply_setting(settings.theme)

    def _choose_database(self) -> None:
        from circ_desktop.gui.dialogs.database import DatabaseDialog

        dialog = DatabaseDialog(self.session, self.window())
        dialog.accepted.connect(self._database_chosen)
        dialog.open()

    def _database_chosen(self) -> None:
        self.session.message("บันทึกแล้ว ฐานข้อมูลใหม่จะใช้เมื่อออกจากระบบแล้วเข้าใหม่")


def _letter_fonts(chosen: str) -> "LetterFonts":
    """Return the letter fonts of this PC; looks through its font folders."""
    from circ_desktop.services.look import letter_fonts

    return letter_fonts(chosen)
