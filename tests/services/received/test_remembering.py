"""Learning from corrections, and names that the office knows: offered, marked, deletable; on both databases."""

from datetime import date

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from circ_desktop.base.clock import FixedClock
from circ_desktop.domain.errors import NotAllowed, NotFound
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.remembered import Lesson, RememberedKind, SuggestionKind
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reading import Reading
from circ_desktop.resources import resource
from circ_desktop.services.context import Context
from circ_desktop.services.received.knowing import nearest
from circ_desktop.services.received.reading import read_text
from circ_desktop.services.received.register import register_received
from circ_desktop.services.received.remembering import everything_remembered, forget, learn, lessons_of, suggestions
from circ_desktop.storage.tables import remembered
from tests.databases import MORNING
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes

SAMPLE = resource("samples", "incoming.txt").read_text(encoding="utf-8").replace("๒๕๖๙", "๒๕๖๘")


@pytest.fixture
def reading() -> Reading:
    return read_text(SAMPLE)


def entry_of(ctx: Context, reading: Reading, **changes: object) -> ReceivedEntry:
    return replace(to_entry(reading, ctx.clock.now()), **changes)  # type: ignore[arg-type]


def test_a_name_that_was_corrected_is_put_in_the_next_time_and_can_be_deleted(
    office: Context, reading: Reading
) -> None:
    learn(office, reading, entry_of(office, reading, sender="ปภ.จังหวัดนครธารา"))
    (found,) = [one for one in suggestions(office, reading) if one.field == "sender"]
    assert (found.kind, found.value) == (SuggestionKind.REMEMBERED, "ปภ.จังหวัดนครธารา")
    assert "จังหวัดนครธารา" in found.text
    learn(office, reading, entry_of(office, reading, sender="ปภ.จังหวัดนครธารา"))
    (row,) = everything_remembered(office)
    assert (row.field, row.read, row.means, row.times) == ("sender", "จังหวัดนครธารา", "ปภ.จังหวัดนครธารา", 2)
    forget(office, row.id)
    assert everything_remembered(office) == ()
    assert not [one for one in suggestions(office, reading) if one.kind is SuggestionKind.REMEMBERED]
    with pytest.raises(NotFound):
        forget(office, row.id)


def test_a_clerk_who_goes_back_to_what_was_read_takes_the_lesson_back(office: Context, reading: Reading) -> None:
    learn(office, reading, entry_of(office, reading, sender="อื่น"))
    learn(office, reading, entry_of(office, reading))
    assert everything_remembered(office) == ()


def test_a_reading_that_was_right_teaches_nothing(office: Context, reading: Reading) -> None:
    assert learn(office, reading, entry_of(office, reading)) == ()


def test_the_place_of_a_field_that_was_not_read_is_learnt_by_the_words_before_it(office: Context) -> None:
    def letter(number: str) -> Reading:
        text = SAMPLE.replace("ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗\n", f"เลขหนังสือของเรา {number}\n")
        found = read_text(text)
        return replace(found, number=None, text=text)

    first, second = letter("กข-๑๒/๒๕๖๘"), letter("กข-๑๓/๒๕๖๘")
    learn(office, first, entry_of(office, first, number="กข-๑๒/๒๕๖๘"))
    (found,) = [one for one in suggestions(office, second) if one.field == "number"]
    assert (found.kind, found.value) == (SuggestionKind.LABELLED, "กข-๑๓/๒๕๖๘")
    assert "เลขหนังสือของเรา" in found.text


def test_a_sender_that_is_nearly_a_known_one_is_asked_about_and_never_changed(
    office: Context, reading: Reading
) -> None:
    known = ReceivedEntry("", date(2026, 6, 1), "สำนักงานประมงอำเภอธารทอง", "", "เรื่อง", office.clock.now())
    register_received(office, known, request_key="a")
    assert reading.sender is not None
    torn = replace(reading, sender=replace(reading.sender, value="สำนกงานประมงอําเภอธารทอง"))
    (found,) = [one for one in suggestions(office, torn) if one.field == "sender"]
    assert (found.kind, found.value) == (SuggestionKind.KNOWN, "สำนักงานประมงอำเภอธารทอง")
    assert to_entry(torn, office.clock.now()).sender == "สำนกงานประมงอําเภอธารทอง"


