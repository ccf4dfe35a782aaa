"""A good letter, and for each check the same letter with the one fault that it finds."""

import datetime as dt

from msgspec.structs import replace

from circ_desktop.domain.checks.rules import Rules, rules_from
from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, Signer, Table
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Memo, Order, Regulation, Sealed
from circ_desktop.resources import load_json, load_toml

TODAY = dt.date(2026, 11, 23)


def load_rules() -> Rules:
    provinces = {row["code"]: row["name"] for row in load_json("codes", "provinces.json")}
    ministries = load_json("codes", "ministries.json")
    agencies = {row["code"]: row["name"] for group in ministries.values() for row in group}
    return rules_from(load_toml("wording", "checks.toml"), provinces, agencies)


def own_rules() -> Rules:
    """Return the rules of the office that the good letter comes from."""
    return replace(
        load_rules(),
        signers={GOOD.signer.name: GOOD.signer.position},
        former_signers=frozenset({"นางจันทร์แรม แสงดาว"}),
        office_lines=GOOD.office,
    )


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


MEMO = Letter(
    kind=Kind.MEMO,
    subject="ขออนุมัติจัดซื้อผ้าห่ม",
    addressee="นายกองค์การบริหารส่วนตำบลดอยฟ้า",
    body=("ด้วยสำนักปลัดสำรวจผู้ประสบภัยแล้ว", "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"),
    signer=Signer("นางสาวสมใจ ดีงาม", ("นักจัดการงานทั่วไป",)),
    memo=Memo(department="สำนักปลัด องค์การบริหารส่วนตำบลดอยฟ้า"),
)
SEALED = Letter(
    kind=Kind.SEALED,
    addressee="ที่ว่าการอำเภอเวียงน้ำ",
    body=("ตามที่ขอทราบผลการสำรวจ นั้น บัดนี้ได้ดำเนินการแล้ว",),
    owner=GOOD.owner,
    sealed=Sealed(agency="องค์การบริหารส่วนตำบลดอยฟ้า"),
)


ORDER = Letter(
    kind=Kind.ORDER,
    subject="แต่งตั้งคณะทำงานช่วยเหลือผู้ประสบภัยหนาว",
    body=("ให้คณะทำงานช่วยเหลือผู้ประสบภัยหนาว",),
    signer=GOOD.signer,
    order=Order(agency="องค์การบริหารส่วนตำบลดอยฟ้า"),
)


def with_body(first: str) -> Letter:
    return replace(GOOD, body=(first, *GOOD.body[1:]))


def with_items(*items: str) -> Letter:
    return replace(GOOD, body=(GOOD.body[0], *items, *GOOD.body[1:]))


