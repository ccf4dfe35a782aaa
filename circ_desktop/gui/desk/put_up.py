"""Putting a letter up (F8): the slip with its tick boxes, purpose, the clerk's own line, and the chain it will go through."""

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from circ_desktop.domain.desk.route import Route, RouteState
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.received.incoming import ReceivedLetter
from circ_desktop.gui.desk.phrase_buttons import with_divisions
from circ_desktop.gui.desk.ui_put_up import Ui_PutUpDialog
from circ_desktop.gui.letter.people import People, load_people
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.fields.entry_order import EntryOrder, is_plain_enter, press_focused_button
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.gui.parts.layout.room import fit_into
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.desk import put_up as services
from circ_desktop.services.desk import slips, standing
from circ_desktop.services.desk.phrases import phrases as phrase_bank
from circ_desktop.services.received import entries
from circ_desktop.thai.digits import to_thai


class Slip(Struct, frozen=True):
    """What the dialog needs to know before it can be filled."""

    letter: ReceivedLetter
    route: Route | None
    people: People


def load_slip(ctx: Context, received_id: int) -> Slip:
    """Read the letter, its route and the office's people. For the database thread."""
    return Slip(entries.get_received(ctx, received_id), standing.route_of(ctx, received_id), load_people(ctx))


class Words(Struct, frozen=True):
    """What is written on the slip."""

    divisions: frozenset[int]
    other: str
    purpose: str
    comment: str
    chain: tuple[int, ...]


def put_up(ctx: Context, slip: Slip, words: Words) -> Route:
    """Put the letter up, or up again where it came back. For the database thread."""
    divisions, other, purpose, comment = words.divisions, words.other, words.purpose, words.comment
    if slip.route is None:
        return services.put_up(
            ctx,
            slip.letter.id,
            divisions=divisions,
            other=other,
            purpose=purpose,
            comment=comment,
            chain=words.chain,
        )
    version = slip.route.version
    return services.put_up_again(
        ctx, slip.route.id, divisions=divisions, other=other, purpose=purpose, comment=comment, version=version
    )


