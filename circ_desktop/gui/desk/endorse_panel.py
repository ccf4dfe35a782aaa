"""The margin of the letter on an officer's desk: what the others wrote, a line to write, tick boxes, and three buttons."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from circ_desktop.domain.desk.route import EndorseAction, Route
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import Division
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.gui import style
from circ_desktop.gui.desk.phrase_buttons import BLANK, with_divisions
from circ_desktop.gui.desk.ui_endorse_panel import Ui_EndorsePanel
from circ_desktop.gui.letter.people import People
from circ_desktop.gui.parts.fields.digit_keys import digit_of
from circ_desktop.gui.parts.fields.entry_order import EntryOrder, press_focused_button
from circ_desktop.gui.parts.fields.field import show_error
from circ_desktop.gui.session import keys
from circ_desktop.key_names import with_keys
from circ_desktop.services.desk.phrases import Phrases


class _Begun(Struct, frozen=True):
    """What an officer has written on a letter and not yet passed on, while another one lies on the desk."""

    version: int
    comment: str
    divisions: frozenset[int]
    returning: bool


class EndorsePanel(QWidget):
    """Shows a route and takes what this officer writes and does. It calls no service itself.

    Signals:
        acted(action, comment, divisions): a button was pressed: `EndorseAction`, text, frozenset of division ids.
    """

    acted = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EndorsePanel()
        self.ui.setupUi(self)
        self._route: Route | None = None
        self._people: People | None = None
        self._phrases: Phrases | None = None
        self._may_order = False
        self._is_last = False
        self._returning = False
        """The officer chose to send the letter back and is writing why: F8 then sends it back, never up."""
        self._phrase = ""
        """The phrase with a blank that was written last, while its text still stands alone in the comment."""
        self._begun: dict[int, _Begun] = {}
        ui = self.ui
        ui.comment_edit.set_lines(1, 4)
        ui.phrase_buttons.chosen.connect(self._write)
        ui.division_list.changed.connect(self._divisions_changed)
        ui.pass_on_button.clicked.connect(lambda: self._act(EndorseAction.PASS_ON))
        ui.send_back_button.clicked.connect(lambda: self._act(EndorseAction.SEND_BACK))
        ui.order_button.clicked.connect(lambda: self._act(EndorseAction.ORDER))
        ui.comment_edit.textChanged.connect(self._comment_changed)
        order = EntryOrder([ui.comment_edit, ui.division_list], self)
        order.past_end.connect(lambda: self.main_button().setFocus())
        self._fields = {"comment": ui.comment_field, "divisions": ui.divisions_field}

    def show_route(self, route: Route, people: People, officer: Officer, phrases: Phrases) -> None:
        """Show the route; what was being written on the same step of the same route stays, or comes back."""
        same = self._route is not None and (self._route.id, self._route.version) == (route.id, route.version)
        if not same:
            self._put_aside()
        self._route, self._people, self._phrases = route, people, phrases
        at = route.waiting_step
        self._is_last = at is not None and at + 1 == len(route.steps)
        self._may_order = officer.may(Right.ORDER)
        self.ui.route_view.set_route(route, people)
        self.ui.division_list.set_divisions(people.active_divisions())
        self._return(on=same and self._returning)
        if not same:
            self._phrase = ""
            self.ui.comment_edit.set_text("")
            self.ui.comment_field.clear()
            self.ui.division_list.set_value(route.proposed)
            self._take_up(route)

    def main_button(self) -> QPushButton:
        """Return the button that F8 presses: ordering for those who may, else passing on; sending back once begun."""
        if self._returning:
            return self.ui.send_back_button
        return self.ui.order_button if self._may_order else self.ui.pass_on_button

    def press_main(self) -> None:
        """Press it."""
        if self.main_button().isEnabled():
            self.main_button().click()

    def press_phrase(self, number: int) -> bool:
        """Write the phrase of that digit."""
        return self.ui.phrase_buttons.press(number)

    def is_written(self) -> bool:
        """Tell whether something is written that would be lost, here or on a letter put aside."""
        return bool(self.ui.comment_edit.text() or self._begun)

    def set_busy(self, *, busy: bool) -> None:
        """Take no press while one is under way."""
        for button in (self.ui.pass_on_button, self.ui.send_back_button, self.ui.order_button):
            button.setEnabled(not busy)

    def done(self) -> None:
        """Forget what was written: it is on the letter now."""
        self._return(on=False)
        self.ui.comment_edit.set_text("")
        if self._route is not None:
            self._begun.pop(self._route.id, None)
        self._route = None

    def show_error(self, error: CircError) -> bool:
        """Show the error beside its field; False when it concerns none."""
        return show_error(self._fields, error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a phrase by its digit, press the focused button at Enter, and give sending back up at Esc."""
        if event.key() == Qt.Key.Key_Escape and self._returning:
            self._return(on=False)
            self.ui.comment_field.clear()
            return
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.press_main()
            return
        digit = digit_of(event)
        if (digit is not None and self.press_phrase(digit)) or press_focused_button(event):
            return
        super().keyPressEvent(event)

    def _put_aside(self) -> None:
        comment = self.ui.comment_edit.text()
        if self._route is not None and comment:
            divisions = self.ui.division_list.value()
            self._begun[self._route.id] = _Begun(self._route.version, comment, divisions, self._returning)

    def _take_up(self, route: Route) -> None:
        begun = self._begun.pop(route.id, None)
        if begun is not None and begun.version == route.version:
            self.ui.division_list.set_value(begun.divisions)
            self.ui.comment_edit.set_text(begun.comment)
            self._return(on=begun.returning)

    def _return(self, *, on: bool) -> None:
        """Begin or give up sending the letter back: its phrases, and the button that F8 presses."""
        self._returning = on
        if self._phrases is not None:
            usual = self._phrases.down if self._may_order else self._phrases.up
            self.ui.phrase_buttons.set_phrases(self._phrases.back if on else usual)
        self._dress_buttons()

    def _dress_buttons(self) -> None:
        ui = self.ui
        ui.order_button.setVisible(self._may_order)
        ui.pass_on_button.setVisible(not self._is_last)
        main = self.main_button()
        buttons = ((ui.pass_on_button, "เสนอต่อ"), (ui.order_button, "สั่งการ"), (ui.send_back_button, "ส่งคืน"))
        for button, text in buttons:
            style.set_role(button, "primary" if button is main else "")
            button.setText(keys.with_key(text, "put_up") if button is main else text)
        ui.send_back_button.setToolTip("ส่งคืนผู้ที่เสนอขึ้นมา ต้องบอกเหตุผล")
        ui.divisions_field.set_label("มอบกอง" if self._may_order else "เห็นควรแจ้งกอง")

    def _write(self, phrase: str) -> None:
        divisions = self._chosen()
        self._phrase = ""
        self.ui.comment_edit.set_text(with_divisions(phrase, divisions))
        self._phrase = phrase if BLANK in phrase else ""
        if self._phrase and not divisions:
            self.ui.division_list.setFocus()
        else:
            self.ui.comment_edit.setFocus()

    def _comment_changed(self) -> None:
        """Forget the phrase once its blank is gone or its words were changed."""
        self.ui.comment_field.clear()
        written = self.ui.comment_edit.text()
        before, after = self._phrase.split(BLANK, 1) if self._phrase else ("", "")
        if self._phrase and not (written.startswith(before) and written.endswith(after)):
            self._phrase = ""

    def _divisions_changed(self) -> None:
        """Put the ticked divisions into the phrase, as long as the clerk has not changed its words."""
        self.ui.divisions_field.clear()
        if not self._phrase:
            return
        phrase, self._phrase = self._phrase, ""
        self.ui.comment_edit.set_text(with_divisions(phrase, self._chosen()))
        self._phrase = phrase

    def _chosen(self) -> tuple[Division, ...]:
        return self._people.chosen(self.ui.division_list.value()) if self._people else ()

    def _act(self, action: EndorseAction) -> None:
        comment = self.ui.comment_edit.text()
        if action is EndorseAction.SEND_BACK and not comment:
            self.ui.comment_field.set_error(with_keys("พิมพ์เหตุผลที่ส่งคืน แล้วกด {key:put_up} ถ้าไม่ส่งคืนแล้วกด {key:close}"))
            self._return(on=True)
            self.ui.comment_edit.setFocus()
            return
        if action is EndorseAction.ORDER and self._phrase and not self._chosen():
            self.ui.divisions_field.set_error("เลือกกองที่จะมอบ หรือแก้ข้อความของคำสั่ง")
            self.ui.division_list.setFocus()
            return
        self.acted.emit(action, comment, self.ui.division_list.value())
