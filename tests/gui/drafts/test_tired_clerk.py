"""What a tired clerk does: presses twice, picks the wrong kind, goes back, goes on with another letter."""

from collections.abc import Callable

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor.way.issue import IssueDialog
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from tests.gui.conftest import front, settle
from tests.gui.drafts.conftest import accepted, rest, stored
from tests.gui.letters import CIRCULAR

MEETING = replace(
    CIRCULAR,
    kind=Kind.MINUTES,
    circular=False,
    minutes=Minutes(committee="คณะทำงานน้ำหลาก", present=(Attendee("นายก้อง ธารา", "ประธาน"),)),
)


def choose(page: DraftsPage, kind: Kind) -> None:
    box = page.ui.editor.ui.form.ui.kind_box
    box.setCurrentIndex(box.findText(KINDS[kind].name))


def open_draft(page: DraftsPage, outgoing_id: int, qtbot: QtBot) -> None:
    page.open_draft(outgoing_id)
    qtbot.waitUntil(lambda: page.ui.editor.outgoing is not None and page.ui.editor.outgoing.id == outgoing_id)
    rest(page, qtbot)


def test_what_one_draft_says_never_turns_up_in_another(page: DraftsPage, qtbot: QtBot) -> None:
    first = writing.new_draft(page.session.context, MEETING)
    second = writing.new_draft(page.session.context, CIRCULAR)
    open_draft(page, first.id, qtbot)
    page.ui.editor.leave()
    rest(page, qtbot)
    open_draft(page, second.id, qtbot)
    choose(page, Kind.MINUTES)
    rest(page, qtbot)
    minutes = stored(page, second.id).letter.minutes
    assert minutes is None or minutes == Minutes()


def test_a_wrong_kind_chosen_and_left_loses_nothing(page: DraftsPage, qtbot: QtBot) -> None:
    draft = writing.new_draft(page.session.context, CIRCULAR)
    changed = writing.save_draft(page.session.context, draft.id, MEETING, version=draft.version)
    open_draft(page, changed.id, qtbot)
    choose(page, Kind.MEMO)
    rest(page, qtbot)
    kept = [version.letter.minutes for version in writing.draft_versions(page.session.context, draft.id)]
    assert MEETING.minutes in kept


def test_f8_pressed_twice_submits_once_and_troubles_nobody(page: DraftsPage, qtbot: QtBot) -> None:
    draft = writing.new_draft(page.session.context, CIRCULAR)
    open_draft(page, draft.id, qtbot)
    page.ui.editor.way.put_up()
    page.ui.editor.way.put_up()
    settle(page.session)
    assert stored(page, draft.id).state is OutgoingState.IN_REVIEW


def test_f8_pressed_twice_before_the_text_is_saved_submits_once(page: DraftsPage, qtbot: QtBot) -> None:
    draft = writing.new_draft(page.session.context, CIRCULAR)
    open_draft(page, draft.id, qtbot)
    page.ui.editor.ui.form.ui.subject_edit.insertPlainText("ใหม่")
    page.ui.editor.way.put_up()
    page.ui.editor.way.put_up()
    settle(page.session)
    assert stored(page, draft.id).state is OutgoingState.IN_REVIEW


def test_the_dialog_stays_until_the_number_that_is_being_given_is_there(
    page: DraftsPage, acting: Callable[[str], Context], qtbot: QtBot
) -> None:
    letter = accepted(acting)
    open_draft(page, letter.id, qtbot)
    said: list[str] = []
    page.session.said.connect(said.append)
    page.ui.editor.way.issue()
    settle(page.session)
    dialog = front(IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.issue()
    dialog.reject()
    dialog.close()
    settle(page.session)
    assert dialog.isVisible()
    issued = stored(page, letter.id)
    assert issued.state is OutgoingState.ISSUED
    assert any(issued.letter.number in words for words in said)
    assert dialog.ui.number_label.text() == issued.letter.number
    dialog.reject()
    assert not dialog.isVisible()
