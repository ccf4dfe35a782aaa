"""Amounts, dates, marks and titles that clerks really write: what is wrong is told with its mend, what is right is left alone."""

import pytest
from msgspec.structs import replace

from circ_desktop.domain.checks import Rules, check_letter
from circ_desktop.domain.letter.content import Signer
from tests.domain.checks.faults import GOOD, TODAY, own_rules, with_items


@pytest.fixture(scope="module")
def rules() -> Rules:
    return own_rules()


def told(rules: Rules, text: str) -> set[str]:
    return {one.check for one in check_letter(with_items(text), rules, TODAY) if not one.check.startswith("spelling")}


@pytest.mark.parametrize(
    "text",
    [
        "วงเงิน ๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐ บาท (หนึ่งล้านล้านบาทถ้วน)",
        "วงเงิน ๑๐๑ บาท (หนึ่งร้อยเอ็ดบาทถ้วน)",
        "วงเงิน ๑๐๑ บาท (หนึ่งร้อยหนึ่งบาทถ้วน)",
        "วงเงิน ๕,๐๐๐ บาท (-ห้าพันบาทถ้วน-)",
        "วงเงิน ๕,๐๐๐.- บาท (จำนวนเงินห้าพันบาทถ้วน)",
        "ประชุมครั้งที่ ๑/๒๕๖๙",
        "ตามหนังสือ ที่ พร ๐๐๒๓.๖/๒๐๒๕",
        "บ้านเลขที่ ๑๒/๒๐๒๕ หมู่ที่ ๓",
        "รุ่น ๑.๒.๒๐๙๙๑",
        "๓๑ มกราคม ๑๐ คน",
        "ฯพณฯ นายสมหมาย ทองดี",
        "รายละเอียดตามสิ่งที่ส่งมาด้วย ๑ และ ๒",
        "น้ำ ค่ำ ทิ้ง ผู้ ก็ ฤทธิ์ สิทธิ์ พันธุ์ เก็บ",
    ],
)
def test_what_is_right_is_left_alone(rules: Rules, text: str) -> None:
    assert told(rules, text) == set()


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("วงเงิน ๕๐,๐๐๐ บาท (เงินห้าพันบาทถ้วน)", "amount.words"),
        ("วงเงิน ๕๐,๐๐๐ บาท (-ห้าพันบาทถ้วน-)", "amount.words"),
        ("วงเงิน ๑,๐๐๐,๐๐๐,๐๐๐,๐๐๐ บาท (หนึ่งพันล้านบาทถ้วน)", "amount.words"),
        ("สำรวจเมื่อวันที่ ๒๙ ก.พ. ๖๙", "date.impossible"),
        ("สำรวจเมื่อวันที่ ๓๑/๐๔/๒๕๖๙", "date.impossible"),
        ("สำรวจเมื่อวันที่ ๑๕/๑๓/๒๕๖๙", "date.impossible"),
        ("สำรวจเมื่อวันที่ ๑๕/๐๒/๒๐๒๖", "date.common-era"),
        ("สำรวจเมื่อวันที่ ๑๕-๒-๒๐๒๖", "date.common-era"),
        ("ประชุมครั้งที่ ๑/๒๐๒๕", "date.common-era"),
        ("คำสั่งที่ ๑๒/๒๐๒๖", "date.common-era"),
        ("คำสั่งองค์การบริหารส่วนตำบลดอยฟ้าที่ ๑๒/๒๐๒๖", "date.common-era"),
        ("แหล่งนำ้", "typing.mark-order"),
        ("ก้ี", "typing.mark-order"),
        ("ท่ีดิน", "typing.mark-order"),
        ("สิทธ์ิ", "typing.mark-order"),
        ("พันธ์ุไม้", "typing.mark-order"),
        ("ผู้้แทน", "typing.mark-twice"),
        ("กิ่่ง", "typing.mark-twice"),
        ("ก่้าง", "typing.two-marks"),
        ("กี่ิ", "typing.mark-order"),
        ("รายการ ่าย", "typing.mark-alone"),
        ("ขอเรียนเชิญ ฯพณฯ รัฐมนตรี", "usage.excellency"),
        ("ตามสิ่งที่ส่งมาด้วย ๑.", "usage.enclosure-dots"),
    ],
)
def test_what_is_wrong_is_told(rules: Rules, text: str, check: str) -> None:
    assert check in told(rules, text)


@pytest.mark.parametrize(
    "name",
    [
        "พระราชวชิรโมลี",
        "พระเทพวิสุทธิเมธี",
        "พระครูสังฆรักษ์สมหมาย",
        "อาจารย์สมหมาย ทองดี",
        "บาทหลวงยอแซฟ ทองดี",
        "พ.จ.อ.สมหมาย ทองดี",
        "ส.ต.ต.หญิง สมหมาย ทองดี",
        "พล.ร.ต.สมหมาย ทองดี",
        "น.อ.สมหมาย ทองดี",
        "จ.ส.ต.สมหมาย ทองดี",
        "นายหมวดเอก สมหมาย ทองดี",
        "นายกองโท สมหมาย ทองดี",
        "สัตวแพทย์หญิงสมหมาย ทองดี",
        "ทพญ.สมหมาย ทองดี",
        "พลตำรวจสมหมาย ทองดี",
        "หม่อมหลวงสมหมาย ทองดี",
        "Mr. Somchai Thongdee",
        "อิหม่ามสมหมาย ทองดี",
    ],
)
def test_a_signer_with_a_title_of_any_sort_is_left_alone(rules: Rules, name: str) -> None:
    letter = replace(GOOD, signer=Signer(name, GOOD.signer.position))
    assert "signer.no-title" not in {one.check for one in check_letter(letter, rules, TODAY)}


@pytest.mark.parametrize("name", ["สมหมาย ทองดี", "ประเสริฐ ทองดี"])
def test_a_bare_name_is_told(rules: Rules, name: str) -> None:
    letter = replace(GOOD, signer=Signer(name, GOOD.signer.position))
    assert "signer.no-title" in {one.check for one in check_letter(letter, rules, TODAY)}
