"""What issuing leaves behind: the row, the file's name, the stories, the kept text; and what it says when a day does not fit."""

from datetime import date

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import BrokenFile, CircError, InvalidEntry, NotFound
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Copy, CopyPurpose
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Move
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import take_over_number
from circ_desktop.services.sent import issue
from circ_desktop.services.sent.acknowledging import acknowledgements_of
from circ_desktop.storage.books import parts
from circ_desktop.storage.engine.tables import files
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER, accepted, key

ORDER = Letter(kind=Kind.ORDER, subject="แต่งตั้งคณะกรรมการ", body=("ด้วยเห็นสมควร",))


def issued(ctx: Context, letter: Letter = LETTER, on: date | None = None):
    waiting = accepted(ctx, letter)
    return waiting, issue.issue(ctx, waiting.id, version=waiting.version, request_key=key(), on=on)


def test_the_row_the_frozen_file_the_text_and_the_story_all_speak_of_the_number(
    office: Context, clock: FixedClock
) -> None:
    copied = replace(LETTER, copy=Copy(CopyPurpose.OFFICE, drafted_by="ก"))
    waiting = accepted(office, copied)
    clock.advance(hours=1)
    letter = issue.issue(office, waiting.id, version=waiting.version, request_key=key(), on=date(2026, 6, 12))
    clerk, now = office.signed_in(), office.clock.now()
    assert (letter.version, letter.updated_at, letter.issued_by) == (waiting.version + 1, now, clerk.id)
    assert letter.letter == replace(copied, number="นธ ๗๑๒๐๙/ว ๑", date=date(2026, 6, 12), copy=None)
    with office.database.connect(reading=True) as connection:
        (file,) = connection.execute(select(files)).all()
    assert (file.id, file.name, file.media_type, file.role) == (
        letter.file_id,
        "นธ ๗๑๒๐๙-ว ๑.pdf",
        "application/pdf",
        "issued",
    )
    assert (file.size, file.added_by) == (len(issue.issued_pdf(office, letter.id)), clerk.id)
    newest = writing.draft_versions(office, letter.id)[0]
    assert (newest.why, newest.letter, newest.officer_name) == ("ออกเลข", letter.letter, clerk.name)
    told = writing.story_of_outgoing(office, letter.id)[-1]
    assert (told.text, told.who, told.at) == ("ออกเลข ที่ นธ ๗๑๒๐๙/ว ๑ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙", clerk.name, now)
    clock.advance(hours=1)
    voided = issue.void_issued(office, letter.id, "  พิมพ์ผิด ")
    assert voided == writing.get_outgoing(office, letter.id)
    assert (voided.version, voided.updated_at) == (letter.version + 1, office.clock.now())
    assert writing.story_of_outgoing(office, letter.id)[-1].text == "ยกเลิกหนังสือ พิมพ์ผิด"


def test_each_book_counts_by_itself_and_names_its_documents(office: Context) -> None:
    assert issue.next_sent_number(office, circular=False) == 1
    take_over_number(office, RegisterKind.ORDER, 4)
    assert issue.next_sent_number(office, circular=False, kind=Kind.ORDER) == 4
    _, order = issued(office, ORDER)
    assert (order.register_kind, order.letter.number) == (RegisterKind.ORDER, "๔/๒๕๖๙")
    assert issue.document_name(order.letter) == "คำสั่ง ๔-๒๕๖๙"
    assert issue.next_sent_number(office, circular=False, kind=Kind.ORDER) == 5
    assert issue.next_sent_number(office, circular=False) == issue.next_sent_number(office, circular=True) == 1
    assert issue.document_name(replace(LETTER, number="นธ ๗๑๒๐๙/ว ๑")) == "นธ ๗๑๒๐๙-ว ๑"
    assert issue.sent_years(office) == (2026,)


@pytest.mark.parametrize(
    ("day", "what", "means", "press"),
    [
        (date(2026, 6, 16), "ลงวันที่ล่วงหน้าไม่ได้", "", "ใช้วันที่วันนี้ แล้วออกเลขอีกครั้ง"),
        (date(2025, 12, 31), "ทะเบียนของปีก่อนปิดแล้ว", "", "ใช้วันที่วันนี้ แล้วออกเลขอีกครั้ง"),
        (
            date(2026, 6, 9),
            "เลขก่อนหน้านี้ลงวันที่ ๑๐ มิถุนายน ๒๕๖๙ แล้ว",
            "ถ้าลงวันที่ก่อนนั้น เลขกับวันที่ในทะเบียนจะสลับกัน ",
            "ใช้วันที่ตั้งแต่ ๑๐ มิถุนายน ๒๕๖๙ ถึงวันนี้",
        ),
    ],
)
def test_a_day_that_does_not_fit_is_told_with_what_would(
    office: Context, day: date, what: str, means: str, press: str
) -> None:
    issued(office, on=date(2026, 6, 10))
    waiting = accepted(office)
    with pytest.raises(InvalidEntry) as refused:
        issue.issue(office, waiting.id, version=waiting.version, request_key=key(), on=day)
    assert (refused.value.what, refused.value.press) == (what, press)
    assert refused.value.means == f"{means}ยังไม่ได้ออกเลข เลขยังไม่ถูกใช้"
    again = issue.issue(office, waiting.id, version=waiting.version, request_key=key(), on=date(2026, 6, 10))
    assert (again.register_number, again.issued_on) == (2, date(2026, 6, 10))


def test_the_first_of_january_is_a_day_of_this_year(office: Context) -> None:
    _, first = issued(office, on=date(2026, 1, 1))
    assert first.letter.date == date(2026, 1, 1)


def test_a_letter_that_is_not_there_or_whose_page_is_gone_is_told(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ask in (issue.issued_pdf, issue.check_issue):
        with pytest.raises(NotFound):
            ask(office, 99)
    with pytest.raises(NotFound):
        issue.void_issued(office, 99, "เหตุ")
    with pytest.raises(NotFound):
        issue.issue(office, 99, version=1, request_key=key())
    _, letter = issued(office)
    monkeypatch.setattr(parts, "get_file", lambda _connection, _id: None)
    with pytest.raises(BrokenFile) as told:
        issue.issued_pdf(office, letter.id)
    assert str(told.value) == "ไม่พบฉบับจริงของหนังสือนี้ รายการในทะเบียนยังอยู่ นำฐานข้อมูลกลับจากสำเนาสำรอง"


@on_sqlite
def test_an_unreviewed_letter_is_not_set_ahead(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setting a page costs time; what cannot be issued is refused without it."""
    from circ_desktop.typeset import letters

    monkeypatch.setattr(letters, "letter_pdf", lambda *_, **__: pytest.fail("the page was set"))
    draft = writing.new_draft(office, LETTER)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    nameless = accepted(office, replace(LETTER, subject=" "))
    for letter in (draft, nameless):
        with pytest.raises(CircError, match=r"รอตรวจ|เรื่อง"):
            issue.issue(office, letter.id, version=letter.version, request_key=key())


@on_sqlite
def test_looking_at_sent_letters_waits_for_nobody(office: Context) -> None:
    _, letter = issued(office)
    waiting = accepted(office)
    looks_while_another_writes(
        office,
        [
            lambda ctx: issue.next_sent_number(ctx, circular=True),
            lambda ctx: issue.check_issue(ctx, waiting.id),
            lambda ctx: issue.issued_pdf(ctx, letter.id),
            issue.list_sent,
            issue.sent_years,
            lambda ctx: acknowledgements_of(ctx, letter.id),
        ],
    )
