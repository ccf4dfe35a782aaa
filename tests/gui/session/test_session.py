"""What pages ask of the services, and what becomes of the answer when the officer signs out meanwhile."""

from collections.abc import Callable

import shiboken6
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from circ_desktop.domain.office import Office
from circ_desktop.gui.session.newest import Newest
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import load_office, save_office


def test_what_a_page_asked_for_does_not_reach_it_after_signing_out(session_for: Callable[[str], Session]) -> None:
    """On a slow PC the list arrives between the sign-out and the end of its page, which then asked who is signed in."""
    session = session_for("saraban")
    page = QLabel()
    session.read(load_office, done=lambda office: page.setText(f"{session.officer.name} {office.name}"))
    session.sign_out()
    assert session.tasks.wait_idle()
    assert page.text() == ""


def test_what_the_last_officer_asked_for_does_not_reach_the_next(session_for: Callable[[str], Session]) -> None:
    session = session_for("saraban")
    officer, seen = session.officer, list[Office]()
    session.read(load_office, done=seen.append)
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
    session.change(save_office, renamed, changed="office", message="บันทึกแล้ว", done=done.append)
    session.sign_out()
    assert session.tasks.wait_idle()
    assert load_office(office).name == renamed.name
    assert told == ["บันทึกแล้ว"]
    assert done == []


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
