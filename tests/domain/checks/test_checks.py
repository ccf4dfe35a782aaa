"""Each check finds its fault in an otherwise good letter, names the clause, and changes nothing."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from circ_desktop.domain.checks import CHECKS, Finding, Rules, Severity, check_letter, rules_from
from circ_desktop.domain.letter import Digits, Enclosure, Kind, Letter, Owner, Signer
from circ_desktop.resources import load_json, load_toml

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules()


def load_rules() -> Rules:
    provinces = {row["code"]: row["name"] for row in load_json("codes", "provinces.json")}
    ministries = load_json("codes", "ministries.json")
    agencies = {row["code"]: row["name"] for group in ministries.values() for row in group}
    return rules_from(load_toml("wording", "checks.toml"), provinces, agencies)


GOOD = Letter(
    circular=True,
    number="พร ๗๒๑๐๑/ว ๑๒",
    date=dt.date(2026, 11, 23),
    office=("ที่ทำการองค์การบริหารส่วนตำบลดอยฟ้า", "อำเภอเวียงน้ำ พร ๕๔๐๐๐"),
    subject="การเตรียมความพร้อมรับสถานการณ์ภัยหนาว",
    addressee="ผู้ใหญ่บ้าน ทุกหมู่บ้าน",
    references=("หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๙ พฤศจิกายน ๒๕๖๙",),
    enclosures=(Enclosure("แบบสำรวจ", 1, "ฉบับ"), Enclosure("บัญชีรายชื่อ", 2, "ชุด")),
    body=(
        "ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด นั้น",
        "จึงขอให้สำรวจผู้ประสบภัย รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย ๑ และ ๒ และส่งภายในวันศุกร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙",
        "จึงเรียนมาเพื่อพิจารณาดำเนินการ",
    ),
    signer=Signer("นายบุญล้อม ใจกว้าง", ("นายกองค์การบริหารส่วนตำบลดอยฟ้า",)),
    owner=Owner(("สำนักปลัด",), ("โทร. ๐ ๕๔๖๐ ๐๐๐๐",)),
)


def found(letter: Letter, rules: Rules, today: dt.date = TODAY) -> dict[str, Finding]:
    return {finding.check: finding for finding in check_letter(letter, rules, today)}


def test_a_good_letter_has_no_finding(rules: Rules) -> None:
    assert check_letter(GOOD, rules, TODAY) == ()


def with_body(first: str) -> Letter:
    return replace(GOOD, body=(first, *GOOD.body[1:]))


LINES = "รายละเอียดตามสิ่งที่ส่งมาด้วย"

FAULTS: list[tuple[str, Letter]] = [
    ("missing.subject", replace(GOOD, subject=" ")),
    ("missing.addressee", replace(GOOD, addressee="", circular=False)),
    ("missing.addressee-circular", replace(GOOD, addressee="")),
    ("missing.office", replace(GOOD, office=())),
    ("missing.body", replace(GOOD, body=())),
    ("missing.closing", replace(GOOD, closing="")),
    ("missing.signer", replace(GOOD, signer=Signer("", ("นายก",)))),
    ("missing.position", replace(GOOD, signer=Signer("นายบุญล้อม", ()))),
    ("missing.owner", replace(GOOD, owner=Owner((), ("โทร. ๑",)))),
    ("missing.contact", replace(GOOD, owner=Owner(("สำนักปลัด",)))),
    ("unwritten", with_body("ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่า … นั้น")),
    ("opener.no-nan", with_body("ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด")),
    ("opener.needless-nan", with_body("ด้วย จังหวัดแพร่แจ้งตามหนังสือที่อ้างถึง นั้น")),
    ("opener.reference", with_body("ด้วย จังหวัดแพร่แจ้งตามหนังสือที่อ้างถึง")),
    ("salutation.closing", replace(GOOD, closing="ขอแสดงความนับถืออย่างยิ่ง")),
    ("salutation.high-post", replace(GOOD, addressee="นายกรัฐมนตรี")),
    ("salutation.not-high-post", replace(GOOD, salutation="กราบเรียน", addressee="ผู้ว่าราชการจังหวัดแพร่")),
    ("summary.none", replace(GOOD, body=GOOD.body[:-1])),
    ("summary.verb", replace(GOOD, body=(*GOOD.body[:-1], "จึงกราบเรียนมาเพื่อทราบ"))),
    ("enclosures.none", replace(GOOD, enclosures=())),
    ("enclosures.beyond", replace(GOOD, enclosures=GOOD.enclosures[:1])),
    ("enclosures.unnamed", replace(GOOD, body=(GOOD.body[0], GOOD.body[2]))),
    ("enclosures.one-unnamed", replace(GOOD, body=(GOOD.body[0], f"{LINES} ๑", GOOD.body[2]))),
    ("references.none", replace(GOOD, references=())),
    ("references.beyond", with_body("ตามหนังสือที่อ้างถึง ๓ จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด นั้น")),
    ("references.unnamed", with_body("ตามที่จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด นั้น")),
    (
        "references.one-unnamed",
        replace(with_body("ตามหนังสือที่อ้างถึง ๑ แจ้งว่าหนาว นั้น"), references=(*GOOD.references, "คำสั่งจังหวัดแพร่")),
    ),
    ("code.unknown-likely", replace(GOOD, references=("หนังสือจังหวัดแพร่ ที่ ฟร ๐๐๒๓.๖/ว ๓๐๕๓",))),
    ("code.unknown", replace(GOOD, references=("หนังสือสมาคม ที่ ฌฮ ๐๐๒๓/๕",))),
    ("code.other-province", replace(GOOD, references=("หนังสือจังหวัดแพร่ ที่ นน ๐๐๒๓.๖/ว ๓๐๕๓",))),
    ("enclosure.title", replace(GOOD, enclosures=(Enclosure(" "), GOOD.enclosures[1]))),
    ("enclosure.quantity", replace(GOOD, enclosures=(Enclosure("แบบ", None), GOOD.enclosures[1]))),
    ("enclosure.none", replace(GOOD, enclosures=(Enclosure("แบบ", 0), GOOD.enclosures[1]))),
    ("enclosure.unit", replace(GOOD, enclosures=(Enclosure("แบบ", 1, ""), GOOD.enclosures[1]))),
    ("date.weekend", replace(GOOD, date=dt.date(2026, 11, 22))),
    ("date.far", replace(GOOD, date=dt.date(2027, 11, 22))),
    ("date.reference-later", replace(GOOD, date=dt.date(2026, 11, 18))),
    ("date.common-era", with_body("ตามหนังสือที่อ้างถึง แจ้งว่าวันที่ ๒๗ พฤศจิกายน ๒๐๒๖ จะหนาว นั้น")),
    ("date.impossible", with_body("ตามหนังสือที่อ้างถึง แจ้งว่าวันที่ ๓๑ พฤศจิกายน ๒๕๖๙ จะหนาว นั้น")),
    ("date.weekday", with_body("ตามหนังสือที่อ้างถึง แจ้งว่าวันจันทร์ที่ ๒๗ พฤศจิกายน ๒๕๖๙ จะหนาว นั้น")),
    ("digits.mixed", replace(GOOD, digits=Digits.AS_TYPED, subject="ภัยหนาว ปี 2569")),
]


@pytest.mark.parametrize(("check", "letter"), FAULTS, ids=[check for check, _ in FAULTS])
def test_each_fault_is_found_with_its_clause(check: str, letter: Letter, rules: Rules) -> None:
    finding = found(letter, rules)[check]
    assert finding.text
    assert finding.clause
    assert "{" not in finding.text


def test_every_wording_in_the_data_file_is_used_by_a_fault_above(rules: Rules) -> None:
    assert set(rules.wordings) == {check for check, _ in FAULTS}


@pytest.mark.parametrize(
    ("check", "offer"),
    [
        ("opener.no-nan", "ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด นั้น"),
        ("opener.needless-nan", "ด้วย จังหวัดแพร่แจ้งตามหนังสือที่อ้างถึง"),
        ("salutation.closing", "ขอแสดงความนับถือ"),
        ("salutation.high-post", "กราบเรียน"),
        ("summary.verb", "จึงเรียนมาเพื่อทราบ"),
        ("code.unknown-likely", "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓"),
        ("code.other-province", "หนังสือจังหวัดแพร่ ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓"),
        ("date.common-era", "ตามหนังสือที่อ้างถึง แจ้งว่าวันที่ ๒๗ พฤศจิกายน ๒๕๖๙ จะหนาว นั้น"),
        ("digits.mixed", "ภัยหนาว ปี ๒๕๖๙"),
    ],
)
def test_the_offer_is_the_whole_line_put_right(check: str, offer: str, rules: Rules) -> None:
    assert found(dict(FAULTS)[check], rules)[check].offer == offer


@pytest.mark.parametrize(("check", "letter"), FAULTS, ids=[check for check, _ in FAULTS])
def test_an_accepted_offer_makes_its_finding_go_away(check: str, letter: Letter, rules: Rules) -> None:
    finding = found(letter, rules)[check]
    if not finding.offer:
        return
    current = getattr(letter, finding.field)
    if finding.place is None:
        mended = replace(letter, **{finding.field: finding.offer})
    else:
        lines = list(current)
        lines[finding.place] = finding.offer
        mended = replace(letter, **{finding.field: tuple(lines)})
    assert check not in found(mended, rules)


def test_a_code_misread_by_the_scanner_is_offered_even_without_the_provinces_name(rules: Rules) -> None:
    finding = found(replace(GOOD, references=("หนังสือ ที่ มห ๐๘๑๐.๖/ว ๑๒ ที่อ้างถึง",)), rules)
    assert "code.unknown-likely" not in finding  # มห is มุกดาหาร
    finding = found(replace(GOOD, references=("หนังสือ ที่ ขย ๐๐๒๓.๖/ว ๑๒",)), rules)
    assert finding["code.unknown-likely"].offer == "หนังสือ ที่ ชย ๐๐๒๓.๖/ว ๑๒"


def test_ranges_of_enclosures_count_as_named(rules: Rules) -> None:
    letter = replace(
        GOOD,
        enclosures=tuple(Enclosure(f"รายการ {n}") for n in range(1, 5)),
        body=(GOOD.body[0], f"{LINES} ๑ - ๓ และ ๔", GOOD.body[2]),
    )
    assert check_letter(letter, rules, TODAY) == ()


def test_arabic_digits_in_addresses_are_not_mixed_digits(rules: Rules) -> None:
    letter = replace(GOOD, digits=Digits.AS_TYPED, subject="โครงการ COVID-19 ดู www.example.go.th/2569")
    assert "digits.mixed" not in found(letter, rules)


def test_a_year_said_to_be_of_the_common_era_is_left_alone(rules: Rules) -> None:
    letter = with_body("ตามหนังสือที่อ้างถึง แจ้งว่าวันที่ ๒๗ พฤศจิกายน ค.ศ. ๒๐๒๖ จะหนาว นั้น")
    assert check_letter(letter, rules, TODAY) == ()


def test_a_memo_is_not_measured_by_the_rules_of_an_external_letter(rules: Rules) -> None:
    memo = Letter(kind=Kind.MEMO, subject="ขออนุมัติ", addressee="นายก", body=("ข้อความ",), closing="")
    assert check_letter(memo, rules, TODAY) == ()


def test_the_gravest_findings_come_first(rules: Rules) -> None:
    letter = replace(GOOD, subject="", date=dt.date(2026, 11, 22), enclosures=())
    order = [finding.severity for finding in check_letter(letter, rules, TODAY)]
    assert order == sorted(order, key=list(Severity).index)
    assert set(order) == set(Severity)


THAI_TEXT = st.text(st.sampled_from(list("กขคงจดตนมยรลวสหอะาิีุู่้์ ๐๑๙0129./()…นั้นที่วันว")), max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(THAI_TEXT, max_size=4), st.lists(THAI_TEXT, max_size=3), THAI_TEXT, st.sampled_from(list(Digits)))
def test_no_text_makes_a_check_fail(body: list[str], references: list[str], subject: str, digits: Digits) -> None:
    letter = replace(GOOD, body=tuple(body), references=tuple(references), subject=subject, digits=digits)
    for finding in check_letter(letter, load_rules(), TODAY):
        lines = getattr(letter, finding.field)
        assert finding.place is None or finding.place < len(lines)


def test_the_list_of_checks_names_each_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)
