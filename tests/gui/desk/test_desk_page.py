"""งานของฉัน and putting up: the letter goes through four officers to the divisions, and wrong moves are told."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.desk.route import AssignmentState, EndorseAction
from circ_desktop.domain.errors import NotAllowed, StaleEdit
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedState
from circ_desktop.gui import style
from circ_desktop.gui.desk.desk_list import DeskItem, WorkModel, since_words
from circ_desktop.gui.desk.desk_page import NOTHING_WAITS_HERE, WorkPage
from circ_desktop.gui.desk.division_receive import DivisionDoneDialog
from circ_desktop.gui.desk.endorse import EndorseDialog
from circ_desktop.gui.desk.put_up import PutUpDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.desk import endorse, standing
from circ_desktop.services.desk import put_up as services
from circ_desktop.services.drafts import writing
from circ_desktop.services.received import entries, register
from tests.databases import MORNING
from tests.gui.conftest import front, press, rest, settle, type_thai

Sessions = Callable[[str], Session]


@pytest.fixture
def letter_id(acting: Callable[[str], Context]) -> int:
    """An urgent letter, registered by the clerk."""
    clerk = acting("saraban")
    entry = ReceivedEntry(
        "นธ ๑/๒", None, "จังหวัดนครธารา", "นายก", "การสำรวจทางระบายน้ำ", clerk.clock.now(), urgency="ด่วนที่สุด"
    )
    return register.register_received(clerk, entry, request_key="letter").id


def page_for(session: Session) -> WorkPage:
    page = WorkPage(session)
    page.resize(1270, 640)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    rest(session)
    return page


def put_up(acting: Callable[[str], Context], letter_id: int, divisions: frozenset[int] = frozenset()) -> None:
    services.put_up(acting("saraban"), letter_id, divisions=divisions, purpose="เพื่อโปรดพิจารณา")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_letter_goes_from_the_clerk_through_four_officers_to_the_divisions(
    session_for: Sessions, letter_id: int, division_ids: dict[str, int], clock: FixedClock
) -> None:
    works, welfare = division_ids["กองช่าง"], division_ids["กองสวัสดิการสังคม"]
    clerk = session_for("saraban")
    dialog = PutUpDialog(clerk, letter_id)
    dialog.open()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    rest(clerk)
    press(focused(), Qt.Key.Key_3)  # กองช่าง
    type_thai(focused(), "ถ")  # 5 under the Thai layout: กองสวัสดิการสังคม
    press(focused(), Qt.Key.Key_Return)
    press(focused(), Qt.Key.Key_Return)
    type_thai(focused(), "เห็นควรแจ้งกองช่างสำรวจ")
    press(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rest(clerk)
    route = standing.route_of(clerk.context, letter_id)
    assert route is not None
    assert (route.proposed, route.endorsements[0].comment) == (frozenset({works, welfare}), "เห็นควรแจ้งกองช่างสำรวจ")

    for login, key in (("huana", Qt.Key.Key_3), ("palat", Qt.Key.Key_1)):
        clock.advance(minutes=10)
        session = session_for(login)
        page = page_for(session)
        assert page.desk.item is not None
        assert page.desk.item.kind == "endorse"
        page.ui.page_view.setFocus()
        press(page.ui.page_view, key)
        assert page.ui.endorse_panel.ui.comment_edit.text()
        press(page, Qt.Key.Key_F8)
        rest(session)
        assert page.ui.empty_label.text() == NOTHING_WAITS_HERE
        page.hide()

    nayok = session_for("nayok")
    page = page_for(nayok)
    panel = page.ui.endorse_panel
    assert panel.ui.order_button.isVisible()
    assert not panel.ui.pass_on_button.isVisible()
    press(page.ui.work_list, Qt.Key.Key_3)  # มอบ…ดำเนินการ, with the divisions that the clerk proposed
    assert panel.ui.comment_edit.text() == "มอบกองช่าง และกองสวัสดิการสังคมดำเนินการ"
    press(page, Qt.Key.Key_F8)
    rest(nayok)
    page.hide()
    assert entries.get_received(nayok.context, letter_id).state is ReceivedState.ASSIGNED

    page = page_for(clerk)  # nobody signs in for these divisions, so the clerk receives for them
    assert [item.kind for item in page.model.items] == ["receive", "receive"]
    press(page, Qt.Key.Key_F8)
    rest(clerk)
    press(page, Qt.Key.Key_F8)
    rest(clerk)
    route = standing.route_of(clerk.context, letter_id)
    assert route is not None
    assert [(one.state, one.receive_number) for one in route.assignments] == [(AssignmentState.RECEIVED, 1)] * 2
    assert page.model.items == ()

    page.chips.choose("inbox")
    rest(clerk)
    assert [item.kind for item in page.model.items] == ["to_finish", "to_finish"]
    for _ in range(2):
        page.activateWindow()
        QTest.qWaitForWindowActive(page)
        press(page, Qt.Key.Key_F8)
        rest(clerk)
        done = front(DivisionDoneDialog)
        type_thai(done.ui.result_edit, "สำรวจแล้ว")
        done.save()
        rest(clerk)
    assert entries.get_received(clerk.context, letter_id).state is ReceivedState.DONE


def test_sending_back_can_be_given_up(session_for: Sessions, acting: Callable[[str], Context], letter_id: int) -> None:
    put_up(acting, letter_id)
    panel = page_for(session_for("huana")).ui.endorse_panel
    panel.ui.send_back_button.click()
    press(panel.ui.comment_edit, Qt.Key.Key_Escape)
    assert panel.main_button() is panel.ui.pass_on_button
    assert panel.ui.comment_field.note() == ""


def test_sending_back_wants_a_reason_and_the_clerk_sees_it(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    huana = session_for("huana")
    page = page_for(huana)
    panel = page.ui.endorse_panel
    panel.ui.send_back_button.click()
    settle(huana)
    assert "เหตุผล" in panel.ui.comment_field.note()
    type_thai(panel.ui.comment_edit, "แนบเรื่องเดิมด้วย")
    assert "F8" in panel.ui.send_back_button.text()
    assert "F8" not in panel.ui.pass_on_button.text()
    page.desk.press_main()  # with the reason written, F8 never sends it up
    rest(huana)
    page.hide()

    clerk = session_for("saraban")
    page = page_for(clerk)
    (item,) = page.model.items
    assert item.kind == "returned"
    assert "แนบเรื่องเดิมด้วย" in _words_of(page.ui.route_view)
    press(page, Qt.Key.Key_F8)
    rest(clerk)
    dialog = front(PutUpDialog)
    dialog.put_up()
    rest(clerk)
    route = standing.route_of(clerk.context, letter_id)
    assert route is not None
    assert route.waiting_step == 0
    assert [one.action for one in route.endorsements][-1] is EndorseAction.PUT_UP


def test_an_order_with_a_blank_in_it_is_not_given(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    for login in ("huana", "palat"):
        route = standing.route_of(acting(login), letter_id)
        assert route is not None
        endorse.endorse(acting(login), route.id, EndorseAction.PASS_ON, "ทราบ", version=route.version)
    nayok = session_for("nayok")
    page = page_for(nayok)
    panel = page.ui.endorse_panel
    press(page.ui.work_list, Qt.Key.Key_3)
    assert panel.ui.comment_edit.text() == "มอบ…ดำเนินการ"
    press(page, Qt.Key.Key_F8)
    rest(nayok)
    assert "เลือกกอง" in panel.ui.divisions_field.note()
    press(focused(), Qt.Key.Key_2)
    assert panel.ui.comment_edit.text() == "มอบกองคลังดำเนินการ"
    press(page, Qt.Key.Key_F8)
    rest(nayok)
    assert entries.get_received(nayok.context, letter_id).state is ReceivedState.ASSIGNED


def test_when_a_colleague_was_faster_it_is_said_and_the_desk_shows_how_things_stand(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    huana = session_for("huana")
    page = page_for(huana)
    route = standing.route_of(acting("huana"), letter_id)
    assert route is not None
    endorse.endorse(acting("huana"), route.id, EndorseAction.PASS_ON, "จากอีกเครื่อง", version=route.version)
    told: list[Exception] = []

    def expect(error: Exception, _parent: object) -> None:
        error.expected = True  # type: ignore[attr-defined]
        told.append(error)

    huana.troubled.connect(expect)
    type_thai(page.ui.endorse_panel.ui.comment_edit, "ทราบ")
    press(page, Qt.Key.Key_F8)
    rest(huana)
    assert len(told) == 1
    assert isinstance(told[0], (NotAllowed, StaleEdit))
    assert page.model.items == ()


def test_what_is_being_written_stays_when_something_else_changes(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    huana = session_for("huana")
    page = page_for(huana)
    comment = page.ui.endorse_panel.ui.comment_edit
    type_thai(comment, "กำลังพิมพ์")
    huana.changed.emit(Topic.RECEIVED)
    rest(huana)
    assert comment.text() == "กำลังพิมพ์"


def test_a_comment_waits_while_another_letter_is_looked_at(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int, division_ids: dict[str, int]
) -> None:
    clerk, works = acting("saraban"), division_ids["กองช่าง"]
    entry = ReceivedEntry("", None, "อำเภอธารทอง", "นายก", "เรื่องที่สอง", clerk.clock.now())
    second = register.register_received(clerk, entry, request_key="second").id
    put_up(acting, letter_id)
    put_up(acting, second)
    huana = session_for("huana")
    page = page_for(huana)
    panel = page.ui.endorse_panel
    assert page.would_lose() == ""
    panel.ui.comment_edit.set_text("เห็นควรแจ้งกองช่าง")
    panel.ui.division_list.set_value(frozenset({works}))
    press(page, Qt.Key.Key_F6)
    rest(huana)
    assert (panel.ui.comment_edit.text(), panel.ui.division_list.value()) == ("", frozenset())
    assert "ความเห็น" in page.would_lose()
    press(page, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    rest(huana)
    assert panel.ui.comment_edit.text() == "เห็นควรแจ้งกองช่าง"
    assert panel.ui.division_list.value() == frozenset({works})
    press(page, Qt.Key.Key_F8)
    rest(huana)
    assert panel.ui.comment_edit.text() == ""
    assert page.would_lose() == ""


def test_the_next_letter_comes_with_one_key(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    clerk = session_for("saraban")
    entry = ReceivedEntry("", None, "อำเภอธารทอง", "นายก", "เรื่องที่สอง", clerk.context.clock.now())
    register.register_received(acting("saraban"), entry, request_key="second")
    page = page_for(clerk)
    assert page.ui.subject_label.text() == "การสำรวจทางระบายน้ำ"
    press(page, Qt.Key.Key_F6)
    rest(clerk)
    assert page.ui.subject_label.text() == "เรื่องที่สอง"
    press(page, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    rest(clerk)
    assert page.ui.subject_label.text() == "การสำรวจทางระบายน้ำ"


def test_work_on_a_draft_opens_the_draft(session: Session) -> None:
    draft = writing.new_draft(session.context)
    page = page_for(session)
    item = DeskItem("returned", "ร่าง", "", session.context.clock.now(), None, outgoing_id=draft.id)
    page.model.set_items((item,), session.context.clock.now())
    page._choose(0)
    seen: list[tuple[str, int]] = []
    page.open_requested.connect(lambda target, item_id: seen.append((target, item_id)))
    press(page, Qt.Key.Key_F8)
    page.ui.work_list.setFocus()
    press(page.ui.work_list, Qt.Key.Key_Return)
    assert seen == [("draft", draft.id)] * 2


def test_putting_up_twice_makes_one_route(session: Session, letter_id: int) -> None:
    dialog = PutUpDialog(session, letter_id)
    dialog.open()
    rest(session)
    dialog.put_up()
    dialog.put_up()
    rest(session)
    route = standing.route_of(session.context, letter_id)
    assert route is not None
    assert len(route.endorsements) == 1
    again = PutUpDialog(session, letter_id)
    again.open()
    rest(session)
    assert not again.ui.put_up_button.isEnabled()
    assert "เสนอไปแล้ว" in again.ui.error_label.text()


def test_an_officer_can_endorse_from_the_dialog(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    huana = session_for("huana")
    dialog = EndorseDialog(huana, letter_id)
    dialog.open()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    rest(huana)
    press(focused(), Qt.Key.Key_2)
    assert dialog.ui.panel.ui.comment_edit.text() == "เพื่อโปรดทราบ"
    press(dialog, Qt.Key.Key_F8)
    rest(huana)
    route = standing.route_of(huana.context, letter_id)
    assert route is not None
    assert route.waiting_step == 1


def test_the_list_of_work_is_a_sound_model(qtmodeltester: object) -> None:
    model = WorkModel()
    items = tuple(DeskItem("endorse", f"เรื่อง {at}", "จาก", MORNING, "ด่วน", received_id=at) for at in range(3))
    model.set_items(items, MORNING)
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.place_of(items[1]) == 1


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "วันนี้ ๐๙.๐๐ น."), (24 * 60, "เมื่อวาน ๐๙.๐๐ น."), (3 * 24 * 60, "๓ วันแล้ว")]
)
def test_waiting_is_told_in_the_words_of_an_office(minutes: int, words: str) -> None:
    since = MORNING.replace(hour=9, minute=0)
    assert since_words(since, since + timedelta(minutes=minutes)) == words


def _words_of(view: QWidget) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel))


def test_every_button_of_the_desk_has_a_name(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    page = page_for(session_for("huana"))
    for name in ("pass_on_button", "send_back_button"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible()


def test_the_desk_fits_an_old_screen_at_150_percent(
    session_for: Sessions, acting: Callable[[str], Context], letter_id: int
) -> None:
    put_up(acting, letter_id)
    session = session_for("huana")
    page = page_for(session)
    rest(session)
    assert page.minimumSizeHint().width() <= 1366 / 1.5 - style.size("rail")
