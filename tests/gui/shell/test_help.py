"""F1 everywhere: every page and dialog has its Thai page in the handbook, and it can be read while the dialog is open."""

import importlib
import pkgutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import circ_desktop.gui as gui
from circ_desktop.domain.errors import CircError
from circ_desktop.domain.letter.content import Letter, Table
from circ_desktop.domain.recipients.plan import RecipientPlan
from circ_desktop.gui.editor.form.attachment_table import AttachmentTableDialog
from circ_desktop.gui.editor.form.pick_reference import PickReferenceDialog
from circ_desktop.gui.editor.way.compare_letters import CompareLettersDialog
from circ_desktop.gui.editor.way.review import ReviewDialog
from circ_desktop.gui.office.about import AboutDialog
from circ_desktop.gui.office.capacity import CapacityDialog
from circ_desktop.gui.office.database import DatabaseDialog
from circ_desktop.gui.office.division import DivisionDialog
from circ_desktop.gui.office.officer import OfficerDialog
from circ_desktop.gui.office.password import PasswordDialog
from circ_desktop.gui.parts.dialogs.day_range import DayRangeDialog
from circ_desktop.gui.parts.dialogs.dialog import Dialog
from circ_desktop.gui.parts.dialogs.errors import TroubleDialog
from circ_desktop.gui.parts.dialogs.help import HelpWindow, show_help
from circ_desktop.gui.parts.dialogs.keys_sheet import KeysSheet
from circ_desktop.gui.parts.dialogs.reason import ReasonDialog
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.recipients.import_recipients import ImportRecipientsDialog
from circ_desktop.gui.recipients.merge_dialog import MergeDialog
from circ_desktop.gui.recipients.recipient import RecipientDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.first_run import FirstRunDialog
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.gui.shell.sign_in import SignInDialog
from circ_desktop.resources import resource
from tests.gui.conftest import press, settle

MAKERS: dict[str, Callable[[Session], Dialog]] = {
    "about": lambda _s: AboutDialog(),
    "table": lambda _s: AttachmentTableDialog(Table((), ("ก",), (("ข",),))),
    "capacity": lambda _s: CapacityDialog(None),
    "compare": lambda _s: CompareLettersDialog(Letter(subject="ก"), Letter(subject="ข"), "หัวหน้า"),
    "database": DatabaseDialog,
    "days": lambda s: DayRangeDialog(s, title="พิมพ์ทะเบียน"),
    "division": lambda _s: DivisionDialog(None),
    "first-run": FirstRunDialog,
    "import": lambda _s: ImportRecipientsDialog(RecipientPlan(()), ()),
    "merge": lambda s: MergeDialog(s, Letter(subject="ก"), 1),
    "officer": lambda _s: OfficerDialog(None, ()),
    "password": PasswordDialog,
    "recipient": lambda _s: RecipientDialog(None, ()),
    "reference": PickReferenceDialog,
    "reason": lambda _s: ReasonDialog("ยกเลิกเลขรับ", "เพราะอะไร", "ยกเลิกเลข"),
    "register": RegisterReceivedDialog,
    "review": lambda _s: ReviewDialog(Letter(), ()),
    "sign-in": SignInDialog,
    "trouble": lambda _s: TroubleDialog(CircError("ก", "ข", "ค", detail="ง")),
}


def shown_help() -> HelpWindow | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow) and w.isVisible()), None)


def all_of(kind: type) -> set[type]:
    below: list[type] = kind.__subclasses__()
    return {one for each in below for one in (each, *all_of(each))}


def test_every_page_and_dialog_has_a_thai_page_in_the_handbook() -> None:
    for module in pkgutil.walk_packages(gui.__path__, "circ_desktop.gui."):
        importlib.import_module(module.name)
    found = [one for one in all_of(Dialog) | all_of(Page) if one.__module__.startswith("circ_desktop.")]
    assert len(found) > 30
    for one in found:
        file = resource("help", f"{one.help_topic}.md")  # type: ignore[attr-defined]
        assert file.is_file(), one
        assert sum("ก" <= letter <= "๛" for letter in file.read_text(encoding="utf-8")) > 200, file


@pytest.mark.parametrize("name", MAKERS)
def test_f1_opens_the_handbook_wherever_the_cursor_stands(session: Session, name: str) -> None:
    dialog = MAKERS[name](session)
    dialog.open()
    settle(session)
    places = [w for w in dialog.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert places
    for place in places:
        place.setFocus()
        press(place, Qt.Key.Key_F1)
        window = shown_help()
        assert window is not None, f"{type(place).__name__} {place.objectName()} swallows F1"
        assert window.topic == dialog.help_topic
        window.close()
        settle(session)
    dialog.done(0)
    settle(session)


def test_the_handbook_can_be_read_beside_a_dialog_that_was_opened_after_it(
    window: MainWindow, session: Session
) -> None:
    show_help("work", window)
    dialog = RegisterReceivedDialog(session, window)
    dialog.open()
    settle(session)
    press(dialog.ui.number_edit, Qt.Key.Key_F1)
    book = shown_help()
    assert book is not None
    assert book.topic == "received"
    QTest.mouseClick(book.windowHandle(), Qt.MouseButton.LeftButton, pos=place_of(book.ui.index_button, book))
    assert book.topic == "index"


def test_f1_on_the_sheet_of_keys_opened_from_the_handbook_leads_back(window: MainWindow, session: Session) -> None:
    book = show_help("work", window)
    book.ui.keys_button.click()
    settle(session)
    sheet = next(w for w in QApplication.topLevelWidgets() if isinstance(w, KeysSheet) and w.isVisible())
    press(sheet, Qt.Key.Key_F1)
    settle(session)
    assert book.isVisible()
    assert book.topic == "index"


def place_of(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())


def test_no_page_of_the_handbook_is_wider_than_its_window(window: MainWindow, session: Session) -> None:
    book = show_help("index", window)
    for page in sorted(resource("help").glob("*.md")):
        book.show_topic(page.stem)
        settle(session)
        assert book.ui.text_browser.horizontalScrollBar().maximum() == 0, page.stem
