"""Days on which the disk is full, the database held or the program killed: the window lives, says so, and loses nothing."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.base.settings import Settings
from circ_desktop.domain.errors import CircError, DatabaseLocked, DatabaseUnreachable, DiskFull
from circ_desktop.domain.received.incoming import ReceivedFilter
from circ_desktop.domain.sent.outgoing import Move, Outgoing, OutgoingState
from circ_desktop.gui.drafts.drafts_page import DraftsPage
from circ_desktop.gui.editor import autosave
from circ_desktop.gui.editor.autosave import SaveState
from circ_desktop.gui.editor.findings import checking
from circ_desktop.gui.editor.text.body_edit import BodyEdit
from circ_desktop.gui.editor.way.issue import IssueDialog
from circ_desktop.gui.received.register_received import RegisterReceivedDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.audit import audit_check
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.opening import close_context, open_context
from circ_desktop.services.office.settings import load_office
from circ_desktop.services.received import entries, stamp
from circ_desktop.services.sent import issue
from circ_desktop.storage.engine.database import SQLITE_FILE, Database, sqlite_url
from tests.databases import Maker, acting
from tests.gui.conftest import settle, type_thai
from tests.gui.letters import CIRCULAR

SUBJECT = "การสำรวจทางระบายน้ำในเขตชุมชน"


class Day:
    """An office in a folder, a session on it, and the troubles that the window was told of."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        self.folder = folder
        self.context = acting(
            open_context(sqlite_url(folder / SQLITE_FILE), folder, clock, busy_timeout_s=0.4), "saraban"
        )
        self.session = Session(settings=Settings())
        self.session.opened(self.context)
        self.session.office_loaded(load_office(self.context))
        self.troubles: list[CircError] = []
        self.defects: list[BaseException] = []
        self.session.troubled.connect(lambda error, _parent: self.troubles.append(error))
        self.session.tasks.bug = self.defects.append

    def accepted(self, subject: str = SUBJECT) -> Outgoing:
        draft = writing.new_draft(self.context, replace(CIRCULAR, subject=subject))
        draft = writing.move(self.context, draft.id, Move.SUBMIT, version=draft.version)
        return writing.move(acting(self.context, "huana"), draft.id, Move.ACCEPT, version=draft.version)

    def registered(self) -> list[int]:
        return [row.receive_number for row in entries.list_received(self.context, ReceivedFilter())]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Another program writes and does not end."""
        other = sqlite3.connect(self.folder / SQLITE_FILE, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.rollback()
            other.close()

    @contextmanager
    def full(self) -> Iterator[None]:
        """No byte is free on the disk."""
        filler = self.folder / "filler"
        with filler.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                try:
                    while file.write(b"\0" * size) == size:
                        pass
                except OSError:
                    continue
        try:
            yield
        finally:
            filler.unlink()


@pytest.fixture
def start(clock: FixedClock) -> Iterator[Callable[[Path], Day]]:
    days: list[Day] = []

    def make(folder: Path) -> Day:
        days.append(Day(folder, clock))
        return days[-1]

    yield make
    for day in days:
        settle(day.session)
        day.session.tasks.stop()
        assert audit_check(day.context).sound
        assert not day.defects
        close_context(day.context)


@pytest.fixture
def day(sqlite_maker: Maker, tmp_path: Path, start: Callable[[Path], Day]) -> Day:
    sqlite_maker.office(tmp_path)
    return start(tmp_path)


@pytest.fixture
def small_day(sqlite_maker: Maker, tmp_path: Path, start: Callable[[Path], Day]) -> Iterator[Day]:
    """The office on a disk of its own with 6 MB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk of its own needs Linux and root")
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)], capture_output=True)
    if done.returncode != 0:
        pytest.skip("mounting a tmpfs is not allowed here")
    try:
        sqlite_maker.office(tmp_path / "office")
        shutil.copy(tmp_path / "office" / SQLITE_FILE, place / SQLITE_FILE)
        yield start(place)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def heartbeats() -> list[int]:
    """Return a list that grows while the window lives."""
    beats: list[int] = []
    timer = QTimer(QApplication.instance())
    timer.setInterval(10)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start()
    return beats


