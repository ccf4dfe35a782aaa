"""Issuing: number, date, register row and frozen page in one step, or nothing at all."""

import datetime as dt
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from sqlalchemy import select, text

from circ_desktop.base.clock import BANGKOK, FixedClock
from circ_desktop.domain.errors import BrokenFile, DiskFull, InvalidEntry, NotAllowed, StaleEdit, TypesetError
from circ_desktop.domain.letter.content import Secrecy
from circ_desktop.domain.office import CircularSeries
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import Move, OutgoingState
from circ_desktop.domain.sent.rows import SentFilter
from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import load_office, save_office, take_over_number
from circ_desktop.services.received import entries, register
from circ_desktop.services.sent import issue
from circ_desktop.storage.engine.files import FileStore
from circ_desktop.storage.engine.tables import files
from circ_desktop.storage.tables import outgoing_letters
from circ_desktop.typeset import letters
from tests.databases import acting
from tests.services.scenes import LETTER, accepted, entry, key, registered

PLAIN = replace(LETTER, circular=False)


def issued(ctx: Context, letter=LETTER, **more):
    waiting = accepted(ctx, letter)
    return issue.issue(ctx, waiting.id, version=waiting.version, request_key=key(), **more)


def page_text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_issuing_gives_number_date_row_and_frozen_page_in_one_step(office: Context) -> None:
    letter = issued(office)
    assert letter.state is OutgoingState.ISSUED
    assert letter.letter.number == "นธ ๗๑๒๐๙/ว ๑"
    assert letter.letter.date == letter.issued_on == date(2026, 6, 15)
    assert (letter.register_kind, letter.register_year, letter.register_number) == (RegisterKind.CIRCULAR, 2026, 1)
    assert writing.get_outgoing(office, letter.id) == letter
    assert [row.number for row in issue.list_sent(office)] == ["นธ ๗๑๒๐๙/ว ๑"]
    printed = page_text(issue.issued_pdf(office, letter.id))
    assert "๗๑๒๐๙/ว ๑" in printed
    assert "๑๕ มิถุนายน ๒๕๖๙" in printed


def test_pressing_issue_twice_gives_one_number(office: Context) -> None:
    waiting, once = accepted(office), key()
    first = issue.issue(office, waiting.id, version=waiting.version, request_key=once)
    second = issue.issue(office, waiting.id, version=waiting.version, request_key=once)
    assert second == first
    assert issue.next_sent_number(office, circular=True) == 2


def test_two_presses_at_the_same_moment_give_one_number(office: Context) -> None:
    waiting, once = accepted(office), key()

    def press(_: int) -> int | None:
        return issue.issue(office, waiting.id, version=waiting.version, request_key=once).register_number

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(press, range(4))) == [1, 1, 1, 1]
    assert issue.next_sent_number(office, circular=True) == 2


def test_two_clerks_issuing_the_same_draft_give_one_number(office: Context) -> None:
    waiting = accepted(office)

    def press(_: int) -> str:
        try:
            issue.issue(office, waiting.id, version=waiting.version, request_key=key())
        except NotAllowed:
            return "refused"
        return "issued"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(press, range(4))) == ["issued", "refused", "refused", "refused"]
    assert issue.next_sent_number(office, circular=True) == 2
    with office.database.connect(reading=True) as connection:
        assert len(connection.execute(select(files).where(files.c.role == "issued")).all()) == 1


def test_eight_clerks_issuing_at_once_get_numbers_without_gap_or_duplicate(office: Context) -> None:
    waiting = [accepted(office) for _ in range(16)]

    def press(letter) -> int | None:
        return issue.issue(office, letter.id, version=letter.version, request_key=key()).register_number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(press, waiting))
    assert sorted(numbers) == list(range(1, 17))
    for letter, number in zip(waiting, numbers, strict=True):
        stored = writing.get_outgoing(office, letter.id)
        assert stored.register_number == number
        assert stored.letter.number in page_text(issue.issued_pdf(office, letter.id)).replace("\u00a0", " ")
    assert audit_check(office).sound


def test_circulars_count_by_themselves_where_the_office_says_so(office: Context) -> None:
    assert issued(office).letter.number == "นธ ๗๑๒๐๙/ว ๑"
    assert issued(office, PLAIN).letter.number == "นธ ๗๑๒๐๙/๑"
    assert issued(office).letter.number == "นธ ๗๑๒๐๙/ว ๒"


