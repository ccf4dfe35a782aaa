"""Receipt notices go back as a file and mark our letter as received, once, on both databases."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from circ_desktop.domain.errors import BrokenFile, NotAllowed, NotFound
from circ_desktop.domain.officer import Right
from circ_desktop.domain.sent import rows
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.reading.exchange.ecms import Notice, dump_notice
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.writing import story_of_outgoing
from circ_desktop.services.sent import issue
from circ_desktop.services.sent.acknowledging import LARGEST_NOTICE, acknowledgements_of, notice_in, take_notice
from circ_desktop.services.sent.exchange import receipt_notice
from circ_desktop.services.sent.issue import list_sent
from tests.databases import acting
from tests.services.refusing import refused_without_a_trace
from tests.services.scenes import accepted, registered


@pytest.fixture
def sent(office: Context) -> Outgoing:
    draft = accepted(office)
    return issue.issue(office, draft.id, version=draft.version, request_key=uuid4().hex)


def notice(sent: Outgoing, **changes: object) -> Notice:
    values = {"office": "อำเภอธารทอง", "accepted_on": date(2026, 6, 16)} | changes
    letter = sent.letter
    return Notice(letter.number, letter.date, letter.subject, "812", **values)  # type: ignore[arg-type]


def test_the_notice_names_our_office_our_number_and_the_day(office: Context, tmp_path: Path) -> None:
    letter = registered(office, number="นธ ๐๐๒๓.๖/ว ๓๐๕๓")
    file = tmp_path / "ใบแจ้ง.xml"
    file.write_bytes(receipt_notice(office, letter.id))
    found = notice_in(file)
    assert found is not None
    assert (found.letter_id, found.accept_id) == ("นธ ๐๐๒๓.๖/ว ๓๐๕๓", str(letter.receive_number))
    assert found.office.startswith("องค์การบริหารส่วนตำบล")
    assert found.accepted_on == letter.entry.received_at.date()


def test_a_notice_marks_our_letter_once_and_stands_in_its_story(office: Context, sent: Outgoing) -> None:
    assert take_notice(office, notice(sent)) == sent.id
    assert take_notice(office, notice(sent)) == sent.id
    (told,) = acknowledgements_of(office, sent.id)
    assert told.words() == "อำเภอธารทอง รับแล้ว เลขรับ ๘๑๒ วันที่ ๑๖ มิ.ย. ๒๕๖๙"
    take_notice(office, notice(sent, office="อำเภอธารน้ำใส"))
    (row,) = list_sent(office, rows.SentFilter())
    assert row.acknowledged == 2
    lines = [line.text for line in story_of_outgoing(office, sent.id) if "แจ้งการรับ" in line.text]
    assert len(lines) == 2


def test_a_notice_of_a_letter_that_is_not_ours_changes_nothing(office: Context, sent: Outgoing) -> None:
    with pytest.raises(NotFound):
        take_notice(office, Notice("ชย ๙๙๙๙/๑", None, "", "1"))
    with pytest.raises(NotFound):
        take_notice(office, Notice(sent.letter.number, date(2020, 1, 1), "", "1"))
    with pytest.raises(NotAllowed):
        take_notice(acting(office, "nayok"), notice(sent))
    assert acknowledgements_of(office, sent.id) == ()


def test_other_files_are_no_notices_and_broken_ones_are_said(tmp_path: Path, sent: Outgoing) -> None:
    (tmp_path / "ก.txt").write_text("ข้อความ", encoding="utf-8")
    (tmp_path / "ข.xml").write_bytes(dump_notice(notice(sent))[:-20])
    assert notice_in(tmp_path / "ก.txt") is None
    with pytest.raises(BrokenFile):
        notice_in(tmp_path / "ข.xml")
    with pytest.raises(BrokenFile):
        notice_in(tmp_path / "ไม่มี.xml")


def test_only_the_registering_clerk_takes_a_notice(office: Context, sent: Outgoing) -> None:
    refused_without_a_trace(office, Right.REGISTER, lambda ctx: take_notice(ctx, notice(sent)))


def test_a_notice_that_names_no_letter_of_ours_says_which_number_it_looked_for(office: Context, sent: Outgoing) -> None:
    with pytest.raises(NotFound) as told:
        take_notice(office, Notice("ชย 9999/1", None, "", "1"))
    assert told.value.what == "ไม่พบหนังสือส่งของเราที่ ชย ๙๙๙๙/๑"
    assert told.value.means == "ใบแจ้งการรับนี้จึงยังไม่ได้บันทึก ทะเบียนส่งไม่เปลี่ยน"
    assert told.value.press == "ตรวจว่าเป็นใบแจ้งถึงสำนักงานนี้ หรือหนังสือถูกยกเลิกไปแล้ว"
    take_notice(office, notice(sent))
    assert story_of_outgoing(office, sent.id)[-1].text.endswith("อำเภอธารทอง รับแล้ว เลขรับ ๘๑๒ วันที่ ๑๖ มิ.ย. ๒๕๖๙")
    assert [line.at for line in story_of_outgoing(office, sent.id)][-1] == office.clock.now()


def test_a_file_too_large_to_be_a_notice_is_not_read(tmp_path: Path, sent: Outgoing) -> None:
    content = dump_notice(notice(sent))
    file = tmp_path / "ก.xml"
    file.write_bytes(content + b" " * (LARGEST_NOTICE - len(content)))
    assert notice_in(file) == notice(sent)
    file.write_bytes(content + b" " * (LARGEST_NOTICE - len(content) + 1))
    assert notice_in(file) is None
    with pytest.raises(BrokenFile) as gone:
        notice_in(tmp_path / "ไม่มี.xml")
    assert str(gone.value) == "เปิดแฟ้ม ไม่มี.xml ไม่ได้ ไม่มีอะไรถูกบันทึก ตรวจว่าแฟ้มยังอยู่ที่เดิม"
    assert "ไม่มี.xml" in gone.value.detail
