"""One received letter beside the list: who holds it, its pages, its way, its story, and what this person can do now."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from circ_desktop.domain.desk.route import AssignmentState
from circ_desktop.domain.letter.content import urgency_rank
from circ_desktop.domain.officer import Officer
from circ_desktop.domain.received.incoming import ReceivedLetter, ReceivedState
from circ_desktop.gui import style
from circ_desktop.gui.letter.detail_facts import LetterDetail, file_words
from circ_desktop.gui.letter.route_view import moment
from circ_desktop.gui.letter.ui_received_detail import Ui_ReceivedDetail
from circ_desktop.gui.parts.layout.flow import FlowLayout
from circ_desktop.gui.parts.layout.tab_order import follow_layouts
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.services.drafts.writing import passing_on_patterns
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

NOTHING = "เลือกหนังสือจากรายการทางซ้าย"

HOLDER_ROLES = {ReceivedState.REGISTERED: "warning", ReceivedState.VOIDED: "alarm"}


_TIPS = {
    "print_button": "ตรารับ ฉบับประทับตรา สำเนาถูกต้อง และใบเสนอ",
    "pass_on_button": "ร่างหนังสือของเราจากฉบับนี้ เรื่อง อ้างถึง และสิ่งที่ส่งมาด้วยมีให้แล้ว",
    "more_button": "แก้ไข แนบไฟล์ ยกเลิกเลข",
}


class ReceivedDetail(QWidget):
    """Shows a `LetterDetail`. The buttons only ask; `pages.received_actions` does.

    Signals:
        asked(what, argument): "main", "stamp", "stamped", "certify" (file id or None), "slip", "blank_slip", "pass_on" (pattern),
            "correct", "attach", "attach_files" (names), "void", "receive" (assignment id), "finish" (assignment id).
        file_wanted(file): a `StoredFile` is to be shown or saved.
    """

    asked = Signal(str, object)
    file_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReceivedDetail()
        self.ui.setupUi(self)
        self._detail: LetterDetail | None = None
        self._officer: Officer | None = None
        self._flow = FlowLayout(self.ui.actions_bar)
        self.ui.facts_view.file_wanted.connect(self.file_wanted)
        self.show_nothing()
        style.when_changed(self._draw_again)

    def use(self, session: Session) -> None:
        """Draw pages on the session's workers."""
        self.ui.page_view.use(session.tasks)

    @property
    def detail(self) -> LetterDetail | None:
        """The letter shown."""
        return self._detail

    def show_nothing(self, words: str = NOTHING) -> None:
        """Show that no letter is chosen."""
        self._detail = None
        self.setAcceptDrops(False)
        ui = self.ui
        for part in (ui.receive_number_label, ui.urgency_label,  ui.received_at_label, ui.subject_label,
                     ui.facts_label, ui.holder_label, ui.actions_bar):  # fmt: skip
            part.hide()
        for at in range(1, ui.tabs.count()):
            ui.tabs.setTabVisible(at, False)
        ui.page_view.clear(words)

    def show_detail(self, detail: LetterDetail, officer: Officer) -> None:
        """Show this letter and what the officer can do with it."""
        ui = self.ui
        self._officer = officer
        same = self._detail is not None and self._detail.letter.id == detail.letter.id
        page_changed = not same or self._detail is None or self._detail.page != detail.page
        self._detail = detail
        self._show_head(detail.letter)
        self._show_holder(detail)
        for at in range(1, ui.tabs.count()):
            ui.tabs.setTabVisible(at, True)
        ui.route_view.set_route(detail.route, detail.people)
        ui.facts_view.set_detail(detail)
        ui.story_view.set_lines(detail.story)
        if page_changed:
            self._show_page(detail)
        self._show_actions(detail, officer)
        self.setAcceptDrops(detail.can_correct(officer))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files for the letter shown."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask to attach what was dropped on the letter; what is dropped on the list is a new letter."""
        event.acceptProposedAction()
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.asked.emit("attach_files", names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where there is little: number and date stand in the list and on the page too."""
        super().resizeEvent(event)
        self.ui.facts_label.setVisible(self._detail is not None and self._has_room())

    def _has_room(self) -> bool:
        return self.height() >= style.size("form") * 6 // 5

    def _draw_again(self) -> None:
        """Draw the icons in the colours of the new theme."""
        if self._detail is not None and self._officer is not None:
            self.show_detail(self._detail, self._officer)

    def press(self, name: str) -> None:
        """Press the named action's button, when it is there."""
        button = self.ui.actions_bar.findChild(QPushButton, name)
        if button is not None and button.isEnabled():
            button.click()

    def _show_head(self, letter: ReceivedLetter) -> None:
        ui, entry = self.ui, letter.entry
        ui.receive_number_label.setText(f"เลขรับ {to_thai(str(letter.receive_number))}")
        ui.urgency_label.setText(entry.urgency or "")
        style.set_role(ui.urgency_label, f"urgent{urgency_rank(entry.urgency)}")
        ui.received_at_label.setText(f"รับ {moment(entry.received_at)}")
        ui.subject_label.setText(entry.subject)
        dated = f"ลงวันที่ {long_date(entry.dated)}" if entry.dated else ""
        number = f"ที่ {to_thai(entry.number)}" if entry.number else ""
        ui.facts_label.setText(" · ".join(part for part in (entry.sender, f"{number} {dated}".strip()) if part))
        for part in (ui.receive_number_label, ui.received_at_label, ui.subject_label):
            part.show()
        ui.facts_label.setVisible(self._has_room())
        ui.urgency_label.setVisible(bool(entry.urgency))

    def _show_holder(self, detail: LetterDetail) -> None:
        label, letter = self.ui.holder_label, detail.letter
        if letter.state is ReceivedState.VOIDED:
            label.setText(f"ยกเลิกเลขรับนี้แล้ว เหตุ: {letter.void_reason}")
        elif letter.state is ReceivedState.REGISTERED:
            label.setText("อยู่ที่สารบรรณ ยังไม่เสนอ")
        elif letter.holder:
            label.setText(f"อยู่ที่ {letter.holder}")
        else:
            label.setText(f"เสร็จแล้ว {letter.action}".strip())
        style.set_role(label, HOLDER_ROLES.get(letter.state, "banner"))
        label.show()

    def _show_page(self, detail: LetterDetail) -> None:
        view = self.ui.page_view
        if detail.page is not None:
            view.set_pdf(detail.page)
        elif detail.page_trouble:
            view.clear(detail.page_trouble)
        else:
            view.clear("ยังไม่มีไฟล์สแกน\nกดปุ่ม … แล้วเลือก แนบไฟล์ หรือลากไฟล์มาวาง หรือพิมพ์ตรารับลงบนกระดาษ")

    # actions

    def _show_actions(self, detail: LetterDetail, officer: Officer) -> None:
        self._flow.clear()
        if detail.can_put_up(officer):
            again = detail.route is not None
            self._button("main_button", "เสนออีกครั้ง" if again else "เสนอ", "main", primary=True, key="put_up")
        elif detail.lies_with(officer):
            self._button("main_button", "ลงความเห็น", "main", primary=True, key="put_up")
        for copy in detail.copies_for(officer):
            self._copy_button(detail, copy.id, copy.state, copy.division_id)
        self._flow.addWidget(self._print_menu(detail))
        if detail.can_pass_on(officer):
            self._flow.addWidget(self._pass_on_menu())
        if detail.can_correct(officer):
            self._flow.addWidget(self._more_menu(detail, officer))
        self.ui.actions_bar.show()
        self._flow.invalidate()
        self.ui.actions_bar.updateGeometry()
        follow_layouts(self)

    def _copy_button(self, detail: LetterDetail, copy_id: int, state: AssignmentState, division_id: int) -> None:
        name = detail.people.division(division_id)
        if state is AssignmentState.SENT:
            self._button(f"receive_{division_id}_button", f"ลงรับเข้า{name}", "receive", argument=copy_id, primary=True)
        else:
            self._button(f"finish_{division_id}_button", f"แจ้งผลของ{name}", "finish", argument=copy_id)

    def _button(
        self, name: str, text: str, what: str, *, argument: object = None, primary: bool = False, key: str = ""
    ) -> None:
        button = QPushButton(keys.with_key(text, key) if key else text, self.ui.actions_bar)
        button.setObjectName(name)
        if primary:
            button.setProperty("role", "primary")
        button.clicked.connect(partial(self.asked.emit, what, argument))
        self._flow.addWidget(button)

    def _print_menu(self, detail: LetterDetail) -> QToolButton:
        menu = self._menu_button("print_button", "พิมพ์", "ph.printer")
        self._entry(menu, "ตรารับลงบนกระดาษ", "stamp")
        entry = self._entry(menu, "ฉบับประทับตรารับ", "stamped")
        entry.setEnabled(detail.page is not None)
        self._certify_menu(menu, detail)
        self._entry(menu, "ใบเสนอ", "slip").setEnabled(detail.route is not None)
        self._entry(menu, "ใบเสนอเปล่า สำหรับเขียนด้วยมือ", "blank_slip")
        menu.menu().addSeparator()
        self._entry(menu, "บัตรตรวจค้น (แบบที่ ๑๘)…", "index_card")
        self._entry(menu, "ตรากำหนดเก็บหนังสือ…", "keeping")
        return menu

    def _certify_menu(self, button: QToolButton, detail: LetterDetail) -> None:
        """Put the files with pages into a menu of their own: each can go out as a certified copy."""
        inside = button.menu().addMenu("สำเนาถูกต้อง")
        inside.setObjectName("certify_menu")
        for file in detail.pages_to_copy():
            entry = inside.addAction(f"{file_words(file)}…")
            entry.triggered.connect(partial(self.asked.emit, "certify", file.id))
        inside.addSeparator()
        inside.addAction("ไฟล์ในเครื่อง…").triggered.connect(partial(self.asked.emit, "certify", None))

    def _pass_on_menu(self) -> QToolButton:
        menu = self._menu_button("pass_on_button", "ส่งต่อ", "ph.paper-plane-tilt")
        for pattern, name in passing_on_patterns():
            self._entry(menu, name, "pass_on", pattern)
        return menu

    def _more_menu(self, detail: LetterDetail, officer: Officer) -> QToolButton:
        menu = self._menu_button("more_button", "เพิ่มเติม", "ph.dots-three", bare=True)
        self._entry(menu, "แก้ไขรายการรับ", "correct")
        self._entry(menu, "แนบไฟล์", "attach")
        self._entry(menu, "ใบแจ้งการรับถึงผู้ส่ง (ไฟล์)", "notice")
        if others := detail.could_hold(officer):
            inside = menu.menu().addMenu("เปลี่ยนผู้ถือเรื่อง")
            inside.setObjectName("hand_over_menu")
            for one in others:
                entry = inside.addAction(f"{one.name} {detail.people.position(one.id)}…")
                entry.triggered.connect(partial(self.asked.emit, "hand_over", one.id))
        menu.menu().addSeparator()
        self._entry(menu, "ยกเลิกเลขรับ", "void")
        return menu

    def _menu_button(self, name: str, text: str, icon: str, *, bare: bool = False) -> QToolButton:
        button = QToolButton(self.ui.actions_bar)
        button.setObjectName(name)
        button.setProperty("role", "button")
        button.setText("" if bare else f"{text} ▾")
        button.setAccessibleName(text)
        button.setToolTip(_TIPS[name])
        button.setIcon(style.icon(icon))
        if not bare:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _entry(self, button: QToolButton, text: str, what: str, argument: object = None) -> QAction:
        entry = button.menu().addAction(text)
        entry.setObjectName(f"{what}_action")
        entry.triggered.connect(partial(self.asked.emit, what, argument))
        return entry