def test_circulars_share_the_series_where_the_office_says_so(office: Context) -> None:
    save_office(office, replace(load_office(office), circular_series=CircularSeries.SHARED))
    assert issued(office, PLAIN).letter.number == "นธ ๗๑๒๐๙/๑"
    shared = issued(office)
    assert (shared.letter.number, shared.register_kind) == ("นธ ๗๑๒๐๙/ว ๒", RegisterKind.SENT)


@pytest.mark.parametrize("first", list(CircularSeries))
def test_the_series_of_circulars_cannot_change_once_one_has_a_number_this_year(
    office: Context, clock: FixedClock, first: CircularSeries
) -> None:
    (other,) = [series for series in CircularSeries if series is not first]
    save_office(office, replace(load_office(office), circular_series=first))
    issued(office)
    with pytest.raises(InvalidEntry) as told:
        save_office(office, replace(load_office(office), circular_series=other))
    assert (told.value.field, load_office(office).circular_series) == ("circular_series", first)
    save_office(office, replace(load_office(office), phone="๐ ๗๓๐๐ ๐๐๐๐"))  # everything else may change
    clock.advance(days=366)
    save_office(office, replace(load_office(office), circular_series=other))
    assert load_office(office).circular_series is other


def test_the_register_goes_on_from_the_paper_book(office: Context) -> None:
    take_over_number(office, RegisterKind.CIRCULAR, 118)
    assert issue.next_sent_number(office, circular=True) == 118
    assert issued(office).letter.number == "นธ ๗๑๒๐๙/ว ๑๑๘"


def test_numbers_begin_again_on_the_first_of_january_in_bangkok(office: Context, clock: FixedClock) -> None:
    clock.moment = dt.datetime(2026, 12, 31, 16, 59, tzinfo=dt.UTC)  # 23.59 in Bangkok
    assert issued(office).letter.number == "นธ ๗๑๒๐๙/ว ๑"
    clock.advance(minutes=1)
    new_year = issued(office)
    assert (new_year.letter.number, new_year.register_year) == ("นธ ๗๑๒๐๙/ว ๑", 2027)
    assert new_year.letter.date == date(2027, 1, 1)
    assert issue.sent_years(office) == (2027, 2026)
    assert len(issue.list_sent(office, SentFilter(year=2026))) == 1


def test_a_letter_may_carry_an_earlier_day_of_this_year_that_keeps_the_register_in_order(office: Context) -> None:
    first = issued(office, on=date(2026, 6, 10))
    assert "๑๐ มิถุนายน ๒๕๖๙" in page_text(issue.issued_pdf(office, first.id))
    assert issued(office, on=date(2026, 6, 12)).letter.date == date(2026, 6, 12)


@pytest.mark.parametrize("day", [date(2026, 6, 16), date(2025, 12, 31), date(2026, 6, 9)])
def test_a_day_that_the_register_cannot_take_is_refused_and_uses_no_number(office: Context, day: date) -> None:
    issued(office, on=date(2026, 6, 10))
    waiting = accepted(office)
    with pytest.raises(InvalidEntry) as refused:
        issue.issue(office, waiting.id, version=waiting.version, request_key=key(), on=day)
    assert refused.value.field == "on"
    assert issue.next_sent_number(office, circular=True) == 2
    assert writing.get_outgoing(office, waiting.id) == waiting


