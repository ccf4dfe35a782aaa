"""One letter being written: form, page, findings, saving by itself, and the steps of its way."""

import time
from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from circ_desktop.domain.checks.rules import Finding
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.sent.outgoing import STATE_NAMES, Move, Outgoing, OutgoingState, may_edit
from circ_desktop.gui import style
from circ_desktop.gui.editor.autosave import Autosave, NotSaved, SaveState, clock_words
from circ_desktop.gui.editor.editor_menu import EditorMenu, dress
from circ_desktop.gui.editor.files import LetterFiles
from circ_desktop.gui.editor.findings.checking import Checking
from circ_desktop.gui.editor.history import LetterHistory
from circ_desktop.gui.editor.opening import Opened, closed_in_order, is_empty, keep_aside, open_letter
from circ_desktop.gui.editor.ui_letter_editor import Ui_LetterEditor
from circ_desktop.gui.editor.way.letter_way import LetterWay
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.drafts.writing import move


class LetterEditor(QWidget):
    """Shows one letter at a time: `use(session)` once, then `open(id)`.

    Signals:
        left(): the clerk goes back to the list; everything typed is saved.
        opened(outgoing): the letter is on the screen.
    """

    left = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterEditor()
        self.ui.setupUi(self)
        self._session: Session | None = None
        self._saver: Autosave | None = None
        self._outgoing: Outgoing | None = None
        self._history = LetterHistory(Letter())
        self._warned = False
        self._after: Callable[[], None] | None = None
        self._checking = Checking(self, self.ui.form, self.ui.findings_view, self._jump, parent=self)
        self.way = LetterWay(self, parent=self)
        self.files = LetterFiles(self, parent=self)
        self._menu = EditorMenu(self.files, self.way, parent=self)
        dress(self.ui)
        self.ui.more_button.setMenu(self._menu)
        self._connect()

    # for the page

    @property
    def session(self) -> Session:
        """The session. Raises RuntimeError before `use`."""
        if self._session is None:
            raise RuntimeError("no session")
        return self._session

    @property
    def saver(self) -> Autosave:
        """What saves the letter. Raises RuntimeError before `use`."""
        if self._saver is None:
            raise RuntimeError("no session")
        return self._saver

    @property
    def outgoing(self) -> Outgoing | None:
        """The letter as last saved, None while none is open."""
        return self._outgoing

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks found last."""
        return self._checking.findings

    def letter(self) -> Letter:
        """Return the letter as it stands on the screen."""
        return self.ui.form.letter()

    def take_standing(self, outgoing: Outgoing) -> None:
        """Take the letter as it stands after a step of its way."""
        self._outgoing = outgoing
        self.saver.moved_on(outgoing)

    def use(self, session: Session) -> None:
        """Work with this session."""
        self._session = session
        self.ui.page_pane.use(session)
        self._saver = Autosave(session, self.letter, self)
        self._saver.state_changed.connect(self._show_saving)
        self._saver.saved.connect(self._saved)
        self._saver.stale.connect(self.way.resolve)

    def open(self, outgoing_id: int) -> None:
        """Read the letter and show it."""
        self.session.read(self, open_letter, outgoing_id, done=self._show)

    def leave(self) -> None:
        """Save what is not saved and go back to the list."""
        self.leave_for(self.left.emit)

    def focus_first(self) -> None:
        """Put the cursor where the clerk most likely goes on."""
        if self._outgoing is not None and self._outgoing.state is OutgoingState.DRAFT and self.is_editable:
            self.ui.form.go_to("body" if self._outgoing.letter.subject else "subject")
        else:
            self.ui.page_pane.preview.setFocus()

    def leave_for(self, then: Callable[[], None]) -> None:
        """Save what is not saved, close the letter, and call `then`."""
        self._after = then
        if self._outgoing is None:
            then()
        elif self.is_editable and self._outgoing.state is OutgoingState.DRAFT and is_empty(self.ui.form.letter()):
            self._drop_empty(self._outgoing)
        elif self.saver.state is SaveState.STALE:
            self.way.ask_again()
        elif self.is_editable:
            self.saver.flush(self.close_letter)
        else:
            self.close_letter()

    def pause(self) -> bool:
        """Save before the page or the program is left; the letter stays open.

        Return False, and say why, the first time that something would be lost; the second time the clerk means it.
        """
        if not self.is_editable or self._outgoing is None:
            return True
        lost = self.saver.unsaved and self.saver.state in (SaveState.TROUBLE, SaveState.STALE)
        if lost and not self._warned:
            self._warned = True
            self.session.trouble(NotSaved(), self.window())
            return False
        outgoing_id = self._outgoing.id
        self.saver.flush(partial(self._note_closed, outgoing_id))
        return True

    def resume(self) -> None:
        """Go on after the page was left: note again that the draft is open."""
        if self.is_editable and self._outgoing is not None:
            outgoing = self._outgoing
            self.session.read(self, keep_aside, outgoing.id, outgoing.version, None, done=_nothing, failed=_nothing)

    def save(self) -> None:
        """Save now, because the clerk asked for it."""
        if not self.is_editable:
            return
        if self.saver.state is SaveState.STALE:
            self.way.ask_again()
        else:
            self.saver.flush(lambda: self.session.message("บันทึกร่างแล้ว"))

    def undo(self) -> None:
        """Take the last change back, in whichever field it was."""
        self._turn_to(self._history.undo())

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self._turn_to(self._history.redo())

    def take_letter(self, letter: Letter, field: str = "") -> None:
        """Show another text of this letter as an edit that can be undone; only issuing gives number and date."""
        letter = replace(letter, number="", date=None)
        self.ui.form.set_letter(letter)
        self._edited(field or f"whole {time.monotonic()}")

    def _show_offers(self) -> None:
        """Show what would make the letter fit; a chosen way is an edit that can be undone."""
        from circ_desktop.gui.editor.page.fit_offers import show_offers  # loads the typesetter: not before it is needed

        words = self.ui.page_pane.fit_bar.words
        show_offers(self.session, self.letter(), words, self, self.set_layout_moves)

    def set_layout_moves(self, moves: Layout) -> None:
        """Take what the clerk chose so that the letter fits its page, as an edit that can be undone."""
        self.take_letter(replace(self.ui.form.letter(), layout=moves), f"layout {time.monotonic()}")

    # showing

    def _show(self, found: Opened) -> None:
        outgoing = found.outgoing
        self._outgoing = outgoing
        form = self.ui.form
        form.set_choices(found.kinds, found.signers, self.session.office.name)
        form.kind_fields.forget()
        form.set_letter(outgoing.letter)
        form.ui.more_button.setChecked(
            bool(outgoing.letter.copies_to or outgoing.letter.qr or outgoing.letter.attachments)
        )
        self._history = LetterHistory(form.letter())
        self.ui.form_scroll.verticalScrollBar().setValue(0)
        self.show_standing()
        self.ui.page_pane.show_letter(form.letter(), at_once=True)
        self._checking.check()
        if self.is_editable:
            self.saver.watch(outgoing)
            self._restore(found)
            self.resume()
        self.opened.emit(outgoing)

    def show_standing(self) -> None:
        """Show what the letter's state lets this officer do."""
        outgoing = self._outgoing
        if outgoing is None:
            return
        ui = self.ui
        returned = outgoing.state is OutgoingState.DRAFT and bool(outgoing.review_note)
        ui.state_label.setText("ส่งคืนให้แก้" if returned else STATE_NAMES[outgoing.state])
        ui.flow_bar.set_moves(self.way.moves())
        ui.form.set_read_only(not self.is_editable)
        ui.page_pane.fit_bar.set_editable(self.is_editable)
        ui.edit_button.setVisible(self.is_editable and outgoing.state is not OutgoingState.DRAFT)
        ui.edit_button.setChecked(False)
        self._show_form()
        self._menu.discard_action.setEnabled(Move.DISCARD in self.way.moves())
        self._menu.import_action.setEnabled(self.is_editable)
        self._say(f"ส่งคืน: {outgoing.review_note}" if returned else self._why_not())
        self._show_history()
        if not self.is_editable:
            self.saver.release()
            ui.saved_label.setText("")

    def _show_form(self) -> None:
        """Give the whole width to the page where the letter is read, not written."""
        drafting = self._outgoing is not None and self._outgoing.state is OutgoingState.DRAFT
        shown = self.is_editable and (drafting or self.ui.edit_button.isChecked())
        self.ui.form_scroll.setVisible(shown)
        beside = 0 if shown else style.size("form") // 3
        self.ui.page_side.setContentsMargins(beside, 0, beside, 0)

    def _why_not(self) -> str:
        if self.is_editable or self._outgoing is None:
            return ""
        if self._outgoing.state is OutgoingState.DISCARDED:
            return "ร่างนี้อยู่ในถัง กด นำร่างกลับมา แล้วจึงแก้"
        back = " กด ดึงกลับมาแก้ หากต้องแก้" if Move.WITHDRAW in self.way.moves() else ""
        return f"หนังสืออยู่ในสถานะ “{STATE_NAMES[self._outgoing.state]}” อ่านได้อย่างเดียว{back}"

    def _restore(self, found: Opened) -> None:
        """Bring back what was typed before the program died, and say so."""
        if found.aside is None:
            return
        if found.aside.letter is None or found.aside.letter == found.outgoing.letter:
            moment = found.outgoing.updated_at
            self._say(f"ครั้งก่อนโปรแกรมปิดไปกลางคัน ร่างนี้อยู่ครบตามที่บันทึกไว้เมื่อ {clock_words(moment)} น.")
        elif found.aside.version == found.outgoing.version:
            self.take_letter(found.aside.letter)
            self._say("ครั้งก่อนโปรแกรมปิดไปก่อนจะบันทึก นำข้อความที่พิมพ์ไว้กลับมาแล้ว หากไม่ต้องการ กด เลิกทำ")
        else:
            self.way.compare(found.aside.letter, found.outgoing)

    def _say(self, text: str) -> None:
        self.ui.banner_label.setText(text)
        self.ui.banner_label.setVisible(bool(text))

    def _show_history(self) -> None:
        self.ui.undo_button.setEnabled(self.is_editable and self._history.can_undo)
        self.ui.redo_button.setEnabled(self.is_editable and self._history.can_redo)

    def _show_saving(self, state: SaveState, text: str) -> None:
        self.ui.saved_label.setText(text)
        role = {SaveState.TROUBLE: "error", SaveState.STALE: "error", SaveState.SAVED: "good"}.get(state, "muted")
        style.set_role(self.ui.saved_label, role)

    # editing

    @property
    def is_editable(self) -> bool:
        """Tell whether this officer may change the text now."""
        return self._outgoing is not None and may_edit(self._outgoing, self.session.officer)

    def _edited(self, field: str) -> None:
        letter = self.ui.form.letter()
        self._history.note(letter, field, time.monotonic())
        self._show_history()
        self.saver.edited()
        self.ui.page_pane.show_letter(letter)
        self._checking.soon()

    def _turn_to(self, letter: Letter) -> None:
        if not self.is_editable:
            return
        self.ui.form.set_letter(letter)
        self._show_history()
        self.saver.edited()
        self.ui.page_pane.show_letter(letter)
        self._checking.soon()

    def _saved(self, outgoing: Outgoing) -> None:
        self._warned = False
        self._outgoing = outgoing

    # closing

    def _drop_empty(self, outgoing: Outgoing) -> None:
        """Put a new draft away in which nothing was typed: a slip of the finger leaves nothing in the list."""
        work = partial(move, version=outgoing.version)
        self.session.change(
            self, work, outgoing.id, Move.DISCARD, changed=Topic.OUTGOING, failed=_nothing, always=self.close_letter
        )

    def _note_closed(self, outgoing_id: int) -> None:
        self.session.read(self, closed_in_order, outgoing_id, done=_nothing, failed=_nothing)

    def close_letter(self) -> None:
        """Show no letter any more and go where the clerk wanted to go. Everything typed must have been saved."""
        outgoing = self._outgoing
        self._outgoing = None
        self.saver.release()
        self._checking.stop()
        if outgoing is not None:
            self._note_closed(outgoing.id)
        after, self._after = self._after, None
        (after or self.left.emit)()

    # set-up

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(lambda _on=False: self.leave())
        ui.undo_button.clicked.connect(lambda _on=False: self.undo())
        ui.redo_button.clicked.connect(lambda _on=False: self.redo())
        ui.edit_button.toggled.connect(lambda _on: self._show_form())
        ui.flow_bar.pressed.connect(self.way.do)
        ui.form.edited.connect(self._edited)
        ui.form.entered.connect(self._follow)
        ui.form.ui.reference_rows.pick_requested.connect(lambda: self.files.pick_reference(ui.form.ui.reference_rows))
        ui.form.ui.table_rows.edit_requested.connect(lambda row: self.files.edit_table(ui.form.ui.table_rows, row))
        ui.page_pane.field_clicked.connect(self._go_to_clicked)
        ui.page_pane.fit_bar.offers_requested.connect(self._show_offers)
        ui.page_pane.fit_bar.usual_requested.connect(lambda: self.set_layout_moves(Layout()))
        for standard, slot in ((QKeySequence.StandardKey.Undo, self.undo), (QKeySequence.StandardKey.Redo, self.redo)):
            shortcut = QShortcut(QKeySequence(standard), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _follow(self, field: str, place: int, character: int) -> None:
        """Keep the cursor in sight on both sides."""
        self.ui.page_pane.follow(field, place, character)
        at = QApplication.focusWidget()
        form = self.ui.form
        if at is None or not form.isAncestorOf(at):
            return
        cursor = at.cursorRect() if isinstance(at, QPlainTextEdit) else at.rect()
        spot = at.mapTo(form, cursor.center())
        self.ui.form_scroll.ensureVisible(spot.x(), spot.y(), 0, style.size("row") * 4)

    def _jump(self, finding: Finding) -> None:
        """Go from a finding to its field."""
        if self.is_editable and not self.ui.form_scroll.isVisible():
            self.ui.edit_button.setChecked(True)
        self.ui.form.go_to(finding.field, finding.place or 0, finding.quote)

    def _go_to_clicked(self, field: str, place: int, character: int) -> None:
        """Go from the page to the field, where the fields are shown."""
        if not self.ui.form_scroll.isVisible():
            return
        self.ui.form.go_to(field, place, character=character)


def _nothing(_result: object) -> None:
    """Take a result that nobody waits for."""