def entry_form(day: Day, scan: Path | None = None) -> RegisterReceivedDialog:
    dialog = RegisterReceivedDialog(day.session, files=(scan,) if scan else ())
    dialog.open()
    settle(day.session)
    type_thai(dialog.ui.sender_edit, "อำเภอธารทอง")
    type_thai(dialog.ui.subject_edit, SUBJECT)
    return dialog


def editor_on(day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> tuple[DraftsPage, Outgoing]:
    monkeypatch.setattr(autosave, "AFTER_KEY_MS", 60)
    monkeypatch.setattr(autosave, "WHILE_TYPING_MS", 200)
    monkeypatch.setattr(autosave, "AGAIN_MS", 150)
    draft = writing.new_draft(day.context, CIRCULAR)
    page = DraftsPage(day.session)
    qtbot.addWidget(page)
    page.show()
    page.open_draft(draft.id)
    qtbot.waitUntil(lambda: page.ui.editor.outgoing is not None, timeout=10_000)
    settle(day.session)
    return page, draft


def test_registering_while_another_program_holds_the_database_can_be_pressed_again(day: Day) -> None:
    dialog = entry_form(day)
    beats = heartbeats()
    with day.held():
        dialog.register()
        settle(day.session)
        assert len(beats) > 10
        assert isinstance(day.troubles[-1], DatabaseLocked)
        assert dialog.ui.subject_edit.text() == SUBJECT
    dialog.register()
    settle(day.session)
    assert day.registered() == [1]


def test_issuing_while_another_program_holds_the_database_can_be_pressed_again(day: Day) -> None:
    letter = day.accepted()
    dialog = IssueDialog(day.session, letter, ())
    dialog.open()
    settle(day.session)
    with day.held():
        dialog.issue()
        settle(day.session)
        assert "ค้างอยู่" in dialog.ui.findings_label.text()
        assert dialog.ui.issue_button.isEnabled()
    dialog.issue()
    settle(day.session)
    assert writing.get_outgoing(day.context, letter.id).register_number == 1


def test_a_dialog_that_stood_open_over_new_year_issues_into_the_new_register(day: Day, clock: FixedClock) -> None:
    clock.moment = datetime(2026, 12, 31, 23, 59, tzinfo=BANGKOK)
    letter = day.accepted()
    dialog = IssueDialog(day.session, letter, ())
    dialog.open()
    settle(day.session)
    clock.advance(minutes=2)
    dialog.issue()
    settle(day.session)
    assert "ปีก่อนปิดแล้ว" in dialog.ui.date_field.note()
    dialog.ui.date_edit.setText("1/1")
    dialog.issue()
    settle(day.session)
    issued = writing.get_outgoing(day.context, letter.id)
    assert (issued.register_year, issued.register_number, issued.issued_on) == (2027, 1, date(2027, 1, 1))


def test_typing_while_another_program_holds_the_database_is_saved_once_it_lets_go(
    day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, draft = editor_on(day, qtbot, monkeypatch)
    editor = page.ui.editor
    with day.held():
        type_thai(editor.ui.form.ui.subject_edit, "พิมพ์ตอนล็อก")
        qtbot.waitUntil(lambda: editor.saver.state is SaveState.TROUBLE, timeout=10_000)
        assert "ค้างอยู่" in editor.ui.saved_label.text()
        type_thai(editor.ui.form.ui.subject_edit, " ต่อ")
    qtbot.waitUntil(lambda: editor.saver.state is SaveState.SAVED and not editor.saver.unsaved, timeout=10_000)
    assert writing.get_outgoing(day.context, draft.id).letter.subject.endswith("พิมพ์ตอนล็อก ต่อ")
    assert day.troubles == []  # a line, never a dialog over the typing


def test_typing_on_while_the_database_is_gone_is_never_stopped_by_a_dialog(
    day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "FINDINGS_PAUSE_MS", 30)
    page, _draft = editor_on(day, qtbot, monkeypatch)
    entry = RegisterReceivedDialog(day.session)
    entry.open()
    settle(day.session)

    def gone(*_args: object, **_more: object) -> None:
        raise DatabaseUnreachable("ติดต่อเครื่องแม่ข่ายฐานข้อมูลไม่ได้")

    with monkeypatch.context() as away:
        away.setattr(Database, "connect", gone)
        type_thai(page.ui.editor.ui.form.ui.subject_edit, "พิมพ์ต่อ")
        type_thai(entry.ui.sender_edit, "อำเภอธารทอง")
        entry.ui.number_edit.setText("นธ ๑/๑")
        qtbot.waitUntil(lambda: page.ui.editor.saver.state is SaveState.TROUBLE, timeout=10_000)
        QTest.qWait(600)
        settle(day.session)
        assert day.troubles == []
    qtbot.waitUntil(lambda: page.ui.editor.saver.state is SaveState.SAVED, timeout=10_000)


@pytest.mark.slow
def test_a_full_disk_while_registering_a_big_scan_uses_no_number(small_day: Day, tmp_path: Path) -> None:
    from PIL import Image

    scan = tmp_path / "scan.png"
    Image.frombytes("RGB", (500, 700), os.urandom(500 * 700 * 3)).save(scan)
    dialog = entry_form(small_day, scan)
    with small_day.full():
        dialog.register()
        settle(small_day.session)
        assert isinstance(small_day.troubles[-1], DiskFull)
        assert small_day.registered() == []
        assert dialog.ui.subject_edit.text() == SUBJECT
        assert len(dialog.files.paths()) == 1
    scan.unlink()  # it vanished meanwhile: the program has its bytes
    dialog.register()
    settle(small_day.session)
    assert small_day.registered() == [1]
    (row,) = entries.list_received(small_day.context, ReceivedFilter())
    assert stamp.stamped_pdf(small_day.context, row.id).startswith(b"%PDF")


def test_a_full_disk_while_issuing_uses_no_number(small_day: Day) -> None:
    letter = small_day.accepted()
    dialog = IssueDialog(small_day.session, letter, ())
    dialog.open()
    settle(small_day.session)
    with small_day.full():
        dialog.issue()
        settle(small_day.session)
        assert "ดิสก์เต็ม" in dialog.ui.findings_label.text()
        assert writing.get_outgoing(small_day.context, letter.id).state is OutgoingState.ACCEPTED
    dialog.issue()
    settle(small_day.session)
    assert writing.get_outgoing(small_day.context, letter.id).register_number == 1
    assert issue.issued_pdf(small_day.context, letter.id).startswith(b"%PDF")


@pytest.mark.slow
def test_a_full_disk_while_typing_is_told_in_a_line_and_saved_later(
    small_day: Day, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, draft = editor_on(small_day, qtbot, monkeypatch)
    editor = page.ui.editor
    with small_day.full():
        body = editor.findChild(BodyEdit)
        assert body is not None
        body.insertPlainText("ข้อความยาว" * 3000)
        qtbot.waitUntil(lambda: editor.saver.state is SaveState.TROUBLE, timeout=20_000)
        assert "ดิสก์เต็ม" in editor.ui.saved_label.text()
    qtbot.waitUntil(lambda: editor.saver.state is SaveState.SAVED and not editor.saver.unsaved, timeout=20_000)
    assert "ข้อความยาว" * 3000 in "".join(writing.get_outgoing(small_day.context, draft.id).letter.body)


def test_a_full_disk_while_saving_a_pdf_keeps_the_old_file(small_day: Day) -> None:
    letter = small_day.accepted()
    dialog = IssueDialog(small_day.session, letter, ())
    dialog.open()
    dialog.issue()
    settle(small_day.session)
    target = small_day.folder / "ฉบับจริง.pdf"
    target.write_bytes(b"%PDF old")
    with small_day.full():
        dialog._write_pdf(target)
        settle(small_day.session)
        assert isinstance(small_day.troubles[-1], DiskFull)
        assert target.read_bytes() == b"%PDF old"
    dialog._write_pdf(target)
    settle(small_day.session)
    assert target.read_bytes() == issue.issued_pdf(small_day.context, letter.id)
