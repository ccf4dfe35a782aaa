"""ร่างหนังสือ: the drafts as a list, and one of them in the editor."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.officer import Right
from circ_desktop.domain.sent.outgoing import Outgoing, OutgoingState
from circ_desktop.domain.sent.rows import OutgoingRow
from circ_desktop.gui import style
from circ_desktop.gui.drafts.drafts_list import SUBJECT_COLUMN, drafts_model, is_returned
from circ_desktop.gui.drafts.ui_drafts import Ui_DraftsPage
from circ_desktop.gui.letter.letter_rows import RANK_ROLE, WORD_ROLE
from circ_desktop.gui.letter.urgent_delegate import UrgentDelegate
from circ_desktop.gui.parts.layout.chips import ChipRow
from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.parts.layout.page_search import PageSearch
from circ_desktop.gui.session import keys
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.kinds import letter_kinds
from circ_desktop.services.drafts.writing import list_drafts, new_draft

CHIPS = (
    ("all", "ทั้งหมด"),
    ("draft", "ร่าง"),
    ("returned", "ส่งคืน"),
    ("review", "รอตรวจ"),
    ("accepted", "รอออกเลข"),
    ("discarded", "ถังร่าง"),
)

_STATES = {"review": OutgoingState.IN_REVIEW, "accepted": OutgoingState.ACCEPTED}

EMPTY = "ยังไม่มีร่างหนังสือ กด F3 เพื่อเริ่มร่าง หรือเปิดหนังสือรับแล้วกด ส่งต่อ"
NOTHING_FOUND = "ไม่มีร่างตามที่เลือก ลองกด ทั้งหมด หรือเปลี่ยนคำค้น"
BIN_EMPTY = "ถังร่างว่าง ร่างที่ทิ้งจะอยู่ที่นี่และนำกลับมาได้"

Lists = tuple[tuple[OutgoingRow, ...], tuple[OutgoingRow, ...]]


def load_lists(ctx: Context, text: str) -> Lists:
    """Read the open drafts and those that were put away. For the database thread."""
    return list_drafts(ctx, text), list_drafts(ctx, text, discarded=True)


class DraftsPage(Page):
    """List or editor, never both: the editor wants the whole screen. Esc goes back to the list."""

    key = "drafts"
    title = "ร่างหนังสือ"
    icon = "ph.note-pencil"
    help_topic = "drafts"
    listens = (Topic.OUTGOING, Topic.OFFICE)
    title_from_px = 1080  # the filters and the button of kinds need the room

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ui = Ui_DraftsPage()
        self.ui.setupUi(self.body)
        self._lists: Lists = ((), ())
        self._beginning = False
        self._make_header()
        self._make_list()
        self.ui.editor.use(session)
        self.ui.editor.left.connect(self._show_list)
        self.ui.editor.opened.connect(self._show_editor)
        self.ui.stack.setCurrentWidget(self.ui.list_side)

    # what the window asks for

    def refresh(self) -> None:
        """Read the lists again; an open editor keeps what is being typed."""
        self.session.read(self, load_lists, self.search_edit.wanted(), done=self._take_lists)

    def primary(self) -> QAction | None:
        """Return beginning a draft, for those who may."""
        if not self._may_draft:
            return None
        action = keys.action("new_draft", self, self.begin, bare=True)
        action.setIcon(style.icon("ph.plus", "on_primary"))
        return action

    def actions_for_keys(self) -> list[QAction]:
        """Return the steps of the open letter."""
        editor = self.ui.editor
        return [
            keys.action("put_up", self, editor.way.put_up, text="เสนอตรวจ หรือตรวจร่าง", icon="ph.arrow-fat-up"),
            keys.action("issue", self, editor.way.issue, icon="ph.hash"),
            keys.action("print", self, self._print, text="พิมพ์ร่าง", icon="ph.printer"),
            keys.action("save", self, editor.save, icon="ph.floppy-disk"),
            keys.action("close", self, self._back, text="กลับไปรายการร่าง", icon="ph.arrow-left"),
        ]

    def can_leave(self) -> bool:
        """Start saving what was typed; the work under way is waited for, and the letter stays open. False: not saved."""
        return self.ui.editor.pause()

    def open_item(self, target: str, item_id: int) -> None:
        """Open that draft in the editor."""
        self.open_draft(item_id)

    def begin(self, letter: Letter | None = None, kind: Kind = Kind.EXTERNAL) -> None:
        """Begin a draft, a blank one of that kind or from another letter, and open it."""
        if self._beginning:
            return  # a second press makes no second draft
        self._beginning = True
        text = None if letter is None else replace(letter, number="", date=None)
        self.session.change(
            self,
            partial(new_draft, kind=kind),
            text,
            changed=Topic.OUTGOING,
            done=lambda made: self.open_draft(made.id),
            always=self._begun,
        )

    def _begun(self) -> None:
        self._beginning = False

    def open_draft(self, outgoing_id: int) -> None:
        """Open a draft; the one that was open is saved first."""
        editor = self.ui.editor
        if editor.outgoing is None:
            editor.open(outgoing_id)
        elif editor.outgoing.id != outgoing_id:
            editor.leave_for(lambda: editor.open(outgoing_id))

    @property
    def _may_draft(self) -> bool:
        return any(self.session.officer.may(right) for right in (Right.DRAFT, Right.REGISTER, Right.REVIEW))

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the open letter."""
        super().showEvent(event)
        if self.ui.editor.outgoing is not None:
            self.ui.editor.resume()

    # header and list

    def _make_header(self) -> None:
        self.chips = ChipRow(self)
        for place, (name, words) in enumerate(CHIPS):
            self.chips.add(name, words, on=place == 0)
        self.chips.changed.connect(self._filter)
        self.chips_row.addWidget(self.chips)
        self.search_edit = PageSearch(
            "drafts_search_edit", "เรื่อง ผู้รับ หรือข้อความในร่าง", "ร่างหนังสือ", self.refresh, self.ui.drafts_table, self
        )
        self.header.addWidget(self.search_edit)
        self._make_kind_button()

    def _make_kind_button(self) -> None:
        """Beside F3, which begins an external letter: a menu of the other kinds."""
        self.kind_button = QToolButton(self)
        self.kind_button.setObjectName("draft_kind_button")
        self.kind_button.setText("ชนิดอื่น ▾")
        self.kind_button.setToolTip("เริ่มร่างบันทึกข้อความ คำสั่ง ประกาศ และชนิดอื่น")
        self.kind_button.setAccessibleName("เริ่มร่างชนิดอื่น")
        self.kind_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.kind_button.setVisible(self._may_draft)
        menu = QMenu(self.kind_button)
        menu.aboutToShow.connect(lambda: self._offer_kinds(menu))  # asked late: it loads the typesetter
        self.kind_button.setMenu(menu)
        self.header.addWidget(self.kind_button)

    def _offer_kinds(self, menu: QMenu) -> None:
        menu.clear()
        for choice in letter_kinds():
            if choice.kind is not Kind.EXTERNAL:
                menu.addAction(choice.label, partial(self.begin, kind=choice.kind))

    def _make_list(self) -> None:
        table = self.ui.drafts_table
        table.setModel(drafts_model(self.session.context.clock.today()))
        table.setItemDelegateForColumn(SUBJECT_COLUMN, UrgentDelegate(RANK_ROLE, WORD_ROLE, table))
        table.row_opened.connect(lambda row: self.open_draft(row.id))
        table.clicked.connect(lambda index: self._clicked(index.row()))
        self.setFocusProxy(table)

    def _clicked(self, row: int) -> None:
        """Open at one click: the list shows nothing else that could be done with a draft."""
        model = self.ui.drafts_table.model()
        found = model.row(row) if hasattr(model, "row") else None
        if isinstance(found, OutgoingRow):
            self.open_draft(found.id)

    def _take_lists(self, lists: Lists) -> None:
        self._lists = lists
        open_rows, put_away = lists
        counts = {
            "all": len(open_rows),
            "draft": sum(row.state is OutgoingState.DRAFT and not is_returned(row) for row in open_rows),
            "returned": sum(map(is_returned, open_rows)),
            "review": sum(row.state is OutgoingState.IN_REVIEW for row in open_rows),
            "accepted": sum(row.state is OutgoingState.ACCEPTED for row in open_rows),
            "discarded": len(put_away),
        }
        for name, words in CHIPS:
            self.chips.set_count(name, words, counts[name])
        self._filter()

    def _filter(self) -> None:
        chosen = self.chips.current() or "all"
        open_rows, put_away = self._lists
        if chosen == "discarded":
            rows = put_away
        elif chosen == "returned":
            rows = tuple(filter(is_returned, open_rows))
        elif chosen == "draft":
            rows = tuple(row for row in open_rows if row.state is OutgoingState.DRAFT and not is_returned(row))
        else:
            rows = tuple(row for row in open_rows if chosen == "all" or row.state is _STATES[chosen])
        self._set_empty(chosen)
        self.ui.drafts_table.set_rows(rows)

    def _set_empty(self, chosen: str) -> None:
        table = self.ui.drafts_table
        if chosen == "discarded":
            table.set_empty(BIN_EMPTY)
        elif chosen != "all" or self.search_edit.wanted():
            table.set_empty(NOTHING_FOUND)
        elif self._may_draft:
            table.set_empty(EMPTY, "ร่างหนังสือใหม่ (F3)", self.begin)
        else:
            table.set_empty("ยังไม่มีร่างหนังสือ เมื่อมีผู้ร่างแล้วจะเห็นที่นี่")

    # list and editor

    def _show_editor(self, outgoing: Outgoing) -> None:
        self.ui.stack.setCurrentWidget(self.ui.editor)
        self._set_header_shown(False)
        self.ui.editor.focus_first()

    def _show_list(self) -> None:
        self.ui.stack.setCurrentWidget(self.ui.list_side)
        self._set_header_shown(True)
        self.refresh()
        self.ui.drafts_table.setFocus()

    def _set_header_shown(self, shown: bool) -> None:
        """The editor has a head of its own; on an old screen every line counts."""
        for place in range(self.header.count()):
            item = self.header.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(shown)
        self.chips.setVisible(shown)

    def _back(self) -> None:
        if self.ui.stack.currentWidget() is self.ui.editor:
            self.ui.editor.leave()

    def _print(self) -> None:
        if self.ui.stack.currentWidget() is self.ui.editor:
            self.ui.editor.files.print_draft()