def test_a_page_that_cannot_be_set_uses_no_number(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting, once = accepted(office), key()

    def fail(*_args, **_more):
        raise TypesetError("จัดหน้าไม่ได้")

    with monkeypatch.context() as broken:
        broken.setattr(letters, "letter_pdf", fail)
        with pytest.raises(TypesetError):
            issue.issue(office, waiting.id, version=waiting.version, request_key=once)
    assert writing.get_outgoing(office, waiting.id) == waiting
    assert issue.issue(office, waiting.id, version=waiting.version, request_key=once).register_number == 1


def test_a_page_that_fails_inside_the_transaction_uses_no_number(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = accepted(office)
    monkeypatch.setattr(issue, "_set_ahead", lambda *_: None)
    with monkeypatch.context() as broken:
        broken.setattr(letters, "letter_pdf", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert issue.next_sent_number(office, circular=True) == 1
    assert issue.issue(office, waiting.id, version=waiting.version, request_key=key()).register_number == 1


def test_a_full_disk_uses_no_number(office: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = accepted(office)

    def full(_content: bytes) -> str:
        raise DiskFull("ดิสก์เต็ม")

    with monkeypatch.context() as broken:
        broken.setattr(type(office.files), "put", lambda _self, content: full(content))
        with pytest.raises(DiskFull):
            issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert writing.get_outgoing(office, waiting.id).state is OutgoingState.ACCEPTED
    assert issue.next_sent_number(office, circular=True) == 1


def test_when_another_letter_takes_the_expected_number_the_page_shows_the_real_one(
    office: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = accepted(office), accepted(office)
    ahead = issue._set_ahead

    def someone_is_faster(ctx: Context, outgoing_id: int, day: date):
        ready = ahead(ctx, outgoing_id, day)
        if outgoing_id == second.id:
            issue.issue(ctx, first.id, version=first.version, request_key=key())
        return ready

    monkeypatch.setattr(issue, "_set_ahead", someone_is_faster)
    late = issue.issue(office, second.id, version=second.version, request_key=key())
    assert late.letter.number == "นธ ๗๑๒๐๙/ว ๒"
    assert "๗๑๒๐๙/ว ๒" in page_text(issue.issued_pdf(office, late.id))


def test_a_letter_that_was_not_reviewed_gets_no_number(office: Context) -> None:
    draft = writing.new_draft(office, LETTER)
    with pytest.raises(NotAllowed, match="ร่าง"):
        issue.issue(office, draft.id, version=draft.version, request_key=key())
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    with pytest.raises(NotAllowed, match="รอตรวจ"):
        issue.issue(office, draft.id, version=draft.version, request_key=key())
    assert issue.next_sent_number(office, circular=True) == 1


def test_only_the_registering_clerk_issues(office: Context) -> None:
    waiting = accepted(office)
    with pytest.raises(NotAllowed):
        issue.issue(acting(office, "huana"), waiting.id, version=waiting.version, request_key=key())


def test_an_old_view_of_the_letter_is_not_issued(office: Context) -> None:
    waiting = accepted(office)
    with pytest.raises(StaleEdit) as refused:
        issue.issue(office, waiting.id, version=waiting.version - 1, request_key=key())
    assert refused.value.theirs == waiting
    assert issue.next_sent_number(office, circular=True) == 1


def test_a_letter_without_a_subject_is_refused(office: Context) -> None:
    waiting = accepted(office, replace(LETTER, subject=" "))
    with pytest.raises(InvalidEntry) as refused:
        issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    assert refused.value.field == "subject"


def test_a_secret_letter_does_not_go_into_the_ordinary_register(office: Context) -> None:
    waiting = accepted(office, replace(LETTER, secrecy=Secrecy.SECRET))
    with pytest.raises(NotAllowed, match="ทะเบียน"):
        issue.issue(office, waiting.id, version=waiting.version, request_key=key())


def test_the_dialog_knows_the_number_before_it_is_taken(office: Context) -> None:
    waiting = accepted(office)
    assert issue.check_issue(office, waiting.id) == "นธ ๗๑๒๐๙/ว ๑"
    assert issue.next_sent_number(office, circular=True) == 1


def test_voiding_keeps_number_text_and_page(office: Context) -> None:
    letter = issued(office)
    before = issue.issued_pdf(office, letter.id)
    voided = issue.void_issued(office, letter.id, " พิมพ์ผิด ")
    assert (voided.state, voided.void_reason) == (OutgoingState.VOIDED, "พิมพ์ผิด")
    stored = writing.get_outgoing(office, letter.id)
    assert stored == voided
    assert (stored.register_number, stored.letter) == (letter.register_number, letter.letter)
    assert issue.issued_pdf(office, letter.id) == before
    assert [row.state for row in issue.list_sent(office)] == [OutgoingState.VOIDED]
    assert issue.list_sent(office, SentFilter(include_voided=False)) == ()
    assert issued(office).register_number == 2


def test_voiding_wants_a_reason_and_happens_once(office: Context) -> None:
    letter = issued(office)
    with pytest.raises(InvalidEntry) as refused:
        issue.void_issued(office, letter.id, "  ")
    assert refused.value.field == "note"
    issue.void_issued(office, letter.id, "พิมพ์ผิด")
    with pytest.raises(NotAllowed):
        issue.void_issued(office, letter.id, "เหตุผลอื่น")
    assert writing.get_outgoing(office, letter.id).void_reason == "พิมพ์ผิด"


def test_an_issued_letter_is_never_edited(office: Context) -> None:
    letter = issued(office)
    with pytest.raises(NotAllowed, match="ออกเลขแล้ว"):
        writing.save_draft(office, letter.id, replace(letter.letter, subject="แก้ทีหลัง"), version=letter.version)
    with pytest.raises(NotAllowed):
        writing.move(office, letter.id, Move.WITHDRAW, version=letter.version)


def test_the_database_itself_refuses_to_change_an_issued_letter(office: Context) -> None:
    letter = issued(office)
    for change in ("number = 99", "letter_number = 'x'", "issued_on = '2020-01-01'", "file_id = NULL", "letter = '{}'"):
        with pytest.raises(NotAllowed), office.database.engine.begin() as connection:
            connection.execute(text(f"UPDATE outgoing_letters SET {change} WHERE id = {letter.id}"))
    with pytest.raises(NotAllowed), office.database.engine.begin() as connection:
        connection.execute(text(f"DELETE FROM outgoing_letters WHERE id = {letter.id}"))
    assert writing.get_outgoing(office, letter.id) == letter


def test_a_frozen_page_that_was_tampered_with_is_not_handed_out(office: Context) -> None:
    letter = issued(office)
    if not isinstance(office.files, FileStore):
        pytest.skip("on PostgreSQL the bytes are a row, covered by tests/storage")
    with office.database.connect(reading=True) as connection:
        sha256 = connection.execute(select(files.c.sha256).where(files.c.id == letter.file_id)).scalar_one()
    path = office.files.path(sha256)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"%")
    with pytest.raises(BrokenFile):
        issue.issued_pdf(office, letter.id)


def test_a_draft_has_no_frozen_page(office: Context) -> None:
    with pytest.raises(NotAllowed):
        issue.issued_pdf(office, writing.new_draft(office).id)


def test_the_letter_passed_on_is_named_in_the_story_of_its_source(office: Context) -> None:
    source = registered(office)
    draft = writing.pass_on_as_draft(office, source.id)
    draft = writing.move(office, draft.id, Move.SUBMIT, version=draft.version)
    draft = writing.move(acting(office, "huana"), draft.id, Move.ACCEPT, version=draft.version)
    issue.issue(office, draft.id, version=draft.version, request_key=key())
    story = [line.text for line in entries.story_of_received(office, source.id)]
    assert story[-1] == "ออกหนังสือแจ้งต่อ ที่ นธ ๗๑๒๐๙/ว ๑"


def test_an_answer_that_cites_our_letter_is_linked_to_it(office: Context) -> None:
    from circ_desktop.domain.letter.reference import read_reference

    letter = issued(office)
    cites = read_reference("หนังสือ อบต.ธารน้ำใส ที่ นธ ๗๑๒๐๙/ว ๑ ลงวันที่ ๑๕ มิถุนายน ๒๕๖๙")
    answer = register.register_received(office, entry(office, references=(cites,)), request_key=key())
    assert answer.entry.references[0].outgoing_id == letter.id


@pytest.mark.slow
@pytest.mark.parametrize("point", ["number", "row", "commit"])
def test_a_program_killed_while_issuing_leaves_nothing_half_done(
    office: Context, office_url: str, tmp_path: Path, point: str
) -> None:
    waiting, once = accepted(office), key()
    arguments = [office_url, str(tmp_path / "data"), str(waiting.id), str(waiting.version), once, point]
    root = Path(__file__).parents[3]
    died = subprocess.run(
        [sys.executable, "-m", "tests.services.killed_while_issuing", *arguments],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert died.returncode == 137, died.stderr.decode(errors="replace")
    assert writing.get_outgoing(office, waiting.id) == waiting
    assert issue.next_sent_number(office, circular=True) == 1
    with office.database.connect(reading=True) as connection:
        assert connection.execute(select(files)).all() == []
        assert connection.execute(select(outgoing_letters.c.number)).scalar_one() is None
    assert audit_check(office).sound
    again = issue.issue(office, waiting.id, version=waiting.version, request_key=once)
    assert again.register_number == 1


def test_moments_are_told_in_bangkok_time(office: Context, clock: FixedClock) -> None:
    clock.moment = dt.datetime(2026, 6, 15, 20, 0, tzinfo=dt.UTC)  # 03.00 of the next day in Bangkok
    letter = issued(office)
    assert letter.issued_on == date(2026, 6, 16)
    assert writing.get_outgoing(office, letter.id).updated_at.astimezone(BANGKOK).hour == 3
