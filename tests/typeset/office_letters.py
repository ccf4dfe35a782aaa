"""Made-up letters as offices write them, of any kind and length: long items, tables, signers of several lines, QR codes.

One seed is one letter, so that a page that looked wrong can be looked at again:

    python -m tests.typeset.office_letters FOLDER memo 7
"""

import datetime as dt
import sys
from pathlib import Path
from random import Random
from typing import Any

from circ_desktop.domain.letter.content import Digits, Enclosure, Letter, Owner, QrCode, Signer, Table
from circ_desktop.domain.letter.kinds import KINDS, Kind
from circ_desktop.domain.letter.particulars import (
    Announcement,
    Attendee,
    Certificate,
    Memo,
    Minutes,
    News,
    Order,
    Paper,
    Regulation,
    Sealed,
    Statement,
)
from circ_desktop.typeset.letters import letter_pdf

SAID = (
    "ตามที่องค์การบริหารส่วนตำบลธารน้ำใสได้รับงบประมาณสำหรับปรับปรุงถนนสายบ้านหนองตะเคียน",
    "ขอให้หมู่บ้านสำรวจครัวเรือนที่ยังไม่มีน้ำสะอาดใช้",
    "และส่งผลให้อำเภอภายในวันที่ ๑๕ ธันวาคม ๒๕๖๙",
    "คณะกรรมการได้ประชุมพิจารณาแล้วเห็นว่าแผนงานมีความเหมาะสม",
    "โดยให้ผู้ใหญ่บ้านทุกหมู่บ้านประชาสัมพันธ์ให้ประชาชนทราบโดยทั่วกัน",
    "ทั้งนี้ หากมีข้อสงสัยให้ติดต่อสำนักปลัด โทรศัพท์ ๐ ๓๘๐๐ ๐๐๐๐",
    "ค่าใช้จ่ายในการเดินทางเบิกจากต้นสังกัดตามระเบียบของทางราชการ",
    "ผู้สมัครต้องมีภูมิลำเนาในเขตตำบลไม่น้อยกว่าหนึ่งปี",
    "การลงทะเบียนทำได้ที่ https://thannamsai.example/register หรือที่ทำการกำนัน",
    "จำนวนเงินทั้งสิ้น ๑๒,๕๐๐ บาท (หนึ่งหมื่นสองพันห้าร้อยบาทถ้วน)",
    "เพื่อให้การป้องกันและบรรเทาสาธารณภัยในฤดูแล้งเป็นไปด้วยความเรียบร้อย",
)
NAMES = ("นายสมหมาย ตั้งใจ", "นางสาวกรองแก้ว ธารทอง", "ว่าที่ร้อยตรี ประเสริฐ ณ ธารใส", "นางเพ็ญ ดี")
POSTS = ("ปลัดองค์การบริหารส่วนตำบล", "ผู้อำนวยการกองช่าง", "นายอำเภอ", "ผู้ใหญ่บ้าน หมู่ที่ ๔ ตำบลธารน้ำใส อำเภอธารใส")
SIGNED = ("ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ)", "รักษาราชการแทน", "นายอำเภอธารใส ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัด")
UNITS = ("สำนักปลัด", "กลุ่มงานส่งเสริมการปกครองท้องถิ่น", "กองสาธารณสุขและสิ่งแวดล้อม")
THINGS = ("แบบสำรวจครัวเรือน", "กำหนดการประชุมเชิงปฏิบัติการเรื่องการจัดการขยะมูลฝอยในชุมชนและการคัดแยกขยะที่ต้นทาง", "บัญชีรายชื่อ")
PLACES = ("นายอำเภอธารทอง", "กำนันตำบลธารน้ำใส", "ผู้อำนวยการโรงเรียนบ้านหนองตะเคียน")


def office_letter(kind: Kind, seed: int) -> Letter:
    """Return the letter of that seed."""
    random = Random(f"{kind} {seed}")
    return Letter(
        kind=kind,
        circular=random.random() < 0.3,
        urgency=random.choice([None, None, "ด่วน", "ด่วนที่สุด"]),
        number=random.choice(["", "รย ๐๐๑๗.๒/๑๒๓๔", "๑๒/๒๕๖๙"]),
        date=random.choice([None, dt.date(2026, 11, 25)]),
        office=("ที่ว่าการอำเภอธารใส", "ถนนกลางเมือง รย ๒๑๐๐๐"),
        subject=_text(random, 1, 2),
        addressee=random.choice(PLACES),
        references=tuple(_text(random, 1, 2) for _ in range(random.choice([0, 0, 1, 3]))),
        enclosures=tuple(
            Enclosure(random.choice(THINGS), random.randint(1, 12)) for _ in range(random.choice([0, 1, 2, 5]))
        ),
        body=_body(random),
        signer=Signer(random.choice(NAMES), _some(random, SIGNED, 0, 4), random.choice(["", "", "ร้อยตำรวจเอก"])),
        owner=Owner(_some(random, UNITS, 1, 2), ("โทร. ๐ ๓๘๐๐ ๐๐๐๐", "ไปรษณีย์อิเล็กทรอนิกส์ saraban@thannamsai.example")),
        copies_to=_some(random, PLACES, 0, 3),
        qr=tuple(QrCode(f"https://thannamsai.example/{n}", "แบบตอบรับ") for n in range(random.choice([0, 0, 1, 3]))),
        attachments=tuple(_attachment(random, n + 1) for n in range(random.choice([0, 0, 1, 2]))),
        digits=random.choice([Digits.THAI, Digits.THAI, Digits.ARABIC]),
        **_own(kind, random),
    )


