"""What every window test has: Qt dressed as in the program, an office in a folder of its own, a signed-in window.

Any error that reaches the window without being expected, and any Qt warning, fails the test.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from circ_desktop.app import make_application
from circ_desktop.base.clock import FixedClock
from circ_desktop.base.settings import Settings
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.gui.shell.program import Program
from circ_desktop.services.context import Context
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import list_divisions, load_office
from tests.databases import MORNING, Maker, quick_passwords, sqlite_maker

__all__ = ["quick_passwords", "sqlite_maker"]

HARMLESS = ("propagateSizeHints", "does not support raise", "QFont::setPointSizeF")
"""What Qt's offscreen platform says about itself."""

SAMPLE_PASSWORD = "1234"
LONGEST_PAUSE_MS = 300
"""Of the pauses that the window makes before it looks something up."""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    return make_application(Settings(theme="light"), ["test"])


@pytest.fixture(autouse=True)
def quiet_window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing stays open from one test to the next."""
    yield
    for widget in QApplication.topLevelWidgets():
        if widget.windowType() is Qt.WindowType.Popup:
            continue  # a list of completions belongs to its editor
        widget.hide()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MORNING)


@pytest.fixture
def empty_context(tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """A new SQLite database in which no office stands yet."""
    context = open_context(home=tmp_path, clock=clock)
    yield context
    close_context(context)


@pytest.fixture
def office(sqlite_maker: Maker, tmp_path: Path, clock: FixedClock) -> Iterator[Context]:
    """The sample office on SQLite; nobody has signed in."""
    context = open_context(sqlite_maker.office(tmp_path), home=tmp_path, clock=clock)
    yield context
    close_context(context)


@pytest.fixture
def acting(office: Context) -> Callable[[str], Context]:
    """Return the office's context with somebody signed in: `acting("saraban")`."""
    officers = {officer.login: officer for officer in list_officers(office)}
    return lambda login: office.acting(officers[login])


@pytest.fixture
def session_for(office: Context, acting: Callable[[str], Context]) -> Iterator[Callable[[str], Session]]:
    """Make sessions: `session_for("huana")`. Unexpected troubles and defects fail the test."""
    made: list[Session] = []
    wrong: list[BaseException] = []

    def make(login: str) -> Session:
        session = Session(settings=Settings())
        session.opened(acting(login))
        session.office_loaded(load_office(office))
        session.troubled.connect(lambda error, _parent: wrong.append(error))
        session.tasks.bug = wrong.append
        made.append(session)
        return session

    yield make
    for session in made:
        assert session.tasks.wait_idle(), "the window does not come to rest"
        session.tasks.stop()
    expected = {error for session in made for error in getattr(session, "expected", ())}
    unexpected = [error for error in wrong if error not in expected and not getattr(error, "expected", False)]
    if unexpected:
        raise AssertionError(f"unexpected trouble: {unexpected}") from unexpected[0]


@pytest.fixture
def session(session_for: Callable[[str], Session]) -> Session:
    """The session of the clerk of the sample office, who also administers."""
    return session_for("saraban")


@pytest.fixture
def window(session: Session) -> MainWindow:
    """The clerk's window, shown, with nothing under way."""
    made = MainWindow(session)
    made.resize(1366, 768)
    made.show()
    settle(session)
    return made


@pytest.fixture
def program(tmp_path: Path, clock: FixedClock) -> Iterator[Program]:
    """The whole program before its first start, in an empty folder."""
    made = Program(Settings(), home=tmp_path, clock=clock, settings_file=tmp_path / "settings.toml")
    yield made
    made.stop()


@pytest.fixture
def set_up_program(program: Program, sqlite_maker: Maker, tmp_path: Path) -> Program:
    """The whole program, started on the sample office, at the sign-in page."""
    sqlite_maker.office(tmp_path)
    program.start()
    settle(program.session)
    return program


@pytest.fixture
def division_ids(office: Context) -> dict[str, int]:
    """Name -> id of the sample office's divisions."""
    return {division.name: division.id for division in list_divisions(office)}


def settle(session: Session) -> None:
    """Wait until the window is at rest."""
    assert session.tasks.wait_idle(20_000), "the window does not come to rest"


@contextmanager
def busy(session: Session) -> Iterator[None]:
    """Keep every worker busy, as on a slow network: what is asked for meanwhile waits, the window does not."""
    go = threading.Event()
    session.tasks.run(session, go.wait, 20)
    session.tasks.run_setting(session, go.wait, 20, key="busy")
    session.tasks.run_long(session, lambda _progress: go.wait(20))
    try:
        yield
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was closed meanwhile is gone by now
        go.set()
    settle(session)


def rest(session: Session) -> None:
    """Wait until the window is at rest, and let the pauses after choosing a row or typing a search end at once."""
    settle(session)
    while pauses := _pauses():
        for timer in pauses:
            timer.stop()
            timer.timeout.emit()
        settle(session)


def _pauses() -> list[QTimer]:
    timers = [timer for window in QApplication.topLevelWidgets() for timer in window.findChildren(QTimer)]
    return [each for each in timers if each.isSingleShot() and each.isActive() and each.interval() <= LONGEST_PAUSE_MS]


def type_thai(widget: QWidget, text: str) -> None:
    """Type text as a keyboard would: Thai has no key codes, and qtbot.keyClicks aborts Python on it."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            )


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release one key."""
    from PySide6.QtTest import QTest

    QTest.keyClick(widget, key, modifiers)


def front(kind: type[QWidget]) -> QWidget:
    """Return the open dialog of that class."""
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())