class PutUpDialog(Dialog):
    """Puts a letter up, or up again after it came back to the clerk.

    Signals:
        put_up_done(id): the letter is on its way.
    """

    help_topic = "received"
    put_up_done = Signal(int)

    def __init__(self, session: Session, received_id: int, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_PutUpDialog()
        self.ui.setupUi(self)
        fit_into(self, parent)
        self._received_id = received_id
        self._slip: Slip | None = None
        self._touched = False
        self._busy = False
        self._dress()
        session.read(self, load_slip, received_id, done=self._show, failed=self._cannot_open)

    def would_lose(self) -> str:
        """Return that the clerk's line would be lost, once something was typed."""
        if self._touched and self.ui.comment_edit.text():
            return "ความเห็นและกองที่เลือกไว้ในใบเสนอนี้จะหายไป หนังสือยังไม่ถูกเสนอ"
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick a division by its digit wherever the focus is, except while typing."""
        digit = digit_of(event)
        if digit is not None and self.ui.division_list.toggle(digit):
            return
        if press_focused_button(event) or is_plain_enter(event):
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take digits from the purpose box, which would look for a line that begins with them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.ui.purpose_box:
            digit = digit_of(event)
            if digit is not None and self.ui.division_list.toggle(digit):
                return True
        return super().eventFilter(watched, event)

    def put_up(self) -> None:
        """Put the letter up as the slip says."""
        slip = self._slip
        if slip is None or self._busy:
            return
        chain = self.ui.chain_ticks.value()
        if slip.route is None and slip.people.chain_above(self.session.officer) and not chain:
            self._say("ยังไม่ได้เลือกผู้ที่จะเสนอ เลือกอย่างน้อยหนึ่งคนทางขวา แล้วกดเสนออีกครั้ง")
            return
        words = Words(
            divisions=self.ui.division_list.value(),
            other=self.ui.other_edit.text().strip(),
            purpose=self.ui.purpose_box.currentText().strip(),
            comment=self.ui.comment_edit.text(),
            chain=chain,
        )
        self._set_busy(busy=True)
        self.session.change(
            self,
            put_up,
            slip,
            words,
            changed=Topic.ROUTING,
            message=f"เสนอหนังสือเลขรับ {to_thai(str(slip.letter.receive_number))} แล้ว",
            done=self._done,
            failed=self._refused,
            always=self._ready,
        )

    def _dress(self) -> None:
        ui = self.ui
        ui.error_label.hide()
        ui.comment_edit.set_lines(2, 4)
        ui.put_up_button.setText(keys.with_key("เสนอ", "save"))
        ui.put_up_button.setEnabled(False)
        ui.put_up_button.clicked.connect(self.put_up)
        ui.close_button.clicked.connect(self.reject)
        ui.phrase_buttons.chosen.connect(self._write_phrase)
        ui.comment_edit.textChanged.connect(self._touch)
        ui.chain_ticks.changed.connect(ui.error_label.hide)
        self._fields = {
            "purpose": ui.purpose_field,
            "divisions": ui.divisions_field,
            "other": ui.other_field,
            "comment": ui.comment_field,
        }
        ui.purpose_box.installEventFilter(self)
        order = EntryOrder([ui.purpose_box, ui.division_list, ui.other_edit, ui.comment_edit], self)
        order.past_end.connect(ui.put_up_button.setFocus)
        for key_id in ("save", "put_up"):
            keys.shortcuts(key_id, self, self.put_up)

    def _show(self, slip: Slip) -> None:
        self._slip = slip
        ui, route = self.ui, slip.route
        ui.receive_number_label.setText(to_thai(str(slip.letter.receive_number)))
        ui.subject_label.setText(slip.letter.entry.subject)
        phrases = phrase_bank()
        ui.purpose_box.addItems(list(phrases.purposes))
        ui.division_list.set_divisions(slip.people.active_divisions())
        ui.phrase_buttons.set_phrases(phrases.up, numbered=False)  # digits tick the divisions here
        if route is not None:
            ui.purpose_box.setCurrentText(route.purpose)
            ui.division_list.set_value(route.proposed)
            ui.other_edit.setText(route.other)
            ui.chain_view.set_route(route, slip.people)
        else:
            chain = slip.people.chain_above(self.session.officer)
            ui.chain_ticks.set_chain(tuple((one.id, one.name, slip.people.position(one.id)) for one in chain))
        ui.chain_ticks.setVisible(route is None)
        ui.chain_view.setVisible(route is not None)
        going = route is not None and route.state is not RouteState.WITH_CLERK
        ui.put_up_button.setEnabled(not going)
        if going:
            self._say("หนังสือฉบับนี้เสนอไปแล้ว ดูว่าอยู่ที่ใครได้ทางขวา")
        self._touched = False
        ui.division_list.setFocus()

    def _cannot_open(self, error: CircError) -> None:
        self.session.trouble(error, self.parentWidget())
        super().reject()

    def _touch(self) -> None:
        self._touched = True

    def _write_phrase(self, phrase: str) -> None:
        divisions = self._slip.people.chosen(self.ui.division_list.value()) if self._slip else ()
        written = self.ui.comment_edit.text()
        self.ui.comment_edit.set_text(f"{written} {with_divisions(phrase, divisions)}".strip())
        self.ui.comment_edit.setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.ui.put_up_button.setEnabled(not busy)

    def _ready(self) -> None:
        self._set_busy(busy=False)

    def _refused(self, error: CircError) -> None:
        if not show_error(self._fields, error):
            self._say(str(error))
            self.session.changed.emit(Topic.ROUTING)

    def _say(self, text: str) -> None:
        self.ui.error_label.setText(text)
        self.ui.error_label.show()

    def _done(self, _route: Route) -> None:
        self._touched = False
        if self.ui.slip_check.isChecked():
            parent = self.parentWidget() or self
            show_paper(self.session, parent, "ใบเสนอ", slips.slip_pdf, self._received_id)
        self.put_up_done.emit(self._received_id)
        self.accept()