@pytest.mark.parametrize(
    ("read", "name", "exact"),
    [
        ("อบต.ธารทอง", "องค์การบริหารส่วนตำบลธารทอง", True),
        ("จังหวัดนครปฐม", "", False),
        ("จังหวัดนครพนม", "จังหวัดนครพนม", True),
        ("กระทรวงมหาดไท", "กระทรวงมหาดไทย", False),
        ("บริษัทขายเครื่องเขียน", "", False),
        ("", "", False),
    ],
)
def test_names_are_known_by_their_letters_and_short_forms_and_places_are_not_mixed_up(
    read: str, name: str, exact: bool
) -> None:
    names = ("องค์การบริหารส่วนตำบลธารทอง", "จังหวัดนครพนม", "กระทรวงมหาดไทย")
    found = nearest(read, names)
    assert (found.name, found.exact) == (name, exact)


def test_only_whoever_is_signed_in_teaches_looks_and_forgets(office: Context, reading: Reading) -> None:
    nobody = replace(office, officer=None)
    for ask in (
        lambda: learn(nobody, reading, entry_of(office, reading)),
        lambda: everything_remembered(nobody),
        lambda: forget(nobody, 1),
    ):
        with pytest.raises(NotAllowed):
            ask()
    with pytest.raises(NotFound) as told:
        forget(office, 99)
    assert str(told.value) == "ไม่พบรายการที่จำไว้นี้แล้ว อาจมีผู้อื่นลบไปก่อน กด {key:refresh} เพื่อดูรายการล่าสุด"


def test_what_a_correction_teaches(reading: Reading) -> None:
    def taught(read: dict[str, str], meant: dict[str, str], text: str = "") -> tuple[Lesson, ...]:
        blank = ReceivedEntry("", None, "", "", "", MORNING)
        return lessons_of(replace(reading, text=text), replace(blank, **meant), replace(blank, **read))

    assert taught({"sender": "ก"}, {"sender": " ข "}) == (Lesson(RememberedKind.NAME, "sender", "ก", "ข"),)
    assert taught({"addressee": "ก"}, {"addressee": "ก"}) == (Lesson(RememberedKind.NAME, "addressee", "ก", ""),)
    assert taught({"number": "ก"}, {"number": "ข"}) == ()  # another number is no other name of it
    assert taught({"subject": "ก"}, {"subject": "ข"}) == ()
    text = "เลขหนังสือของเรา กข-๑๒\nหัวข้อ สำรวจคูคลอง"
    assert taught({}, {"number": "กข-๑๒"}, text) == (Lesson(RememberedKind.LABEL, "number", "เลขหนังสือของเรา"),)
    assert taught({}, {"subject": "สำรวจคูคลอง"}, text) == (Lesson(RememberedKind.LABEL, "subject", "หัวข้อ"),)
    assert taught({}, {"subject": "ไม่มีในข้อความ"}, text) == ()
    assert taught({}, {}, text) == ()


@on_sqlite
def test_who_taught_what_when_is_kept(office: Context, reading: Reading, clock: FixedClock) -> None:
    clock.advance(hours=1)
    lessons = learn(office, reading, entry_of(office, reading, sender="ปภ.จังหวัดนครธารา"))
    assert lessons == (Lesson(RememberedKind.NAME, "sender", "จังหวัดนครธารา", "ปภ.จังหวัดนครธารา"),)
    with office.database.connect(reading=True) as connection:
        (row,) = connection.execute(select(remembered)).all()
    assert (row.officer_id, row.at) == (office.signed_in().id, office.clock.now())
    looks_while_another_writes(office, [lambda ctx: suggestions(ctx, reading), everything_remembered])


def test_a_name_that_is_known_exactly_is_not_asked_about(office: Context, reading: Reading) -> None:
    assert [one for one in suggestions(office, reading) if one.field == "sender"] == []
    assert reading.addressee is not None
    nearly = replace(reading, addressee=replace(reading.addressee, value="นายกองค์การบริหารส่วนตำบลธารน้ำใ"))
    (found,) = [one for one in suggestions(office, nearly) if one.field == "addressee"]
    assert found.text == "หมายถึง “นายกองค์การบริหารส่วนตำบลธารน้ำใส” ที่สำนักงานรู้จักอยู่แล้วหรือไม่"
    unlike = replace(reading, sender=replace(reading.sender, value="บริษัท เครื่องเขียน จำกัด"))  # type: ignore[type-var]
    assert [one for one in suggestions(office, unlike) if one.field == "sender"] == []
