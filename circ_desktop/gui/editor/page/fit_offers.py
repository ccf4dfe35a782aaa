"""The ways to make a letter a page shorter, each with the page as it would be; one is taken only when the clerk says so."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.gui import style
from circ_desktop.gui.editor.page.ui_fit_offers import Ui_FitOffersDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.layout.wrap import breakable
from circ_desktop.gui.parts.viewer.pdf_view import Fit
from circ_desktop.gui.session.session import Session
from circ_desktop.services.drafts.fitting import Offered, offered_pages


class FitOffersDialog(Dialog):
    """On `accepted`, `layout_moves()` is what the clerk chose."""

    help_topic = "drafts"

    def __init__(
        self, session: Session, offered: tuple[Offered, ...], words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent)
        self._offered = offered
        self.ui = Ui_FitOffersDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.ui.title_label.text())
        self.ui.words_label.setText(words)
        self.ui.preview.use(session.tasks)
        self.ui.preview.set_fit(Fit.PAGE)
        self.ui.offers_list.setSpacing(style.size("half"))
        for each in offered:
            clauses = "\n".join(breakable(clause) for clause in each.offer.clauses)
            item = QListWidgetItem(f"{breakable(each.offer.text)}\n{clauses}", self.ui.offers_list)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, each.offer.text)
        self.ui.offers_list.currentRowChanged.connect(self._show)
        self.ui.offers_list.itemActivated.connect(lambda _item: self.accept())
        self.ui.take_button.clicked.connect(self.accept)
        self.ui.cancel_button.clicked.connect(self.reject)
        form = style.size("form")
        self.resize(form * 2, form * 5 // 4)
        self.ui.splitter.setSizes([form * 4 // 5, form * 6 // 5])
        self.ui.offers_list.setCurrentRow(0)
        self.ui.offers_list.setFocus()

    def layout_moves(self) -> Layout:
        """Return the choice that is marked."""
        return self._offered[self.ui.offers_list.currentRow()].offer.layout

    def _show(self, row: int) -> None:
        if row >= 0:
            self.ui.preview.set_pdf(self._offered[row].preview.pdf)


def show_offers(session: Session, letter: Letter, words: str, beside: QWidget, take: Callable[[Layout], None]) -> None:
    """Set the page in each of the ways that make it fit, and show them; `take` is told what the clerk chose."""

    def show(found: tuple[Offered, ...]) -> None:
        if not found:
            session.message("ลดระยะตามคู่มือแล้วยังไม่พอดีหน้า ต้องตัดข้อความลง หรือปล่อยเป็นสองหน้า")
            return
        dialog = FitOffersDialog(session, found, words, beside.window())
        dialog.accepted.connect(lambda: take(dialog.layout_moves()))
        dialog.open()

    session.tasks.run_setting(beside, offered_pages, session.office, letter, done=show, key="fit")