def _text(random: Random, least: int, most: int) -> str:
    return " ".join(random.choice(SAID) for _ in range(random.randint(least, most)))


def _some(random: Random, of: tuple[str, ...], least: int, most: int) -> tuple[str, ...]:
    return tuple(random.sample(of, min(len(of), random.randint(least, most))))


def _body(random: Random) -> tuple[str, ...]:
    """Return paragraphs and items of up to three levels, for one to about four pages."""
    paragraphs: list[str] = []
    item = 0
    for _ in range(random.choice([1, 3, 6, 10, 16, 24])):
        match random.randint(0, 4):
            case 0:
                paragraphs.append(f"{_text(random, 1, 3)} ดังนี้")
                paragraphs += [f"{n}) {_text(random, 1, 2)}" for n in range(1, random.randint(3, 6))]
            case 1:
                item += 1
                paragraphs.append(f"{item}. {_text(random, 1, 5)}")
            case 2 if item:
                paragraphs += [f"{item}.{n} {_text(random, 1, 3)}" for n in range(1, random.randint(2, 12))]
            case 3 if item:
                paragraphs += [f"({n}) {_text(random, 1, 2)}" for n in range(1, 4)]
            case _:
                paragraphs.append(_text(random, 1, 7))
    return (*paragraphs, random.choice(["จึงเรียนมาเพื่อทราบ", "จึงเรียนมาเพื่อโปรดพิจารณา " + _text(random, 1, 3)]))


def _attachment(random: Random, number: int) -> Table:
    rows = tuple(
        (
            str(n),
            _text(random, 1, random.choice([1, 4])),
            f"{random.randint(100, 99999):,}.00",
            random.choice(["", "-"]),
        )
        for n in range(1, random.choice([2, 8, 40]))
    )
    return Table(
        title=("บัญชีรายละเอียดแนบท้าย",),
        columns=("ที่", "รายการ", "จำนวนเงิน", "หมายเหตุ") if random.random() < 0.8 else (),
        rows=(*rows, ("รวม", "", "1,000.00", "")),
        body=_body(random)[: random.randint(0, 4)],
        enclosure=number,
        landscape=random.random() < 0.3,
    )


def _own(kind: Kind, random: Random) -> dict[str, Any]:
    """Return what only that kind has."""
    agency, name = "องค์การบริหารส่วนตำบลธารน้ำใส", KINDS[kind].particulars
    made = {
        "": lambda: None,
        "memo": lambda: Memo(f"สำนักปลัด {agency}", "๐ ๓๘๐๐ ๐๐๐๐", random.choice([Paper.A4, Paper.A5])),
        "sealed": lambda: Sealed(agency, initials=random.choice(["", "สมหมาย"])),
        "order": lambda: Order(agency, "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"),
        "regulation": lambda: Regulation(agency=agency, clauses=_clauses(random)),
        "announcement": lambda: Announcement(agency, random.random() < 0.5),
        "statement": lambda: Statement(agency, 2),
        "news": lambda: News(agency, 2),
        "certificate": lambda: Certificate(random.choice(NAMES), random.choice(POSTS), agency, random.random() < 0.5),
        "minutes": lambda: _minutes(random, agency),
    }
    return {name: made[name]()} if name else {}


def _clauses(random: Random) -> tuple[str, ...]:
    clauses: list[str] = []
    for chapter in range(1, random.randint(2, 5)):
        clauses.append(f"หมวด {chapter} บททั่วไป")
        clauses += [_text(random, 1, 4) for _ in range(random.randint(1, 8))]
    return tuple(clauses)


def _minutes(random: Random, agency: str) -> Minutes:
    def people(most: int) -> tuple[Attendee, ...]:
        count = random.randint(1, most)
        return tuple(
            Attendee(random.choice(NAMES), random.choice(POSTS), random.choice(["", "แทน"])) for _ in range(count)
        )

    return Minutes(
        f"สภา{agency}", "๔/๒๕๖๙", "วันพุธที่ ๒๕ พฤศจิกายน ๒๕๖๙", "ห้องประชุม", people(30), people(4), people(6),
        "๐๙.๓๐", "๑๒.๐๐", NAMES[0], "ประธานสภา",
    )  # fmt: skip


if __name__ == "__main__":
    folder, wanted, which = Path(sys.argv[1]), Kind(sys.argv[2]), int(sys.argv[3])
    (folder / f"{wanted}-{which}.pdf").write_bytes(letter_pdf(office_letter(wanted, which)))
