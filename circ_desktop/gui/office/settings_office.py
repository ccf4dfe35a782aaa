"""The section สำนักงาน of the settings: what stands on every letter and stamp of the office."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import CircularSeries, ItemLayout, Office, StampLabels
from circ_desktop.domain.officer import Right
from circ_desktop.gui.office.office_fields import chosen_province, fill_digits, fill_provinces, lines_of, show_province
from circ_desktop.gui.office.ui_settings import Ui_SettingsForm
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic

if TYPE_CHECKING:
    from circ_desktop.services.office.look import LetterFonts

SERIES_NAMES = {CircularSeries.OWN: "แยกเป็นเลขชุดของตัวเอง (ข้อ ๓๒)", CircularSeries.SHARED: "นับรวมกับหนังสือส่งอื่น"}

_ITEM_LAYOUTS = ((ItemLayout.FULL, "ชิดกั้นหน้า (แบบทั่วไป)"), (ItemLayout.HANGING, "ตรงกับข้อความของข้อ"))


class OfficeSettings(QObject):
    """Works the section's widgets in the page's form."""

    def __init__(self, ui: Ui_SettingsForm, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._ui, self._session, self._page = ui, session, page
        self._shown: Office | None = None
        self._kept: Office | None = None
        """What the fields say of the office as it is kept: anything else was typed."""
        self._fields = {
            "name": ui.name_field,
            "number_prefix": ui.number_prefix_field,
            "circular_series": ui.series_field,
            "own_words": ui.own_words_field,
        }
        self._fill_choices()
        ui.save_office_button.clicked.connect(self._save)

    def show(self, office: Office) -> None:
        """Show the office; what is being typed stays when the office did not change."""
        before, self._shown = self._shown, office
        emblem = self._session.settings.letter_emblem if office.emblem is None else office.emblem
        may_change = self._session.officer.may(Right.ADMINISTER)
        self._ui.emblem_field.show_for(self._session, emblem, may_change=may_change)
        if before is not None and office == replace(before, emblem=office.emblem):
            return
        ui = self._ui
        ui.name_edit.setText(office.name)
        ui.short_name_edit.setText(office.short_name)
        ui.address_edit.setPlainText("\n".join(office.address_lines))
        show_province(ui.province_box, office.province)
        ui.number_prefix_edit.setText(office.number_prefix)
        ui.phone_edit.setText(office.phone)
        ui.email_edit.setText(office.email)
        ui.postal_mark_edit.setPlainText("\n".join(office.postal_mark))
        ui.series_box.setCurrentIndex(ui.series_box.findData(office.circular_series))
        ui.digits_box.setCurrentIndex(ui.digits_box.findData(office.digits))
        ui.item_layout_box.setCurrentIndex(ui.item_layout_box.findData(office.item_layout))
        ui.own_words_edit.setPlainText("\n".join(office.own_words))
        self._show_font()
        ui.stamp_number_edit.setText(office.stamp_labels.number)
        ui.stamp_date_edit.setText(office.stamp_labels.date)
        ui.stamp_time_edit.setText(office.stamp_labels.time)
        self._kept = self._said()

    def find_fonts(self) -> None:
        """Look for the letter fonts of this PC, once."""
        if not self._ui.letter_font_box.count():
            chosen = self._session.settings.letter_font
            self._session.tasks.run_setting(self, _letter_fonts, chosen, done=self._show_fonts, key="letter fonts")

    def would_lose(self) -> bool:
        """Tell whether something was changed that is not yet kept."""
        may_save = self._session.officer.may(Right.ADMINISTER)
        return may_save and self._kept is not None and self._said() != self._kept

    def _fill_choices(self) -> None:
        fill_provinces(self._ui.province_box)
        fill_digits(self._ui.digits_box, self._session.office.digits)
        for layout, text in _ITEM_LAYOUTS:
            self._ui.item_layout_box.addItem(text, layout)
        for series, name in SERIES_NAMES.items():
            self._ui.series_box.addItem(name, series)
        for edit, tip in (
            (self._ui.stamp_number_edit, "คำหน้าเลขรับ"),
            (self._ui.stamp_date_edit, "คำหน้าวันที่"),
            (self._ui.stamp_time_edit, "คำหน้าเวลา"),
        ):
            edit.setToolTip(tip)
            edit.setAccessibleName(tip)

    def _entered(self) -> Office:
        ui, before = self._ui, self._shown or self._session.office
        province = chosen_province(ui.province_box, before.province_code)
        return replace(
            before,
            name=ui.name_edit.text(),
            short_name=ui.short_name_edit.text(),
            address_lines=lines_of(ui.address_edit.toPlainText()),
            province=province.name,
            province_code=province.code,
            number_prefix=ui.number_prefix_edit.text(),
            phone=ui.phone_edit.text().strip(),
            email=ui.email_edit.text().strip(),
            postal_mark=lines_of(ui.postal_mark_edit.toPlainText()),
            circular_series=CircularSeries(ui.series_box.currentData()),
            digits=ui.digits_box.currentData(),
            item_layout=ItemLayout(ui.item_layout_box.currentData()),
            letter_font=ui.letter_font_box.currentText() or before.letter_font,
            own_words=lines_of(ui.own_words_edit.toPlainText()),
            stamp_labels=StampLabels(
                number=ui.stamp_number_edit.text().strip(),
                date=ui.stamp_date_edit.text().strip(),
                time=ui.stamp_time_edit.text().strip(),
            ),
        )

    def _said(self) -> Office:
        """Return the fields' office for comparison: emblems are kept by themselves, fonts arrive later."""
        entered = self._entered()
        font = entered.letter_font or self._session.settings.letter_font
        return replace(entered, emblem=None, letter_font=font)

    def _save(self) -> None:
        from circ_desktop.services.office.settings import save_office

        for field in self._fields.values():
            field.clear()
        self._ui.save_office_button.setEnabled(False)
        said = self._said()

        def done(_office: object) -> None:
            self._kept = said

        self._session.change(
            self,
            save_office,
            self._entered(),
            changed=Topic.OFFICE,
            message="บันทึกข้อมูลสำนักงานแล้ว",
            done=done,
            failed=self._refused,
            always=self._ready,
        )

    def _refused(self, error: CircError) -> None:
        if not show_error(self._fields, error):
            self._session.trouble(error, self._page)

    def _ready(self) -> None:
        self._ui.save_office_button.setEnabled(True)  # who may not save could not press it

    def _show_fonts(self, fonts: "LetterFonts") -> None:
        self._ui.letter_font_box.clear()
        self._ui.letter_font_box.addItems(fonts.names)
        self._show_font()
        self._ui.letter_font_field.set_hint(fonts.note)

    def _show_font(self) -> None:
        """Show the office's font, also where this PC lacks it: saving the office's name must not change it."""
        office = self._shown or self._session.office
        wanted, box = office.letter_font or self._session.settings.letter_font, self._ui.letter_font_box
        if box.count() and box.findText(wanted) < 0:
            box.addItem(wanted)
        box.setCurrentText(wanted)


def _letter_fonts(chosen: str) -> "LetterFonts":
    """Return the letter fonts of this PC; looks through its font folders."""
    from circ_desktop.services.office.look import letter_fonts

    return letter_fonts(chosen)
