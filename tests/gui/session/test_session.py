"""What pages ask of the services, and what becomes of the answer when the officer signs out meanwhile."""

from collections.abc import Callable

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.office import Office
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.session.topics import Topic
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import load_office, save_office
from tests.gui.conftest import busy


def test_what_a_page_asked_for_does_not_reach_it_after_signing_out(session_for: Callable[[str], Session]) -> None:
    """On a slow PC the list arrives between the sign-out and the end of its page, which then asked who is signed in."""
    session = session_for("saraban")
    page = QLabel()
    session.read(session, load_office, done=lambda office: page.setText(f"{session.officer.name} {office.name}"))
    session.sign_out()
    assert session.tasks.wait_idle()
    assert page.text() == ""


def test_what_the_last_officer_asked_for_does_not_reach_the_next(session_for: Callable[[str], Session]) -> None:
    session = session_for("saraban")
    officer, seen = session.officer, list[Office]()
    session.read(session, load_office, done=seen.append)
    session.sign_out()
    session.sign_in(officer)
    assert session.tasks.wait_idle()
    assert seen == []


def test_a_change_that_was_asked_for_still_happens_after_signing_out(
    session_for: Callable[[str], Session], office: Context
) -> None:
    session = session_for("saraban")
    told: list[str] = []
    done: list[None] = []
    session.changed.connect(told.append)
    session.said.connect(told.append)
    renamed = replace(load_office(office), name="เทศบาลตำบลบ้านใหม่")
    session.change(session, save_office, renamed, changed=Topic.OFFICE, message="บันทึกแล้ว", done=done.append)
    session.sign_out()
    assert session.tasks.wait_idle()
    assert load_office(office).name == renamed.name
    assert told == ["บันทึกแล้ว"]
    assert done == []


def test_a_change_is_said_and_told_to_every_page_when_its_dialog_was_closed_meanwhile(
    session: Session, office: Context
) -> None:
    """Save, Esc, close, while the database is busy: the list behind must show what was saved."""
    dialog, told = QLabel(), list[object]()
    session.changed.connect(told.append)
    session.said.connect(told.append)
    renamed = replace(load_office(office), name="เทศบาลตำบลบ้านใหม่")
    with busy(session):
        session.change(
            dialog,
            save_office,
            renamed,
            changed=Topic.OFFICE,
            message="บันทึกแล้ว",
            done=lambda _office: dialog.setText("saved"),
            always=lambda: dialog.setEnabled(True),
        )
        shiboken6.delete(dialog)
    assert told == ["บันทึกแล้ว", Topic.OFFICE]


def test_a_change_is_told_to_every_page_even_where_its_own_window_cannot_show_it(
    session: Session, office: Context
) -> None:
    bugs, told = list[BaseException](), list[object]()
    session.changed.connect(told.append)

    def broken(_office: Office) -> None:
        raise ZeroDivisionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.excepthook", lambda _kind, error, _trace: bugs.append(error))
        session.change(session, save_office, load_office(office), changed=Topic.OFFICE, done=broken)
        assert session.tasks.wait_idle()
    assert told == [Topic.OFFICE]
    assert [type(error) for error in bugs] == [ZeroDivisionError]


def test_a_refusal_that_nobody_waits_for_any_more_is_shown_and_every_page_reads_anew(session: Session) -> None:
    dialog, told = QLabel(), list[object]()
    session.changed.connect(told.append)
    session.troubled.connect(lambda error, _parent: told.append(error.what))

    def refuse(_ctx: Context) -> None:
        error = NotAllowed("มีผู้ทำไปก่อน")
        error.expected = True  # type: ignore[attr-defined]
        raise error

    with busy(session):
        session.change(dialog, refuse, changed=Topic.ROUTING, failed=lambda error: dialog.setText(str(error)))
        shiboken6.delete(dialog)
    assert told == ["มีผู้ทำไปก่อน", Topic.ROUTING]


def test_a_trouble_says_which_key_to_press_wherever_it_is_shown(session: Session) -> None:
    def refuse(_ctx: Context) -> None:
        error = NotAllowed("เรื่องนี้เดินไปแล้ว", press="กด {key:refresh} แล้วลองใหม่")
        error.expected = True  # type: ignore[attr-defined]
        raise error

    shown: list[str] = []
    session.troubled.connect(lambda error, _parent: shown.append(error.press))
    session.change(session, refuse, changed=None)
    session.change(session, refuse, changed=None, failed=lambda error: shown.append(error.press))
    session.read(session, refuse, done=shown.append, failed=lambda error: shown.append(error.press))
    assert session.tasks.wait_idle()
    assert shown == ["กด F5 แล้วลองใหม่"] * 3


def test_a_list_that_cannot_be_read_for_a_closed_dialog_opens_no_other_dialog(session: Session) -> None:
    """The fixture fails when a trouble is shown."""
    dialog = QLabel()

    def refuse(_ctx: Context) -> None:
        raise NotAllowed("อ่านไม่ได้")

    with busy(session):
        session.read(dialog, refuse, done=dialog.setText)
        shiboken6.delete(dialog)
    assert session.tasks.idle


def test_only_the_answer_to_the_last_question_counts_and_none_reaches_a_closed_dialog(session: Session) -> None:
    owner, seen = QLabel(), list[str]()
    newest = Newest(owner)
    for word in ("ก", "กา", "การ"):
        newest.read(session, lambda _ctx, word=word: word, done=seen.append)
    assert session.tasks.wait_idle()
    assert seen == ["การ"]
    newest.read(session, lambda _ctx: "สาย", done=seen.append)
    shiboken6.delete(owner)
    assert session.tasks.wait_idle()
    assert seen == ["การ"]
