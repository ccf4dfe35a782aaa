"""Shows what will be printed, asks how, prints it or saves it: the one way to paper for the whole program."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.errors import CircError, InvalidEntry
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.printing.printing import PrintWish, parse_pages, print_pdf, printer_names, save_pdf
from circ_desktop.gui.printing.ui_print_preview import Ui_PrintPreviewDialog
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.save_as import ask_where
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.tasks import Task
from circ_desktop.thai.digits import to_thai


class PrintPreviewDialog(Dialog):
    """Preview at the left, how to print at the right.

    `over_paper` is for what is printed onto a letter that lies in the tray (a stamp): the clerk is told to put it there. The page
    itself is shifted as this PC's printer needs it, so that a saved file is right too. `note` is what to know of the paper
    besides; pages in `fresh` begin on a sheet of their own when both sides are printed.

    Signals:
        printed(sides): so many page sides went to the printer.
        saved(path): the PDF was written.
    """

    help_topic = "printing"

    printed = Signal(int)
    saved = Signal(object)

    def __init__(
        self,
        session: Session,
        content: bytes,
        title: str,
        parent: QWidget | None = None,
        *,
        words: str = "",
        file_name: str = "",
        over_paper: bool = False,
        note: str = "",
        fresh: frozenset[int] = frozenset(),
    ) -> None:
        super().__init__(session, parent)
        self.ui = Ui_PrintPreviewDialog()
        self.ui.setupUi(self)
        self._content = content
        self._file_name = file_name or title
        self._fresh = fresh
        self._task: Task[int] | None = None
        self._writing = 0
        """Files under way."""
        self._leaving = False
        self.setWindowTitle(f"พิมพ์ – {title}")
        self.ui.title_label.setText("พิมพ์")
        self.ui.title_label.setWordWrap(True)
        self.ui.words_label.setText(words or title)
        told = [note] if note else []
        told += ["วางหนังสือในถาดกระดาษก่อน ตราจะพิมพ์ลงบนกระดาษนั้น"] if over_paper else []
        self.ui.note_label.setText("\n".join(told))
        self.ui.note_label.setVisible(bool(told))
        self.ui.progress_bar.hide()
        self.ui.preview.use(session.tasks)
        self.ui.preview.set_pdf(content)
        self.ui.print_button.setEnabled(False)
        self.ui.print_button.setToolTip(keys.with_key("พิมพ์", "print"))
        self.ui.print_button.clicked.connect(self.print)
        self.ui.save_button.clicked.connect(self._ask_path)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.pages_edit.textEdited.connect(lambda _text: self.ui.pages_field.clear())
        keys.action("print", self, self.print)
        self.ui.printer_box.setPlaceholderText("กำลังหาเครื่องพิมพ์…")
        session.tasks.run_long(self, lambda _progress: printer_names(), done=self._show_printers)
        self.ui.print_button.setFocus()

    def print(self) -> None:
        """Print as the fields say."""
        if not self.ui.print_button.isEnabled():
            return
        try:
            pages = parse_pages(self.ui.pages_edit.text(), self.ui.preview.page_count)
        except InvalidEntry as error:
            self.ui.pages_field.set_error(" ".join(part for part in (error.what, error.press) if part))
            self.ui.pages_edit.setFocus()
            return
        settings = self.session.settings
        settings.printer = self.ui.printer_box.currentText()
        self.session.save_settings()
        wish = PrintWish(
            printer=settings.printer,
            pages=pages,
            copies=self.ui.copies_box.value(),
            both_sides=self.ui.both_sides_box.isChecked(),
            fresh=self._fresh,
        )
        self._working(on=True)
        self._task = self.session.tasks.run_long(
            self,
            print_pdf,
            self._content,
            wish,
            done=self._printed,
            failed=self._failed,
            always=self._at_rest,
            label="กำลังพิมพ์",
        )
        self.session.tasks.progressed.connect(self._progressed)

    def save_to(self, path: Path) -> None:
        """Write the PDF to a file."""
        self._writing += 1
        self.session.tasks.run_long(
            self, save_pdf, self._content, path, done=self._saved, failed=self._failed, always=self._written
        )

    def reject(self) -> None:
        """Close; while printing, stop printing instead. While a file is being written only go out of sight.

        Whoever listens to `saved` writes it into the letter's story, and must hear of it.
        """
        if self._writing:
            self._leaving = True
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
            self.hide()
            return
        if self._task is not None:
            self._task.cancel()
            self.ui.close_button.setText("กำลังหยุด…")
            return
        super().reject()

    def _show_printers(self, found: tuple[tuple[str, ...], str]) -> None:
        names, usual = found
        self.ui.printer_box.addItems(names)
        wanted = self.session.settings.printer if self.session.settings.printer in names else usual
        self.ui.printer_box.setCurrentText(wanted)
        self.ui.print_button.setEnabled(bool(names) and self.ui.preview.page_count > 0)
        if not names:
            self.ui.printer_box.setPlaceholderText("ไม่พบเครื่องพิมพ์")
            self.ui.printer_field.set_hint("ติดตั้งเครื่องพิมพ์ของเครื่องนี้ก่อน หรือบันทึกเป็น PDF")
            self.ui.save_button.setFocus()

    def _ask_path(self) -> None:
        ask_where(self, "บันทึกเป็น PDF", safe_name(self._file_name, ".pdf"), self.save_to, kinds="PDF (*.pdf)")

    def _progressed(self, task: object, done: int, total: int) -> None:
        if task is self._task:
            self.ui.progress_bar.setRange(0, total)
            self.ui.progress_bar.setValue(done)

    def _printed(self, sides: int) -> None:
        self.session.message(f"ส่ง {to_thai(str(sides))} หน้าไปที่เครื่องพิมพ์แล้ว")
        self.printed.emit(sides)

    def _saved(self, path: Path) -> None:
        self.session.message(f"บันทึก {path.name} แล้ว")
        self.saved.emit(path)

    def _written(self) -> None:
        self._writing -= 1
        if self._leaving and not self._writing:
            self.deleteLater()

    def _failed(self, error: CircError) -> None:
        self.session.trouble(error, self if self.isVisible() else None)

    def _at_rest(self) -> None:
        cancelled = self._task is not None and self._task.cancelled
        self._task = None
        self.session.tasks.progressed.disconnect(self._progressed)
        self._working(on=False)
        if cancelled:
            self.session.message("หยุดพิมพ์แล้ว หน้าที่ส่งไปก่อนหน้านั้นอาจพิมพ์ออกมา")

    def _working(self, *, on: bool) -> None:
        self.ui.progress_bar.setVisible(on)
        self.ui.close_button.setText("หยุดพิมพ์" if on else "ปิด")
        for widget in (
            self.ui.print_button,
            self.ui.save_button,
            self.ui.printer_box,
            self.ui.copies_box,
            self.ui.pages_edit,
        ):
            widget.setEnabled(not on)
