"""The right side of งานของฉัน: the chosen piece of work, drawn after its kind, and what is done with it."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from circ_desktop.domain.desk.route import EndorseAction
from circ_desktop.domain.letter.content import urgency_rank
from circ_desktop.gui import style
from circ_desktop.gui.desk.desk_list import KIND_WORDS, DeskItem
from circ_desktop.gui.desk.division_receive import DivisionDoneDialog, receive
from circ_desktop.gui.desk.endorsing import Endorsing
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.desk.ui_work import Ui_WorkPage
from circ_desktop.gui.letter.detail_facts import LetterDetail, load_detail
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.printing.show_paper import show_paper
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.pause import Pause
from circ_desktop.services.context import Context
from circ_desktop.services.desk import phrases, slips
from circ_desktop.services.drafts import preview, writing
from circ_desktop.thai.dates import long_date
from circ_desktop.thai.digits import to_thai

CHOICE_PAUSE_MS = 100
"""Pause before a letter is read while the arrow key runs down the list."""

OTHER_WORDS = {
    "review": ("ตรวจร่าง", "เปิดร่างเพื่อตรวจ แก้ หรือส่งคืน"),
    "returned": ("แก้ร่าง", "ร่างนี้ถูกส่งคืนให้แก้"),
    "to_issue": ("ออกเลข", "ร่างนี้ตรวจผ่านแล้ว เปิดเพื่อออกเลขและพิมพ์"),
}
"""Button and words for work on letters of our own, which is done on the drafts' page."""

TASK_WORDS = {
    "to_put_up": ("เสนอ", "ลงรับแล้ว ยังไม่เสนอ"),
    "returned": ("เสนออีกครั้ง", "เรื่องถูกส่งคืน อ่านเหตุผลด้านบน แก้ไขแล้วเสนออีกครั้ง"),
    "receive": ("ลงรับเข้ากอง", "ผู้บริหารมอบเรื่องนี้ให้กองแล้ว กดลงรับเพื่อให้ได้เลขรับของกอง"),
    "to_finish": ("แจ้งผลการดำเนินการ", "กองลงรับแล้ว เมื่อดำเนินการเสร็จให้แจ้งผล"),
}
"""Main button and words for work on received letters other than endorsing."""


def load_draft(ctx: Context, outgoing_id: int) -> bytes:
    """Set the pages of a letter of our own as it now stands. For the database thread."""
    return preview.preview_pdf(ctx, writing.get_outgoing(ctx, outgoing_id).letter)


