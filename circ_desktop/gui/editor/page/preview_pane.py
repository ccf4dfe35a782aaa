"""The very page beside the form: sets the letter on the setting thread, follows the cursor, and leads back to the field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import Letter
from circ_desktop.gui import style
from circ_desktop.gui.editor.page.fit_bar import FitBar
from circ_desktop.gui.parts.layout.wrap import WrapLabel
from circ_desktop.gui.parts.viewer.pdf_view import PdfView
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session

if TYPE_CHECKING:
    from circ_desktop.services.drafts.preview import Preview

PAUSE_MS = 150
"""Pause after a key before the page is set anew."""


class PreviewPane(QWidget):
    """`preview` is the page view, `fit_bar` says when the letter runs over by a line or two.

    Signals:
        field_clicked(field, place, character): a click on the page, in that field, line and character of the letter.
        shown(): the page now shows the letter that was asked for last.
    """

    field_clicked = Signal(str, int, int)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._wanted: Letter | None = None
        self._set: Letter | None = None
        self._made: Preview | None = None
        self._where: tuple[str, int, int] | None = None
        self._trouble = WrapLabel("", self)
        self._trouble.setProperty("role", "alarm")
        self._trouble.hide()
        self.fit_bar = FitBar(self)
        self.preview = PdfView(self)
        self.preview.setObjectName("preview")
        self.preview.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.size("half"))
        column.addWidget(self._trouble)
        column.addWidget(self.fit_bar)
        column.addWidget(self.preview, 1)
        self._pause = Pause(self, PAUSE_MS, self._ask)

    def use(self, session: Session) -> None:
        """Work with this session's threads and office."""
        self._session = session
        self.preview.use(session.tasks)

    def show_letter(self, letter: Letter, *, at_once: bool = False) -> None:
        """Set this letter, after a short pause in typing or at once."""
        self._wanted = letter
        if at_once:
            self._ask()
        elif not self._pause.isActive():
            self._pause.start()

    def follow(self, field: str, place: int, character: int = -1) -> None:
        """Mark the field on the page, or its line with that character, and keep it in sight."""
        self._where = (field, place, character)
        self._mark()

    @property
    def made(self) -> "Preview | None":
        """The pages that are shown, None before the first."""
        return self._made

    @property
    def is_current(self) -> bool:
        """Tell whether the page shows the letter that was asked for last."""
        return self._set == self._wanted

    def _ask(self) -> None:
        self._pause.stop()
        letter, session = self._wanted, self._session
        if letter is None or session is None or letter == self._set:
            return
        from circ_desktop.services.drafts.preview import preview

        def done(made: "Preview") -> None:
            self._show(letter, made)

        session.tasks.run_setting(self, preview, session.office, letter, done=done, failed=self._failed, key="letter")

    def _show(self, letter: Letter, made: "Preview") -> None:
        self._set, self._made = letter, made
        self._tell_troubles(tuple(text for _field, _index, text in made.troubles))
        self.fit_bar.set_page(made.over, letter.layout)
        self.preview.set_pdf(made.pdf)
        self._mark()
        if letter == self._wanted:
            self.shown.emit()

    def _tell_troubles(self, troubles: tuple[str, ...]) -> None:
        self._trouble.setText(" ".join(troubles[:3]))
        self._trouble.setVisible(bool(troubles))

    def _failed(self, error: CircError) -> None:
        self._trouble.setText(str(error))
        self._trouble.show()

    def _mark(self) -> None:
        if self._where is None or self._made is None:
            return
        field, index, character = self._where
        place = self._made.line_of(field, index, character if character >= 0 else None)
        if place is None:
            self.preview.highlight(0, None)
            return
        self.preview.highlight(place.page, (place.left, place.top, place.right - place.left, place.bottom - place.top))

    def _clicked(self, page: int, x: float, y: float) -> None:
        hit = self._made.at(page, x, y) if self._made is not None else None
        if hit is not None:
            self.field_clicked.emit(*hit)
