"""The cascade assistant: what stands in the draft when a received letter is passed on."""

import datetime as dt

import pytest
from msgspec.structs import replace

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, Secrecy, Signer
from circ_desktop.domain.office import Division, Office
from circ_desktop.domain.received import passing_on
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.passing_on import UNWRITTEN, Pattern, letterhead, new_letter, pass_on, pattern_from
from circ_desktop.resources import load_toml
from tests.domain.records import changeable

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
    office = replace(OFFICE, digits=Digits.ARABIC)
    draft = pass_on(ENTRY, new_letter(office, DIVISION, SIGNER), office, copy)
    assert "0023.6/ว 3053" in draft.enclosures[0].title


def test_a_sender_with_braces_cannot_break_the_pattern(copy: Pattern) -> None:
    draft = pass_on(replace(ENTRY, sender="ชมรม {subject}"), new_letter(OFFICE, None, SIGNER), OFFICE, copy)
    assert "ชมรม {subject}" in draft.body[0]
    assert draft.owner.unit == ()


def test_an_office_without_address_lines_shows_its_name() -> None:
    assert letterhead(replace(OFFICE, address_lines=())) == (OFFICE.name,)


def test_a_pattern_with_a_missing_key_is_refused() -> None:
    with pytest.raises(KeyError):
        pattern_from({"reference": ""})


WAY = pattern_from(
    {
        "reference": "{source}",
        "enclosure": "สำเนา {subject}",
        "enclosure_quantity": 2,
        "enclosure_unit": "เล่ม",
        "body": ["{sender} {office}", "{subject}"],
        "salutation": "กราบเรียน",
        "closing": "เคารพ",
    }
)


def test_a_pattern_is_kept_as_the_file_has_it() -> None:
    assert changeable(passing_on) == set()
    assert (
        Pattern("{source}", "สำเนา {subject}", 2, "เล่ม", ("{sender} {office}", "{subject}"), "กราบเรียน", "เคารพ") == WAY
    )


@pytest.mark.parametrize(
    ("digits", "year"), [(Digits.THAI, "๒๕๖๙"), (Digits.ARABIC, "2569"), (Digits.AS_TYPED, "2569")]
)
def test_every_part_of_the_pattern_is_filled_in_the_digits_of_the_letter(digits: Digits, year: str) -> None:
    entry = replace(ENTRY, sender=" จังหวัดแพร่ ", subject="ภัยหนาว 2569", number="", dated=None, secrecy=Secrecy.SECRET)
    blank = Letter(subject="เดิม", digits=digits, owner=Owner(("ก",)))
    assert pass_on(entry, blank, OFFICE, WAY) == replace(
        blank,
        circular=True,
        urgency="ด่วนที่สุด",
        secrecy=Secrecy.SECRET,
        subject="ภัยหนาว 2569",
        salutation="กราบเรียน",
        references=("หนังสือจังหวัดแพร่ ด่วนที่สุด",),
        enclosures=(Enclosure(f"สำเนา ภัยหนาว {year}", 2, "เล่ม"),),
        body=(f"จังหวัดแพร่ {OFFICE.name}", f"ภัยหนาว {year}"),
        closing="เคารพ",
    )


def test_thai_digits_as_typed_stay_and_become_arabic_where_the_letter_says_so() -> None:
    entry = replace(ENTRY, subject="ปี ๒๕๖๙")
    assert pass_on(entry, Letter(digits=Digits.AS_TYPED), OFFICE, WAY).body[1] == "ปี ๒๕๖๙"
    assert pass_on(entry, Letter(digits=Digits.ARABIC), OFFICE, WAY).body[1] == "ปี 2569"


def test_a_pattern_without_reference_and_enclosure_leaves_both_out() -> None:
    draft = pass_on(ENTRY, Letter(), OFFICE, replace(WAY, reference="", enclosure=""))
    assert (draft.references, draft.enclosures) == ((), ())


def test_a_new_letter_has_everything_that_the_office_knows() -> None:
    assert new_letter(OFFICE, DIVISION, SIGNER, circular=True) == Letter(
        circular=True,
        office=OFFICE.address_lines,
        signer=SIGNER,
        owner=Owner(("สำนักปลัด",), ("โทร. ๐ ๕๔๖๐ ๐๐๐๑", "ไปรษณีย์อิเล็กทรอนิกส์ saraban@example.go.th")),
        digits=OFFICE.digits,
    )
    assert not new_letter(OFFICE, DIVISION, SIGNER).circular


def test_without_a_division_or_its_number_the_offices_number_stands() -> None:
    for division in (None, replace(DIVISION, phone="")):
        assert new_letter(OFFICE, division, SIGNER).owner.contact[0] == "โทร. ๐ ๕๔๖๐ ๐๐๐๐"
    silent = new_letter(replace(OFFICE, phone="", email=""), None, SIGNER)
    assert silent.owner == Owner()