class Desk(QObject):
    """Shows one `DeskItem` in the page's form and does what its buttons say."""

    def __init__(self, page: Page, ui: Ui_WorkPage) -> None:
        super().__init__(page)
        self._page, self._ui, self._session = page, ui, page.session
        self.item: DeskItem | None = None
        """What is on the desk."""
        self._detail: LetterDetail | None = None
        self._timer = Pause(self, CHOICE_PAUSE_MS, self._load)
        ui.page_view.use(self._session.tasks)
        ui.draft_view.use(self._session.tasks)
        ui.endorse_panel.acted.connect(self._endorse)
        self._endorsing = Endorsing(self._session, ui.endorse_panel)
        self._endorsing.done.connect(self._endorsed)
        ui.task_button.clicked.connect(self._do_task)
        ui.second_task_button.clicked.connect(self._open_in_list)
        ui.second_task_button.setText("เปิดในหนังสือรับ")
        ui.other_button.clicked.connect(self._open_draft)
        ui.side_stack.setFixedWidth(style.size("form") * 7 // 10)
        self.show_nothing("")

    def use_steps(self, previous: QAction, following: QAction) -> None:
        """Put the steps to the neighbours behind the two arrows above the paper."""
        for button, action in ((self._ui.previous_button, previous), (self._ui.next_button, following)):
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.clicked.connect(action.trigger)
        self._ui.previous_button.setIcon(style.icon("ph.caret-up"))
        self._ui.next_button.setIcon(style.icon("ph.caret-down"))
        style.when_changed(self._draw_again)

    def _draw_again(self) -> None:
        """Draw the chain in the colours of the new theme."""
        if self.item is not None and self._detail is not None:
            self._timer.start()

    def show_nothing(self, words: str) -> None:
        """Show that nothing waits."""
        self.item, self._detail = None, None
        self._ui.empty_label.setText(words)
        self._ui.desk_stack.setCurrentWidget(self._ui.empty_desk)

    def show_item(self, item: DeskItem) -> None:
        """Show this work; a letter already on the desk is read again, so that it is never out of date."""
        self.item = item
        if item.received_id is None:
            self._show_other(item)
        else:
            self._timer.start()

    def press_phrase(self, number: int) -> bool:
        """Write the phrase of that digit, when the letter can be endorsed."""
        panel = self._ui.endorse_panel
        return panel.isVisible() and panel.isEnabled() and panel.press_phrase(number)

    def press_main(self) -> None:
        """Do what F8 does with this work."""
        if self.item is None:
            return
        if self.item.received_id is None:
            self._open_draft()
        elif self._ui.endorse_panel.isVisible():
            self._ui.endorse_panel.press_main()
        elif self._ui.task_button.isVisible():
            self._do_task()

    def enter(self) -> None:
        """Do what Enter on the row does: go to the letter, or open what is done elsewhere."""
        if self.item is not None and self.item.received_id is None:
            self._open_draft()
        elif self._ui.endorse_panel.isVisible():
            self._ui.endorse_panel.ui.comment_edit.setFocus()
        elif self._ui.task_button.isVisible():
            self._do_task()

    def print(self) -> None:
        """Show the slip for printing, as far as it is written."""
        if self._detail is not None and self._detail.route is not None:
            title = f"ใบเสนอ เลขรับ {to_thai(str(self._detail.letter.receive_number))}"
            show_paper(self._session, self._page.window(), title, slips.slip_pdf, self._detail.letter.id)

    # showing

    def _load(self) -> None:
        if self.item is not None and self.item.received_id is not None:
            self._session.read(self, load_detail, self.item.received_id, done=partial(self._loaded, self.item))

    def _loaded(self, item: DeskItem, detail: LetterDetail) -> None:
        if self.item is not item:
            return
        same_page = self._detail is not None and self._detail.page == detail.page
        self._detail = detail
        self._show_head(detail)
        if not same_page:
            self._show_page(detail)
        self._show_side(item, detail)
        self._ui.desk_stack.setCurrentWidget(self._ui.letter_desk)

    def _show_head(self, detail: LetterDetail) -> None:
        ui, entry = self._ui, detail.letter.entry
        ui.receive_number_label.setText(f"เลขรับ {to_thai(str(detail.letter.receive_number))}")
        ui.urgency_label.setText(entry.urgency or "")
        ui.urgency_label.setVisible(bool(entry.urgency))
        style.set_role(ui.urgency_label, f"urgent{urgency_rank(entry.urgency)}")
        number = f"ที่ {to_thai(entry.number)}" if entry.number else ""
        dated = f"ลงวันที่ {long_date(entry.dated)}" if entry.dated else ""
        ui.facts_label.setText(" · ".join(part for part in (entry.sender, f"{number} {dated}".strip()) if part))
        ui.subject_label.setText(entry.subject)

    def _show_page(self, detail: LetterDetail) -> None:
        if detail.page is not None:
            self._ui.page_view.set_pdf(detail.page)
        else:
            self._ui.page_view.clear(detail.page_trouble or "หนังสือฉบับนี้ไม่มีไฟล์สแกน ดูจากกระดาษ")

    def _show_side(self, item: DeskItem, detail: LetterDetail) -> None:
        ui = self._ui
        officer = self._session.officer
        if item.kind == "endorse" and detail.route is not None and detail.lies_with(officer):
            ui.endorse_panel.show_route(detail.route, detail.people, officer, phrases.phrases())
            ui.side_stack.setCurrentWidget(ui.endorse_panel)
            return
        ui.route_view.setVisible(detail.route is not None)
        ui.facts_view.setVisible(detail.route is None)
        if detail.route is None:
            ui.facts_view.set_detail(detail)
        else:
            ui.route_view.set_route(detail.route, detail.people)
        words = TASK_WORDS.get(item.kind)
        ui.task_button.setVisible(words is not None)
        ui.task_label.setText(words[1] if words else KIND_WORDS[item.kind])
        if words is not None:
            ui.task_button.setText(keys.with_key(words[0], "put_up"))
        ui.side_stack.setCurrentWidget(ui.task_panel)

    def _show_other(self, item: DeskItem) -> None:
        ui = self._ui
        self._detail = None
        button, words = OTHER_WORDS.get(item.kind, ("เปิดร่าง", ""))
        ui.other_title_label.setText(item.title or "(ยังไม่มีเรื่อง)")
        ui.other_label.setText(" · ".join(part for part in (words, item.subtitle) if part))
        ui.other_button.setText(keys.with_key(button, "put_up"))
        ui.desk_stack.setCurrentWidget(ui.other_desk)
        ui.draft_view.clear()
        self._session.read(self, load_draft, item.outgoing_id, done=partial(self._show_draft, item))

    def _show_draft(self, item: DeskItem, pdf: bytes) -> None:
        if self.item is item:
            self._ui.draft_view.set_pdf(pdf)

    # doing

    def _endorse(self, action: EndorseAction, comment: str, divisions: frozenset[int]) -> None:
        if self._detail is not None and self._detail.route is not None:
            self._endorsing.act(self._detail.route, action, comment, divisions)

    def _endorsed(self) -> None:
        self._ui.endorse_panel.done()
        self._page.setFocus()

    def _do_task(self) -> None:
        item, detail = self.item, self._detail
        if item is None or detail is None:
            return
        if item.kind in ("to_put_up", "returned"):
            PutUpDialog(self._session, detail.letter.id, self._page.window()).open()
        elif item.assignment_id is not None and item.kind == "receive":
            receive(self._session, item.assignment_id, self._division(item, detail))
        elif item.assignment_id is not None and item.kind == "to_finish":
            subject = f"{self._division(item, detail)} · {detail.letter.entry.subject}"
            DivisionDoneDialog(self._session, item.assignment_id, subject, self._page.window()).open()

    def _division(self, item: DeskItem, detail: LetterDetail) -> str:
        copies = detail.route.assignments if detail.route else ()
        found = (detail.people.division(copy.division_id) for copy in copies if copy.id == item.assignment_id)
        return next(found, "")

    def _open_in_list(self) -> None:
        if self.item is not None and self.item.received_id is not None:
            self._page.open_requested.emit("received", self.item.received_id)

    def _open_draft(self) -> None:
        if self.item is not None and self.item.outgoing_id is not None:
            self._page.open_requested.emit("draft", self.item.outgoing_id)
