"""Letters to refer to are found in both registers; a number names one letter of one year."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.domain.errors import InvalidEntry, NotFound
from circ_desktop.domain.register import RegisterKind
from circ_desktop.services.books.finding import find_letters, is_number, received_numbered, sent_numbered
from circ_desktop.services.context import Context
from circ_desktop.services.office.settings import take_over_number
from circ_desktop.services.received import void
from circ_desktop.services.sent import issue
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER, accepted, key, registered


def issued(ctx: Context, **values: object) -> int:
    waiting = accepted(ctx, replace(LETTER, **values))  # type: ignore[arg-type]
    return issue.issue(ctx, waiting.id, version=waiting.version, request_key=key()).id


def test_what_came_in_and_what_went_out_is_found_the_newest_first_and_cited_as_it_is_written(office: Context) -> None:
    came = registered(office, "น้ำหลาก ครั้งที่ ๑")
    undated = registered(office, "น้ำหลาก ไม่ลงวันที่", dated=None)
    voided = registered(office, "น้ำหลาก ลงซ้ำ")
    void.void_received(office, voided.id, "ลงซ้ำ")
    went = issued(office, urgency="ด่วนมาก")
    gone = issued(office)
    issue.void_issued(office, gone, "ออกผิด")
    first, second, third = find_letters(office, "น้ำหลาก")
    assert (first.direction, first.id, first.number, first.dated) == ("sent", went, "นธ ๗๑๒๐๙/ว ๑", date(2026, 6, 15))
    assert (first.sender, first.subject, first.urgency) == ("องค์การบริหารส่วนตำบลธารน้ำใส", LETTER.subject, "ด่วนมาก")
    assert first.reference_line == ("หนังสือองค์การบริหารส่วนตำบลธารน้ำใส ด่วนมาก ที่ นธ ๗๑๒๐๙/ว ๑ ลงวันที่ ๑๕ มิถุนายน ๒๕๖๙")
    assert (second.direction, second.id, second.number, second.dated) == (
        "received",
        came.id,
        "นธ ๐๐๒๓.๖/ว ๓๐๕๓",
        date(2026, 6, 12),
    )
    assert (second.sender, second.subject, second.urgency) == ("จังหวัดนครธารา", "น้ำหลาก ครั้งที่ ๑", "ด่วนที่สุด")
    assert second.reference_line == "หนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙"
    assert (third.id, third.dated) == (undated.id, None)
    assert [each.id for each in find_letters(office, "น้ำหลาก", limit=1)] == [went]
    assert [each.id for each in find_letters(office, "ครั้งที่ 1")] == [came.id]
    assert find_letters(office, "ไม่มีเรื่องนี้") == ()


def test_a_receive_number_names_one_letter_of_this_year_or_of_the_year_told(office: Context, clock: FixedClock) -> None:
    take_over_number(office, RegisterKind.RECEIVED, 2)
    second = registered(office)
    take_over_number(office, RegisterKind.RECEIVED, 21, "ไฟดับ")
    last = registered(office)
    clock.moment = datetime(2027, 1, 4, 9, 0, tzinfo=BANGKOK)
    of_next_year = registered(office)
    assert received_numbered(office, "1") == of_next_year.id
    assert received_numbered(office, " ๑ ", 2570) == of_next_year.id
    assert received_numbered(office, "2", 2569) == second.id
    assert received_numbered(office, "๒๑", 2569) == last.id
    with pytest.raises(NotFound, match="ทะเบียนรับปี ๒๕๗๐ ไม่มีเลขรับ ๒") as nowhere:
        received_numbered(office, "2")
    assert nowhere.value.means == "ยังไม่ได้ทำเอกสารใด"
    assert "--year" in nowhere.value.press
    with pytest.raises(NotFound, match="ทะเบียนรับปี ๒๕๖๙ ไม่มีเลขรับ ๑ ยัง"):
        received_numbered(office, "1", 2569)


@on_sqlite
def test_a_receive_number_is_figures_and_nothing_else(office: Context) -> None:
    for typed in ("", "ว 1", "1/2569", "-1", "²", "1.0", "๑ ๒"):
        with pytest.raises(InvalidEntry, match=f"“{typed}” ไม่ใช่เลขรับ") as trouble:
            received_numbered(office, typed)
        assert trouble.value.means == "ยังไม่ได้ทำเอกสารใด"
        assert trouble.value.press == "ใส่ตัวเลขอย่างเดียว เช่น 216 หรือ ๒๑๖"


def test_a_letter_of_ours_is_named_by_its_number_of_this_year_or_of_the_year_told(
    office: Context, clock: FixedClock
) -> None:
    circular = issued(office)
    plain = issued(office, circular=False)
    clock.moment = datetime(2027, 1, 4, 9, 0, tzinfo=BANGKOK)
    of_next_year = issued(office, circular=False)
    assert sent_numbered(office, "ว 1", 2569) == circular
    assert sent_numbered(office, "71209/1", 2569) == plain
    assert sent_numbered(office, "นธ ๗๑๒๐๙/๑") == of_next_year
    assert sent_numbered(office, "1") == sent_numbered(office, "๑", 2570) == of_next_year
    with pytest.raises(InvalidEntry) as several:
        sent_numbered(office, "1", 2569)
    assert several.value.what == "เลข ๑ มีหลายฉบับ: นธ ๗๑๒๐๙/๑ · นธ ๗๑๒๐๙/ว ๑"
    assert (several.value.means, several.value.press) == ("ยังไม่ได้ทำเอกสารใด", "ใส่ ที่ ให้เต็ม")
    for typed in ("ว 1", "2", "71209", "", "ก"):
        with pytest.raises(NotFound, match="ทะเบียนส่งปี ๒๕๗๐ ไม่มีเลข") as nowhere:
            sent_numbered(office, typed)
        assert nowhere.value.means == "ยังไม่ได้ทำเอกสารใด"


def test_nothing_is_looked_up_before_there_is_an_office(bare: Context) -> None:
    for look_up in (find_letters, received_numbered, sent_numbered):
        with pytest.raises(NotFound, match="ยังไม่ได้ตั้งค่าสำนักงาน"):
            look_up(bare, "1")


def test_a_number_without_the_offices_code_is_the_letters_where_no_figure_is_left_before_it() -> None:
    assert not is_number("นธ ๗๑๒๐๙/๑", 9, "/1")
    assert is_number("นธ ๗๑๒๐๙/ว ๑", 9, "ว1")
    assert not is_number("นธ ๗๑๒๐๙/ว ๑", 9, "9/ว 1")
    assert not is_number("นธ ๗๑๒๐๙/ว ๑", 9, "นธ 7")


@on_sqlite
def test_looking_for_a_letter_waits_for_nobody(office: Context) -> None:
    registered(office)
    issued(office)
    looks_while_another_writes(
        office,
        [
            lambda ctx: find_letters(ctx, "น้ำหลาก"),
            lambda ctx: received_numbered(ctx, "1"),
            lambda ctx: sent_numbered(ctx, "1"),
        ],
    )
