"""Each check finds its fault in an otherwise good letter, names the clause, and changes nothing."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.checks import CHECKS, check_letter, grave_findings
from circ_desktop.domain.checks.rules import Finding, Rules, Severity
from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Table
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import Minutes, Regulation
from tests.domain.checks.faults import FAULTS, GOOD, LINES, MEMO, SEALED, TODAY, own_rules, with_body


@pytest.fixture(scope="module")
def rules() -> Rules:
    return own_rules()


def found(letter: Letter, rules: Rules, today: dt.date = TODAY) -> dict[str, Finding]:
    return {finding.check: finding for finding in check_letter(letter, rules, today)}


def test_a_good_letter_has_no_finding(rules: Rules) -> None:
    assert check_letter(GOOD, rules, TODAY) == ()


@pytest.mark.parametrize(("check", "letter"), FAULTS, ids=[check for check, _ in FAULTS])
def test_each_fault_is_found_with_its_clause(check: str, letter: Letter, rules: Rules) -> None:
    finding = found(letter, rules)[check]
    assert finding.text
    assert finding.clause
    assert "{" not in finding.text


def test_every_wording_in_the_data_file_is_used_by_a_fault_above(rules: Rules) -> None:
    assert set(rules.wordings) == {check for check, _ in FAULTS}


def test_enclosures_that_the_paper_does_not_show_are_asked_about_once_and_not_one_by_one(rules: Rules) -> None:
    hidden = replace(MEMO, enclosures=(Enclosure(" "), Enclosure("แบบ", 1, "")))
    assert {check for check in found(hidden, rules) if "enclosure" in check} == set()
    assert found(hidden, rules)["not-printed"].field == "enclosures"


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


def test_other_kinds_are_measured_by_rules_of_their_own(rules: Rules) -> None:
    assert check_letter(MEMO, rules, TODAY) == ()
    assert check_letter(SEALED, rules, TODAY) == ()


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.EXTERNAL])
def test_an_empty_document_of_every_kind_is_asked_for_its_parts(kind: Kind, rules: Rules) -> None:
    findings = [one for one in check_letter(Letter(kind=kind), rules, TODAY) if one.check == "missing.part"]
    assert len(findings) == len(rules.lists[f"needs_{kind}"])
    assert {one.clause for one in findings} == {KINDS[kind].form}


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
    for finding in check_letter(letter, own_rules(), TODAY):
        lines = getattr(letter, finding.field)
        assert finding.place is None or finding.place < len(lines)


def test_the_list_of_checks_names_each_once() -> None:
    assert len(set(CHECKS)) == len(CHECKS)


def test_items_below_items_may_begin_anew(rules: Rules) -> None:
    items = ("๑. สำรวจ", "(๑) บ้าน", "(๒) วัด", "๒. จัดหา", "(๑) ผ้าห่ม", "๒.๑ ของใหม่", "๒.๒ ของเดิม", "๓. แจก", "๓.๑ ผู้สูงอายุ")
    letter = replace(GOOD, body=(GOOD.body[0], *items, *GOOD.body[1:]))
    assert [finding for finding in check_letter(letter, rules, TODAY) if finding.check.startswith("items.")] == []


def test_a_second_list_of_the_same_style_may_begin_with_one(rules: Rules) -> None:
    items = ("๑. สำรวจ", "๒. จัดหา", "ทั้งนี้ ให้เตรียม", "๑. รถ", "๒. คน")
    assert check_letter(replace(GOOD, body=(GOOD.body[0], *items, *GOOD.body[1:])), rules, TODAY) == ()


def test_a_letter_that_speaks_of_many_provinces_is_left_alone(rules: Rules) -> None:
    letter = replace(GOOD, body=(GOOD.body[0], "ในพื้นที่จังหวัดน่าน จังหวัดพะเยา และจังหวัดลำปาง", *GOOD.body[1:]))
    assert check_letter(letter, rules, TODAY) == ()


def test_a_word_taken_into_the_office_list_is_not_asked_about_again(rules: Rules) -> None:
    letter = dict(FAULTS)["spelling.slip"]
    quote = found(letter, rules)["spelling.slip"].quote
    assert "spelling.slip" not in found(letter, replace(rules, own_words=frozenset({quote})))


def test_a_usual_misspelling_is_found_in_a_table_too(rules: Rules) -> None:
    table = Table(("บัญชีรายชื่อ",), ("ที่", "สถานที่"), (("๑", "คลีนิกเวียงน้ำ"),), enclosure=2)
    assert found(replace(GOOD, attachments=(table,)), rules)["spelling.usual"].field == "attachments"


def test_names_are_not_looked_up_in_the_dictionary(rules: Rules) -> None:
    letter = replace(GOOD, body=(*GOOD.body[:-1], "ติดต่อ นายธนกฤต บุคคลากร", GOOD.body[-1]))
    assert check_letter(letter, rules, TODAY) == ()


def test_the_document_of_the_checks_is_what_they_say_now(rules: Rules) -> None:
    from tests.domain.checks.make_document import DOCUMENT, document

    assert DOCUMENT.read_text(encoding="utf-8") == document(), "python -m tests.domain.checks.make_document"


def test_the_grave_checks_find_every_error_that_all_checks_find(rules: Rules) -> None:
    for check, letter in FAULTS:
        errors = {item for item in check_letter(letter, rules, TODAY) if item.severity is Severity.ERROR}
        assert set(grave_findings(letter, rules, TODAY)) == errors
        assert (rules.wordings[check].severity is not Severity.ERROR) or errors


def test_a_title_within_running_text_begins_a_name_only_where_a_word_begins() -> None:
    from circ_desktop.thai.people import people_in

    assert [one.name for one in people_in("ขอเชิญแพทย์หญิงอรุณี แสงทอง และทนายความ นายเอก ดีมาก")] == [
        "แพทย์หญิงอรุณี แสงทอง",
        "นายเอก ดีมาก",
    ]
    assert list(people_in("แต่งตั้งนายทะเบียนท้องถิ่น ประจำตำบล และให้นายกองค์การ ทราบ")) == []


GOOD_LINES = [
    "คณะกรรมการการเลือกตั้งประจำเทศบาลนครนครสวรรค์",
    "การส่งคืนต้องบอกเหตุผล เหตุผลนั้นอยู่ในใบเสนอ",
    "ประชุม ณ ห้องอัมรินทร์ โรงแรมภูผารีสอร์ท ถนนสุขยางค์",
    "ให้ผู้บริหารบริหารงานตามแผน",
    "คุณสมบัติ ดังนี้ ๑) มีสัญชาติไทย ๒) อายุไม่เกิน ๒๕ ปี และ ๓) มีความประพฤติเรียบร้อย",
    "ตามระเบียบข้อ ๖ วรรคหนึ่ง (๑) และ (๓) และมาตรา ๕๖ (๒) (ข)",
    "จัดงานลอยกระทงในวันอาทิตย์ที่ ๒๙ พฤศจิกายน ๒๕๖๙",
    "ออกหน่วยระหว่างวันที่ ๒๘ - ๒๙ พฤศจิกายน ๒๕๖๙ เวลา ๐๘.๓๐ - ๑๖.๓๐ น.",
    "เดินทางไปทัศนศึกษา ณ สวนสัตว์เชียงใหม่ จังหวัดเชียงใหม่",
    "เป็นเงิน ๒๑,๐๐๑.๕๐ บาท (สองหมื่นหนึ่งพันเอ็ดบาทห้าสิบสตางค์)",
    "ตามแบบสำรวจที่ส่งมาด้วย ๑",
    "เหตุเกิดเมื่อคืนวันที่ ๒๐ พฤศจิกายน ๒๕๖๙ เวลา ๒๒.๐๐ - ๐๔.๐๐ น.",
]


@pytest.mark.parametrize("line", GOOD_LINES)
def test_a_good_line_is_not_asked_about(line: str, rules: Rules) -> None:
    assert check_letter(replace(GOOD, body=(GOOD.body[0], line, *GOOD.body[1:])), rules, TODAY) == ()


@pytest.mark.parametrize(
    ("line", "check"),
    [
        ("ขอความร่วมมือร่วมมือในการสำรวจ", "words.doubled"),
        ("ระเบียบ ดังนี้ ๑) สำรวจผู้ประสบภัย ๒) จัดหาผ้าห่ม และ ๔) แจกจ่ายให้ครบ", "items.skipped"),
        ("อบรมระหว่างวันที่ ๙ - ๑๐ ธันวาคม ๒๕๖๙", "date.day-off"),
        ("ส่งรายงานเดือน ธ.ค. ๒๐๒๖", "date.common-era"),
        ("ส่งภายในวันที่ ๓๑ พ.ย. ๒๕๖๙", "date.impossible"),
        ("มอบให้นางสาวสุนิศา แก้วใส และนางสาวสุนิสา แก้วใส", "name.two-spellings"),
    ],
)
def test_a_fault_within_running_text_is_found(line: str, check: str, rules: Rules) -> None:
    assert check in found(replace(GOOD, body=(GOOD.body[0], line, *GOOD.body[1:])), rules)


def test_what_only_one_kind_has_gets_an_offer_too(rules: Rules) -> None:
    minutes = Minutes(held="วันอังคารที่ ๑๘ พฤศจิกายน ๒๕๖๙")
    finding = found(Letter(kind=Kind.MINUTES, minutes=minutes), rules)["date.weekday"]
    assert (finding.field, finding.offer) == ("minutes.held", "วันพุธที่ ๑๘ พฤศจิกายน ๒๕๖๙")
    clauses = ("ระเบียบนี้ใช้กับบุคคลากร", "ให้นายกรักษาการ")
    regulation = Letter(kind=Kind.REGULATION, regulation=Regulation(clauses=clauses))
    assert found(regulation, rules)["spelling.usual"].offer == "ระเบียบนี้ใช้กับบุคลากร"