SURVEY = (Enclosure("แบบสำรวจข้อมูลรายเดือน"), GOOD.enclosures[1])

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
    ("unwritten.blank", with_body("ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่าจะหนาวในวันที่ ....... นั้น")),
    ("label.twice", replace(GOOD, subject="เรื่อง การเตรียมความพร้อมรับสถานการณ์ภัยหนาว")),
    ("opener.no-nan", with_body("ตามหนังสือที่อ้างถึง จังหวัดแพร่แจ้งว่าอากาศจะหนาวจัด")),
    ("opener.needless-nan", with_body("ด้วย จังหวัดแพร่แจ้งตามหนังสือที่อ้างถึง นั้น")),
    ("opener.reference", with_body("ด้วย จังหวัดแพร่แจ้งตามหนังสือที่อ้างถึง")),
    ("salutation.closing", replace(GOOD, closing="ขอแสดงความนับถืออย่างยิ่ง")),
    ("salutation.high-post", replace(GOOD, addressee="นายกรัฐมนตรี")),
    ("salutation.not-high-post", replace(GOOD, salutation="กราบเรียน", addressee="ผู้ว่าราชการจังหวัดแพร่")),
    (
        "salutation.monk",
        replace(GOOD, addressee="เจ้าอาวาสวัดดอยฟ้า"),
    ),
    (
        "salutation.not-monk",
        replace(
            GOOD,
            salutation="นมัสการ",
            closing="ขอนมัสการด้วยความเคารพ",
            body=(*GOOD.body[:-1], "จึงนมัสการมาเพื่อพิจารณาดำเนินการ"),
        ),
    ),
    ("signer.no-title", replace(GOOD, signer=Signer("บุญล้อม ใจกว้าง", ("นายกองค์การบริหารส่วนตำบลดอยฟ้า",)))),
    ("signer.rank-and-title", replace(GOOD, signer=Signer("นายบุญล้อม ใจกว้าง", ("นายก",), "ว่าที่ร้อยตรี"))),
    ("signer.for-whom", replace(GOOD, signer=Signer("นายบุญล้อม ใจกว้าง", ("ปลัดอำเภอ รักษาราชการแทน",)))),
    ("signer.rank-in-brackets", replace(GOOD, signer=Signer("ว่าที่ร้อยตรี บุญล้อม ใจกว้าง", ("นายก",)))),
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
    ("code.unknown", replace(GOOD, references=("หนังสือเทศบาลตำบลดอยฟ้า ที่ ฌฮ ๕๒๑๐๑/๕",))),
    ("code.other-province", replace(GOOD, references=("หนังสือจังหวัดแพร่ ที่ นน ๐๐๒๓.๖/ว ๓๐๕๓",))),
    ("code.own-province", replace(GOOD, number="นน ๗๒๑๐๑/ว ๑๒", office=("ศาลากลางจังหวัดแพร่", "ถนนไชยบูรณ์ พร ๕๔๐๐๐"))),
    ("code.two-provinces", replace(GOOD, office=("ที่ทำการองค์การบริหารส่วนตำบลดอยฟ้า", "ถนนเวียงน้ำ นน ๕๔๐๐๐"))),
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
    ("date.span", with_body("ตามหนังสือที่อ้างถึง แจ้งว่าระหว่างวันที่ ๙ - ๗ ธันวาคม ๒๕๖๙ จะหนาว นั้น")),
    ("date.past", with_items("ขอให้ส่งแบบสำรวจภายในวันที่ ๑ ธันวาคม ๒๕๖๘")),
    ("time.impossible", with_items("ประชุมเวลา ๐๙.๗๕ น.")),
    ("time.span", with_items("ประชุมเวลา ๑๖.๓๐ - ๐๙.๐๐ น.")),
    ("amount.words", with_items("เบิกได้ไม่เกิน ๑,๒๕๐ บาท (หนึ่งพันสองร้อยห้าบาทถ้วน)")),
    ("digits.mixed", replace(GOOD, digits=Digits.AS_TYPED, subject="ภัยหนาว ปี 2569")),
    ("date.holiday", replace(GOOD, date=dt.date(2026, 12, 10))),
    ("date.day-off", with_body("ตามหนังสือที่อ้างถึง แจ้งให้ส่งภายในวันที่ ๑๐ ธันวาคม ๒๕๖๙ นั้น")),
    ("items.repeated", with_items("๑. สำรวจผู้สูงอายุ", "๑. จัดหาผ้าห่ม")),
    ("items.skipped", with_items("๑. สำรวจผู้สูงอายุ", "๓. จัดหาผ้าห่ม")),
    ("items.back", with_items("๑. สำรวจ", "๒. จัดหา", "๓. แจกจ่าย", "๒. รายงาน")),
    ("items.elsewhere", with_items("๑. สำรวจ", "๒. จัดหา", "๑.๑ ผ้าห่ม")),
    (
        "heading.differs",
        replace(GOOD, attachments=(Table(("แบบสรุปข้อมูลรายเดือน",), ("ที่",), (("๑",),)),), enclosures=SURVEY),
    ),
    (
        "heading.number",
        replace(GOOD, attachments=(Table(("แบบสำรวจ",), ("ที่",), (("๑",),), enclosure=9),), enclosures=SURVEY),
    ),
    ("heading.unknown", replace(GOOD, attachments=(Table(("ปฏิทินวันหยุด",), ("ที่",), (("๑",),)),))),
    (
        "heading.no-enclosure",
        replace(GOOD, enclosures=(), attachments=(Table(("แบบสำรวจ",), ("ที่",), (("๑",),)),)),
    ),
    ("province.other", with_items("ให้ศูนย์ของจังหวัดน่านรายงานทุกสัปดาห์")),
    ("name.two-spellings", with_items("ติดต่อ นายสมหมาย ทองดีงาม", "ส่งที่ นายสมหมาย ทองดีงา")),
    (
        "name.two-phones",
        with_items("ติดต่อ นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๑", "หรือ นายสมหมาย ทองดี โทร. ๐๘๑ ๐๐๐ ๐๐๐๒"),
    ),
    ("phone.digits", replace(GOOD, owner=Owner(("สำนักปลัด",), ("โทร. ๐ ๕๔๖๐ ๐๐๐",)))),
    ("words.paragraph-twice", with_items(*["ขอให้ผู้ใหญ่บ้านสำรวจผู้ประสบภัยหนาวในหมู่บ้านให้ครบทุกครัวเรือน"] * 2)),
    ("words.doubled", replace(GOOD, subject="การเตรียมความพร้อมรับรับสถานการณ์ภัยหนาว")),
    ("spelling.usual", replace(GOOD, subject="ขออนุญาติใช้อาคารสถานที่")),
    ("spelling.slip", replace(GOOD, subject="การประชาชสัมพันธ์สถานการณ์ภัยหนาว")),
    ("date.regulation-year", replace(GOOD, kind=Kind.REGULATION, regulation=Regulation(agency="อบต.ดอยฟ้า", year=2025))),
    ("signer.left", replace(GOOD, signer=Signer("นางจันทร์แรม แสงดาว", GOOD.signer.position))),
    (
        "signer.position-now",
        replace(GOOD, signer=Signer(GOOD.signer.name, ("ปลัด รักษาราชการแทน", *GOOD.signer.position))),
    ),
    ("office.moved", replace(GOOD, office=("ที่ทำการเดิม", *GOOD.office[1:]))),
    ("typing.tag", with_items("<ul>ขอให้สำรวจ</ul>")),
    ("typing.two-e", replace(GOOD, subject="การเเจ้งสถานการณ์ภัยหนาว")),
    ("typing.sara-am", replace(GOOD, subject="การดํ\u0e32เนินงานช่วงภัยหนาว".replace("ํ\u0e32", "\u0e4d\u0e32"))),
    ("typing.mark-order", replace(GOOD, subject="ภัยหนาวและนำ้ท่วม")),
    ("typing.mark-twice", replace(GOOD, subject="ภัยหนาวของผู้้สูงอายุ")),
    ("typing.two-marks", replace(GOOD, subject="ภัยหนาวของผู้่สูงอายุ")),
    ("typing.mark-alone", replace(GOOD, subject="ภัยหนาวของ ู้สูงอายุ")),
    ("usage.excellency", replace(GOOD, addressee="ฯพณฯ ผู้ว่าราชการจังหวัดแพร่")),
    ("usage.era", replace(ORDER, body=("ตั้งแต่วันที่ ๑ ธันวาคม ๒๕๖๙ เป็นต้นไป",))),
    ("usage.enclosure-dots", with_items(f"{LINES} ๑. และ ๒.")),
    ("usage.secrecy-first", replace(GOOD, references=("หนังสือจังหวัดแพร่ ด่วนที่สุด ลับ ที่ พร ๐๐๒๓.๖/ว ๓๐๕๓",))),
    ("typing.old-font", replace(GOOD, subject="การป\uf70bองกันภัยหนาว")),
    ("typing.word-bullet", with_items("\uf0b7 ขอให้สำรวจผู้ประสบภัยหนาว")),
    ("typing.spaces", with_items("ขอให้สำรวจ     แล้วรายงานอำเภอ")),
    ("missing.part", replace(MEMO, memo=Memo())),
    ("not-printed", replace(MEMO, references=GOOD.references)),
    ("summary.sealed", replace(SEALED, body=("ขอส่งแบบสำรวจ จึงเรียนมาเพื่อทราบ",))),
    ("typing.bracket", replace(GOOD, subject="การเตรียมความพร้อม (ภัยหนาว")),
]
