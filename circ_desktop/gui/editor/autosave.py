"""Saves the draft by itself: shortly after the last key, and every few seconds while typing goes on."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from circ_desktop.domain.errors import CircError, StaleEdit
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.thai.dates import clock_time

AFTER_KEY_MS = 1500
"""Pause after the last key before the draft is saved."""

WHILE_TYPING_MS = 4000
"""Longest time that typed text stays unsaved while typing goes on."""

AGAIN_MS = 8000
"""Pause before another try, when the database was locked or gone."""


class SaveState(Enum):
    """How the draft stands."""

    SAVED = auto()
    WAITING = auto()
    SAVING = auto()
    TROUBLE = auto()
    STALE = auto()


class NotSaved(CircError):
    """The clerk wants to leave and the draft could not be saved."""

    def __init__(self) -> None:
        super().__init__(
            "ร่างที่เปิดอยู่ยังไม่ได้บันทึก",
            "ถ้าออกตอนนี้ ข้อความที่พิมพ์ล่าสุดอาจหาย",
            "กด Ctrl+Enter เพื่อบันทึกอีกครั้ง หรือกด ⋮ แล้วเลือก ส่งออกเป็นแฟ้มหนังสือ ถ้าต้องการออกจริง ให้ออกอีกครั้ง",
        )


class Autosave(QObject):
    """Keeps one draft saved. Call `edited` after every change; `flush` before anything that needs the saved text.

    Only one save is under way at a time, each on the version that the one before returned. After a stale save nothing
    more is written until the clerk has chosen (`resolved`); what she typed stays in the editor and is kept aside.

    Signals:
        state_changed(state, text): for the line "บันทึกแล้ว ๑๐.๔๒".
        saved(outgoing): the draft as it now stands.
        stale(theirs): someone else saved in between; `theirs` is their `Outgoing`.
    """

    state_changed = Signal(object, str)
    saved = Signal(object)
    stale = Signal(object)

    def __init__(self, session: Session, letter: Callable[[], Letter], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._letter = letter
        self._outgoing: Outgoing | None = None
        self._known: Letter | None = None
        self._state = SaveState.SAVED
        self._then: list[Callable[[], None]] = []
        self._pause = Pause(self, AFTER_KEY_MS, self._save)
        self._limit = Pause(self, WHILE_TYPING_MS, self._save)

    @property
    def state(self) -> SaveState:
        """How the draft stands."""
        return self._state

    @property
    def unsaved(self) -> bool:
        """Tell whether the editor says something that is not saved."""
        return self._outgoing is not None and self._letter() != self._known

    def watch(self, outgoing: Outgoing) -> None:
        """Keep this draft saved from now on; the one before must have been flushed."""
        self._pause.stop()
        self._limit.stop()
        self._outgoing, self._known = outgoing, outgoing.letter
        self._then.clear()
        self._tell(SaveState.SAVED, "")

    def release(self) -> None:
        """Watch nothing any more."""
        self._pause.stop()
        self._limit.stop()
        self._outgoing = None

    def moved_on(self, outgoing: Outgoing) -> None:
        """Take the version that another action of this window (a move) has made."""
        self._outgoing = outgoing

    def edited(self) -> None:
        """Note that something was typed."""
        if self._outgoing is None:
            return
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()
        if self._state is SaveState.SAVED:
            self._tell(SaveState.WAITING, "กำลังพิมพ์…")

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Save now when needed, and call `then` once the saved text is the typed text. Not called after a trouble."""
        if then is not None:
            self._then.append(then)
        if self._state is not SaveState.SAVING:
            self._save()

    def resolved(self, outgoing: Outgoing) -> None:
        """Go on after a stale save: `outgoing` is the version that the clerk has seen and chosen against."""
        self._outgoing, self._known = outgoing, outgoing.letter
        self._state = SaveState.WAITING
        self._save()

    def _save(self) -> None:
        if self._outgoing is None or self._state is SaveState.SAVING:
            return
        self._pause.stop()
        self._limit.stop()
        if self._state is SaveState.STALE:  # the clerk has not chosen yet: keep what she typed beside the draft
            self._then.clear()
            self._keep_aside()
            return
        if not self.unsaved:
            self._finish()
            return
        from circ_desktop.services.drafts.writing import save_draft  # loads the database layer: not before it is needed

        outgoing, letter = self._outgoing, self._letter()
        context = self._session.context

        def work() -> Outgoing:
            return save_draft(context, outgoing.id, letter, version=outgoing.version)

        self._tell(SaveState.SAVING, "กำลังบันทึก…")
        self._session.tasks.run(self, work, done=partial(self._done, letter), failed=self._failed)

    def _done(self, letter: Letter, outgoing: Outgoing) -> None:
        if self._outgoing is None or self._outgoing.id != outgoing.id:
            return
        self._outgoing, self._known = outgoing, letter
        self.saved.emit(outgoing)
        if self.unsaved:
            self._state = SaveState.WAITING
            self._pause.start()
            if self._then:
                self._save()
            return
        self._finish()

    def _finish(self) -> None:
        moment = self._outgoing.updated_at if self._outgoing is not None else None
        self._tell(SaveState.SAVED, f"บันทึกแล้ว {clock_words(moment)}" if moment else "")
        waiting, self._then = self._then, []
        for call in waiting:
            call()

    def _failed(self, error: CircError) -> None:
        self._then.clear()
        self._keep_aside()
        if isinstance(error, StaleEdit):
            self._tell(SaveState.STALE, "มีผู้อื่นบันทึกร่างนี้ เลือกว่าจะใช้ข้อความของใคร")
            self.stale.emit(error)
            return
        self._tell(SaveState.TROUBLE, f"ยังไม่ได้บันทึก: {error.what} {error.press}".strip())
        QTimer.singleShot(AGAIN_MS, self, self._save)

    def _keep_aside(self) -> None:
        """Keep what was typed where it does not touch the draft, so that even a crash now loses nothing."""
        if self._outgoing is None:
            return
        from circ_desktop.gui.editor.opening import keep_aside

        self._session.read(
            self, keep_aside, self._outgoing.id, self._outgoing.version, self._letter(), done=_nothing, failed=_nothing
        )

    def _tell(self, state: SaveState, text: str) -> None:
        self._state = state
        self.state_changed.emit(state, text)


def _nothing(_result: object) -> None:
    """Take a result that nobody waits for."""


def clock_words(moment: datetime) -> str:
    """Return the time of day as on stamps: "๑๐.๔๒"."""
    return clock_time(moment.timetz())
