"""The cascade assistant: what stands in the draft when a received letter is passed on."""

import datetime as dt

import pytest

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.letter.content import Digits, Signer
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.passing_on import UNWRITTEN, Pattern, letterhead, new_letter, pass_on, pattern_from
from circ_desktop.resources import load_toml

OFFICE = Office(
    name="องค์การบริหารส่วนตำบลดอยฟ้า",
    short_name="อบต.ดอยฟ้า",
    address_lines=("ที่ทำการองค์การบริหารส่วนตำบลดอยฟ้า", "หมู่ที่ ๔ อำเภอเวียงน้ำ พร ๕๔๐๐๐"),
    province="แพร่",
    province_code="พร",
    number_prefix="พร ๗๒๑๐๑",
    phone="๐ ๕๔๖๐ ๐๐๐๐",
    email="saraban@example.go.th",
)
DIVISION = Division(1, "สำนักปลัด", phone="๐ ๕๔๖๐ ๐๐๐๑")
SIGNER = Signer("นายบุญล้อม ใจกว้าง", ("นายกองค์การบริหารส่วนตำบลดอยฟ้า",))
ENTRY = ReceivedEntry(
    number="พร 0023.6/ว 3053",
    dated=dt.date(2026, 11, 19),
    sender="จังหวัดแพร่",
    addressee="นายอำเภอ ทุกอำเภอ",
    subject="การเตรียมความพร้อมรับสถานการณ์ภัยหนาว ประจำปี 2569",
    received_at=dt.datetime(2026, 11, 20, 16, 13, tzinfo=BANGKOK),
    urgency="ด่วนที่สุด",
)


@pytest.fixture
def copy() -> Pattern:
    return pattern_from(load_toml("wording", "passing_on.toml")["copy"])


@pytest.fixture
def citing() -> Pattern:
    return pattern_from(load_toml("wording", "passing_on.toml")["reference"])


def test_subject_and_urgency_are_taken_over_and_the_kind_is_a_circular(copy: Pattern) -> None:
    draft = pass_on(ENTRY, new_letter(OFFICE, DIVISION, SIGNER), OFFICE, copy)
    assert draft.circular
    assert draft.urgency == "ด่วนที่สุด"
    assert draft.subject == ENTRY.subject
    assert (draft.number, draft.date) == ("", None)


def test_the_letter_goes_along_as_an_enclosure_named_with_number_and_date(copy: Pattern) -> None:
    (enclosure,) = pass_on(ENTRY, new_letter(OFFICE, DIVISION, SIGNER), OFFICE, copy).enclosures
    assert enclosure.title == "สำเนาหนังสือจังหวัดแพร่ ด่วนที่สุด ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๙ พฤศจิกายน ๒๕๖๙"
    assert (enclosure.quantity, enclosure.unit) == (1, "ชุด")


def test_the_text_opens_with_the_sender_and_leaves_one_marked_place(copy: Pattern) -> None:
    draft = pass_on(ENTRY, new_letter(OFFICE, DIVISION, SIGNER), OFFICE, copy)
    assert draft.body[0] == f"ด้วย จังหวัดแพร่แจ้งว่า {UNWRITTEN}"
    assert draft.body[-1] == "จึงเรียนมาเพื่อพิจารณาดำเนินการ"
    assert sum(text.count(UNWRITTEN) for text in draft.body) == 1


def test_office_lines_owner_unit_and_signer_are_filled(copy: Pattern) -> None:
    draft = pass_on(ENTRY, new_letter(OFFICE, DIVISION, SIGNER), OFFICE, copy)
    assert draft.office == OFFICE.address_lines
    assert draft.owner.unit == ("สำนักปลัด",)
    assert draft.owner.contact == ("โทร. ๐ ๕๔๖๐ ๐๐๐๑", "ไปรษณีย์อิเล็กทรอนิกส์ saraban@example.go.th")
    assert draft.signer == SIGNER


def test_with_a_reference_the_opener_is_tam_and_nan(citing: Pattern) -> None:
    draft = pass_on(ENTRY, new_letter(OFFICE, DIVISION, SIGNER), OFFICE, citing)
    assert draft.references[0].startswith("หนังสือจังหวัดแพร่ ด่วนที่สุด ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓")
    assert draft.body[0].startswith("ตาม")
    assert draft.body[0].endswith("นั้น")
    assert draft.enclosures == ()


def test_a_letter_in_arabic_digits_stays_in_them(copy: Pattern) -> None:
    from msgspec.structs import replace

    office = replace(OFFICE, digits=Digits.ARABIC)
    draft = pass_on(ENTRY, new_letter(office, DIVISION, SIGNER), office, copy)
    assert "0023.6/ว 3053" in draft.enclosures[0].title


def test_a_sender_with_braces_cannot_break_the_pattern(copy: Pattern) -> None:
    from msgspec.structs import replace

    draft = pass_on(replace(ENTRY, sender="ชมรม {subject}"), new_letter(OFFICE, None, SIGNER), OFFICE, copy)
    assert "ชมรม {subject}" in draft.body[0]
    assert draft.owner.unit == ()


def test_an_office_without_address_lines_shows_its_name() -> None:
    from msgspec.structs import replace

    assert letterhead(replace(OFFICE, address_lines=())) == (OFFICE.name,)


def test_a_pattern_with_a_missing_key_is_refused() -> None:
    with pytest.raises(KeyError):
        pattern_from({"reference": ""})
