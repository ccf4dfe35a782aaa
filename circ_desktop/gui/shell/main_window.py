"""The window: rail of pages, top bar with search, the page, the status line."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from circ_desktop.base import paths
from circ_desktop.domain.officer import Right
from circ_desktop.gui import style
from circ_desktop.gui.parts.layout.elided import ElidedLabel
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.received.folder_watch import FolderWatch, watch_of
from circ_desktop.gui.search.search_box import SearchBox
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.gui.shell.catalogue import PAGE_OF_TARGET, PAGES
from circ_desktop.gui.shell.losing import Losing
from circ_desktop.gui.shell.rail import Rail
from circ_desktop.gui.shell.status_row import StatusRow
from circ_desktop.thai.digits import to_thai

if TYPE_CHECKING:
    from circ_desktop.domain.desk.waiting import WorkItem
    from circ_desktop.domain.office import Office
    from circ_desktop.services.context import Context

log = logging.getLogger(__name__)

USUAL_SIZE = QSize(1366, 768)


class MainWindow(QMainWindow):
    """The window of the signed-in officer.

    Signals:
        signed_out(): the officer leaves; the sign-in page comes back.
        closed(): the window was closed; the program ends.
    """

    signed_out = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName("main_window")
        self._pages: dict[str, Page] = {}
        self._leaving = False
        self._losing = Losing(self, self.show_page)
        self.rail = Rail(PAGES, self)
        self.rail.chosen.connect(self.show_page)
        self.stack = QStackedWidget(self)
        self.status = StatusRow(session.tasks, session.context.clock, self)
        self.search = SearchBox(self)
        self.search.use(session)
        self.search.opened.connect(self.open_item)
        self.office_label = ElidedLabel(self)
        self.office_label.setProperty("role", "heading")
        self.waiting_button = self._top_button("waiting_button")
        self.waiting_button.clicked.connect(lambda: self.show_page("work"))
        self.person_button = self._top_button("person_button")
        self.menu_button = self._top_button("menu_button")
        self._lay_out()
        self._make_actions()
        self._make_menus()
        session.said.connect(self.status.say)
        session.changed.connect(self._changed)
        self._watch_folder()
        self._show_office()
        self._restore_place()
        self.show_page("work")
        self.count_waiting()

    @property
    def page(self) -> Page | None:
        """The page in sight."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def page_of(self, key: str) -> Page | None:
        """Return a page, built when it was not yet; None when it cannot be built (told as a defect)."""
        if key not in self._pages:
            entry = next(entry for entry in PAGES if entry.key == key)
            try:
                made = entry.make(self.session)
            except Exception as error:  # whatever is wrong with one page, the others go on
                self.session.tasks.bug(error)
                return None
            made.open_requested.connect(self.open_item)
            self.stack.addWidget(made)
            self._pages[key] = made
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Show a page, when the present one may be left."""
        before = self.page
        if before is not None and before.key != key and not before.can_leave():
            self.rail.set_current(before.key)
            return
        page = self.page_of(key)
        if page is None:
            if before is not None:
                self.rail.set_current(before.key)
            return
        self.stack.setCurrentWidget(page)
        self.rail.set_current(key)
        if self.isVisible():
            page.setFocus()

    def open_item(self, target: str, item_id: int) -> None:
        """Show one letter: `target` is "received", "draft", "sent" or "work"."""
        key = PAGE_OF_TARGET[target]
        self.show_page(key)
        page = self.page
        if page is not None and page.key == key:
            page.open_item(target, item_id)

    def register_received(self) -> None:
        """Open the registration form (F2)."""
        from circ_desktop.gui.received.register_received import RegisterReceivedDialog

        dialog = RegisterReceivedDialog(self.session, self)
        dialog.open_requested.connect(self.open_item)
        dialog.open()

    def new_draft(self) -> None:
        """Begin a draft and open it (F3)."""
        from circ_desktop.services.drafts.writing import new_draft

        if not self.draft_action.isEnabled():
            return
        self.draft_action.setEnabled(False)  # a second press makes no second draft
        self.session.change(
            self,
            new_draft,
            changed=Topic.OUTGOING,
            message="เปิดร่างใหม่แล้ว",
            done=lambda draft: self.open_item("draft", draft.id),
            always=lambda: self.draft_action.setEnabled(True),
        )

    def count_waiting(self) -> None:
        """Count what waits for the officer, for the rail and the top bar."""
        from circ_desktop.services.desk.waiting import my_work

        self.session.read(self, my_work, done=self._show_waiting, failed=lambda error: log.info("my_work: %s", error))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is not None and self.focusWidget() is None:
            self.page.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave(self.close):
            event.ignore()
            return
        self._keep_place()
        self.session.tasks.wait_idle()
        super().closeEvent(event)
        self.closed.emit()

    def leave(self) -> None:
        """Sign out."""
        if self._may_leave(self.leave):
            self._leaving = True
            self._keep_place()
            self.signed_out.emit()

    def _may_leave(self, again: Callable[[], object]) -> bool:
        """Tell whether the window may go; `again` is called once the clerk says that what would be lost may be."""
        if not all(page.can_leave() for page in self._pages.values()):
            return False
        return self._losing.may_close(self._pages.values(), again)

    # --- building -------------------------------------------------------------------------------------------------

    def _top_button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("role", "quiet")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(style.icon_size())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self) -> None:
        top = QFrame(self)
        top.setObjectName("top_bar")
        top.setFixedHeight(style.size("header"))
        row = QHBoxLayout(top)
        row.setContentsMargins(style.size("page"), 0, style.size("gap"), 0)
        row.setSpacing(style.size("gap"))
        row.addWidget(self.office_label, 3)
        self.search.setMinimumWidth(style.size("form") * 3 // 5)
        self.search.setMaximumWidth(style.size("form"))
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.waiting_button)
        row.addWidget(self.person_button)
        row.addWidget(self.menu_button)
        body = QWidget(self)
        body.setObjectName("window_body")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(column, 1)
        self.setCentralWidget(body)

    def _make_actions(self) -> None:
        self.register_action = keys.action("register_received", self, self.register_received, icon="ph.tray")
        self.draft_action = keys.action("new_draft", self, self.new_draft, icon="ph.note-pencil")
        self.refresh_action = keys.action("refresh", self, self._refresh, icon="ph.arrows-clockwise")
        self.search_action = keys.action("search", self, self._search, icon="ph.magnifying-glass")
        self.help_action = keys.action("help", self, self._help, icon="ph.question")
        for number, entry in enumerate(PAGES, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda key=entry.key: self.show_page(key))

    def _make_menus(self) -> None:
        officer = self.session.officer
        position = " ".join(officer.position_on(self.session.context.clock.today()))
        self.person_button.setText(f"{officer.rank}{officer.name}")
        self.person_button.setIcon(style.icon("ph.user", "muted"))
        self.person_button.setToolTip(position)
        person = QMenu(self.person_button)
        head = QAction(position or officer.name, person)
        head.setEnabled(False)
        person.addAction(head)
        person.addSeparator()
        person.addAction(style.icon("ph.key", "muted"), "เปลี่ยนรหัสผ่าน…", self._change_password)
        person.addAction(style.icon("ph.sign-out", "muted"), "ออกจากระบบ", self.leave)
        self.person_button.setMenu(person)
        self.menu_button.setIcon(style.icon("ph.list", "text"))
        self.menu_button.setToolTip("ทำอะไรได้บ้างที่หน้านี้")
        self.menu_button.setAccessibleName("เมนู")
        self._menu = QMenu(self.menu_button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.setMenu(self._menu)
        may_register = officer.may(Right.REGISTER)
        self.register_action.setEnabled(may_register)
        self.draft_action.setEnabled(officer.may(Right.DRAFT) or may_register)

    def _fill_menu(self) -> None:
        self._menu.clear()
        page = self.page
        if page is not None:
            known = {self.register_action.text(), self.draft_action.text()}
            for action in page.actions_of_page:
                if action.text() not in known:
                    self._menu.addAction(action)
            self._menu.addSeparator()
        for action in (self.register_action, self.draft_action, self.search_action, self.refresh_action):
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.help_action)
        self._menu.addAction(style.icon("ph.keyboard", "muted"), "ตารางปุ่ม", self._keys_sheet)
        self._menu.addAction(style.icon("ph.info", "muted"), "เกี่ยวกับโปรแกรม", self._about)

    # --- what the keys and menus do -------------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self.page is not None:
            self.page.refresh()
        self.count_waiting()

    def _search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _help(self) -> None:
        from circ_desktop.gui.parts.dialogs.help import show_help

        show_help(self.page.help_topic if self.page is not None else "index", self)

    def _keys_sheet(self) -> None:
        from circ_desktop.gui.parts.dialogs.keys_sheet import KeysSheet

        KeysSheet(self).open()

    def _about(self) -> None:
        from circ_desktop.gui.office.about import AboutDialog

        AboutDialog(self).open()

    def _change_password(self) -> None:
        from circ_desktop.gui.office.password import PasswordDialog

        PasswordDialog(self.session, self).open()

    # --- what changes ---------------------------------------------------------------------------------------------

    def _changed(self, topic: Topic) -> None:
        if topic is Topic.BACKUP:
            self._show_office()
        if topic is Topic.OFFICE:
            self.session.read(self, _load_office, done=self._take_office)
        self.count_waiting()

    def _take_office(self, office: object) -> None:
        from circ_desktop.domain.office import Office

        if isinstance(office, Office):
            self.session.office_loaded(office)
            self._show_office()

    def _show_office(self) -> None:
        office = self.session.office
        self.office_label.setText(office.name)
        self.setWindowTitle(f"{office.short_name or office.name} – Circ Desktop")
        database = self.session.context.database
        self.status.database_label.setText(
            self._local_words() if database.is_sqlite else f"ฐานข้อมูลกลาง  {database.place}"
        )

    def _local_words(self) -> str:
        """Say where the data are, and to who administers when a backup is overdue."""
        from circ_desktop.gui.office.backup_settings import reminder
        from circ_desktop.services.office.backup import last_backup

        words = "ข้อมูลในเครื่องนี้"
        if not self.session.officer.may(Right.ADMINISTER):
            return words
        told = reminder(last_backup(self.session.context), self.session.context.clock.today())
        return f"{words} · {told} (ตั้งค่า → เครื่องนี้)" if told else words

    def _show_waiting(self, items: "tuple[WorkItem, ...]") -> None:
        count = len(items)
        self.rail.set_count("work", count)
        self.waiting_button.setText(f"{to_thai(str(count))} เรื่องรอฉัน" if count else "ไม่มีเรื่องรอ")
        self.waiting_button.setIcon(
            style.icon("ph.bell-ringing" if count else "ph.bell", "danger" if count else "muted")
        )
        self.waiting_button.setToolTip(_waiting_tip(count))

    def _watch_folder(self) -> None:
        """Watch the folder of incoming files for those who register; its count stands on the rail."""
        self._watch = watch = watch_of(self.session) or FolderWatch(self.session)
        if not self.session.officer.may(Right.REGISTER):
            watch.stop()
            return
        watch.changed.connect(self._count_files)
        watch.start()

    def _count_files(self) -> None:
        self.rail.set_count("received", len(self._watch.waiting))

    # --- place on the screen --------------------------------------------------------------------------------------

    def _restore_place(self) -> None:
        kept = _places().value("window/geometry")
        if kept is None or not self.restoreGeometry(kept):
            room = self.screen().availableGeometry().size()
            self.resize(USUAL_SIZE.boundedTo(room))
            if (room - USUAL_SIZE).isEmpty():
                self.setWindowState(Qt.WindowState.WindowMaximized)  # its frame would push the last line off the screen

    def _keep_place(self) -> None:
        _places().setValue("window/geometry", self.saveGeometry())


def _load_office(ctx: "Context") -> "Office":
    """Read the office, with its emblem on this PC. For the database thread."""
    from circ_desktop.services.office.office_emblem import fetch_emblem
    from circ_desktop.services.office.settings import load_office

    office = load_office(ctx)
    fetch_emblem(ctx, office)
    return office


def _waiting_tip(count: int) -> str:
    """Return the tooltip of the waiting count."""
    return f"มี {to_thai(str(count))} เรื่องรอท่าน กดเพื่อเปิด งานของฉัน" if count else "ไม่มีเรื่องรอท่านอยู่"


def _places() -> QSettings:
    """Return where window places are kept: beside the settings, not among them."""
    return QSettings(str(paths.settings_file().with_name("window.ini")), QSettings.Format.IniFormat)
