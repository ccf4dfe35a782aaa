# ruff: noqa: E501  the lists below are one row a thing
"""Letters made up at random, with what a careful person would read out of them: offices, people and subjects do not exist.

`made_letter(seed)` gives the same letter for the same seed. The truth is written down while the letter is made, never read
back by the reader.
"""

import datetime as dt
import random
from typing import Any, cast

from msgspec import Struct, field

from circ_desktop.domain.letter.content import Enclosure, Letter, Owner, Signer
from circ_desktop.thai.dates import long_date, short_date
from circ_desktop.thai.digits import to_arabic, to_thai

Truth = dict[str, Any]

KEYS = (
    "kind", "urgency", "secrecy", "number", "date", "sender", "subject", "salutation", "addressee", "references", "enclosures",
    "signer_name", "signer_position", "owner_unit", "phone", "email", "receipt_stamps", "due_dates",
)  # fmt: skip
LISTS = ("references", "enclosures", "receipt_stamps", "due_dates")

_PLACES = (
    "นครธารา",
    "ธารทอง",
    "ปากธาร",
    "หนองเรือแดง",
    "ดอนมะค่า",
    "ท่าพลับ",
    "บึงกุ่ม",
    "เขาขวาง",
    "ห้วยเสือ",
    "คลองหอม",
    "สันติธรรม",
    "วังผาแดง",
)
_OFFICES = (
    ("ศาลากลางจังหวัด{0}", "ผู้ว่าราชการจังหวัด{0}", "0017.2", ("สำนักงานจังหวัด", "กลุ่มงานอำนวยการ")),
    ("ศาลากลางจังหวัด{0}", "รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน|ผู้ว่าราชการจังหวัด{0}", "0023.4", ("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", "กลุ่มงานกฎหมาย ระเบียบ และเรื่องร้องทุกข์")),
    ("ศาลากลางจังหวัด{0}", "ประชาสัมพันธ์จังหวัด ปฏิบัติราชการแทน|ผู้ว่าราชการจังหวัด{0}", "0024", ("สำนักงานประชาสัมพันธ์จังหวัด",)),
    ("ที่ว่าการอำเภอ{0}", "ปลัดอำเภอ (เจ้าพนักงานปกครองชำนาญการพิเศษ) รักษาราชการแทน|นายอำเภอ{0}", "0518", ("กลุ่มงานบริหารงานปกครอง", "ฝ่ายทะเบียนและบัตร")),
    ("ที่ทำการองค์การบริหารส่วนตำบล{0}", "นายกองค์การบริหารส่วนตำบล{0}", "71309", ("สำนักปลัด", "งานนโยบายและแผน")),
    ("สำนักงานเทศบาลตำบล{0}", "รองนายกเทศมนตรี ปฏิบัติราชการแทน|นายกเทศมนตรีตำบล{0}", "52309", ("กองสาธารณสุขและสิ่งแวดล้อม",)),
    ("สำนักงานองค์การบริหารส่วนจังหวัด{0}", "นายกองค์การบริหารส่วนจังหวัด{0}", "51009", ("กองยุทธศาสตร์และงบประมาณ", "ฝ่ายวิจัยและประเมินผล")),
    ("สำนักงานสาธารณสุขอำเภอ{0}", "สาธารณสุขอำเภอ{0}", "0733", ("งานควบคุมโรค",)),
    ("โรงเรียน{0}พิทยาคม", "ผู้อำนวยการโรงเรียน{0}พิทยาคม", "04077.12", ("กลุ่มบริหารวิชาการ",)),
    ("สำนักงานเกษตรและสหกรณ์จังหวัด{0}", "เกษตรและสหกรณ์จังหวัด{0}", "0007", ("กลุ่มสารสนเทศการเกษตร",)),
    ("สำนักงานสรรพากรพื้นที่{0}", "สรรพากรพื้นที่{0}", "0799", ("ส่วนบริหารงานทั่วไป",)),
    ("วิทยาลัยเทคนิค{0}", "ผู้อำนวยการวิทยาลัยเทคนิค{0}", "0688.3", ("งานความร่วมมือ",)),
    ("เรือนจำจังหวัด{0}", "ผู้บัญชาการเรือนจำจังหวัด{0}", "0777", ("ฝ่ายบริหารทั่วไป",)),
    ("แขวงทางหลวง{0}", "ผู้อำนวยการแขวงทางหลวง{0}", "06099", ("งานสารบรรณ",)),
    ("กรมส่งเสริมการทดสอบ", "รองอธิบดี ปฏิบัติราชการแทน|อธิบดีกรมส่งเสริมการทดสอบ", "0999.5", ("กองกลาง", "กลุ่มสารบรรณและช่วยอำนวยการ")),
    ("สำนักงานอัยการจังหวัด{0}", "อัยการจังหวัด{0}", "0099(ธร)", ("กลุ่มงานธุรการ",)),
)  # fmt: skip
_CODES = ("นธ", "ชย", "รย", "อบ", "มท", "ศธ", "กษ", "สธ")
_SUBJECTS = (
    "การเตรียมความพร้อมรับสถานการณ์อุทกภัย", "ขอความอนุเคราะห์ข้อมูลแหล่งน้ำสาธารณะ", "แจ้งผลการพิจารณาโครงการขุดลอกคลอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
    "ขอเชิญประชุมคณะกรรมการพัฒนาคุณภาพชีวิตระดับอำเภอ ครั้งที่ ๓/๒๕๖๘", "การติดตามผลการดำเนินงานตามแผนปฏิบัติการด้านการส่งเสริมสุขภาพผู้สูงอายุและผู้พิการในชุมชน",
    "ส่งสำเนาประกาศสอบราคาจ้างก่อสร้างอาคารเอนกประสงค์", "ขอให้ส่งแบบสำรวจความต้องการครุภัณฑ์คอมพิวเตอร์", "ซักซ้อมแนวทางการปฏิบัติตามระเบียบว่าด้วยการรับเงิน การเบิกจ่ายเงิน และการเก็บรักษาเงิน",
    "รายงานผลการจัดเก็บภาษีที่ดินและสิ่งปลูกสร้าง", "ประชาสัมพันธ์การรับสมัครนักศึกษาโควตา", "ขอความร่วมมือลดการเผาในที่โล่ง (ฉบับที่ ๒)", "การโอนเงินงบประมาณรายจ่าย เรื่อง ค่าตอบแทนพยาบาล",
)  # fmt: skip
_ADDRESSEES = (
    "นายอำเภอทุกอำเภอ", "หัวหน้าส่วนราชการประจำจังหวัด นายอำเภอ ทุกอำเภอ และนายกเทศมนตรีทุกแห่ง", "ผู้ว่าราชการจังหวัดนครธารา", "นายกองค์การบริหารส่วนตำบลหนองเรือแดง",
    "ผู้อำนวยการโรงเรียนในสังกัด", "ท้องถิ่นอำเภอธารทอง", "กำนัน ผู้ใหญ่บ้าน ทุกตำบล", "หัวหน้าสถานีตำรวจภูธรธารทอง", "(ตามบัญชีรายชื่อแนบท้าย)", "ประธานกรรมการบริษัท ธารทองการเกษตร จำกัด",
)  # fmt: skip
_THINGS = (
    ("แบบสำรวจข้อมูลแหล่งน้ำ", "ชุด"), ("คู่มือการปฏิบัติงาน", "เล่ม"), ("กำหนดการประชุม", "ฉบับ"), ("บัญชีรายชื่อผู้เข้าร่วมอบรม", "แผ่น"), ("สำเนาหนังสือกรมส่งเสริมการทดสอบ ที่ มท ๐๙๙๙.๕/ว ๔๑๒ ลงวันที่ ๒ มกราคม ๒๕๖๘", "ฉบับ"),
    ("แผนที่สังเขปแสดงจุดเสี่ยงภัย", "แผ่น"), ("แบบตอบรับการเข้าร่วมประชุม", "ชุด"), ("โปสเตอร์ประชาสัมพันธ์", "แผ่น"), ("รายงานการประชุม ครั้งที่ ๒/๒๕๖๘", "ชุด"),
)  # fmt: skip
_FIRST = ("สมชาย", "พรทิพย์", "วิโรจน์", "กาญจนา", "อนุชา", "ธนพล", "ศิริลักษณ์", "ประเสริฐ", "นฤมล", "ณัฐวุฒิ")
_LAST = ("รุ่งเรืองธาร", "ใจสะอาด", "ทองประเสริฐ", "ศรีวารี", "แก้วมณี", "ภูเขาทอง", "วัฒนากุล", "เพียรธรรม", "สุขสำราญ", "ณ ปากธาร")
_RANKS = ("ว่าที่ร้อยตรี", "ว่าที่ร้อยเอก", "พันตำรวจโท", "สิบเอก", "ว่าที่ ร.ต.", "ร้อยตรี")
_PHONES = (
    "โทร. {0} {1} {2}",
    "โทร. {0} {1} {2} ต่อ {3}",
    "โทรศัพท์ {0}-{1}-{2}",
    "โทร./โทรสาร {0}-{1}-{2}",
    "โทร {0} {1} {2} โทรสาร {0} {1} {3}{3}",
    "โทรศัพท์ {0} {1} {2} /โทรสาร {0} {1} {3}{3}",
    "โทร. {0} {1} {2}-{4}",
)
_DUES = (
    ("รายงานให้ทราบภายในวันที่ {day}", "once"), ("ส่งข้อมูลภายใน{weekday}ที่ {day} ก่อนเวลา ๑๖.๓๐ น.", "timed"), ("แจ้งผลให้ทราบภายใน ๑๕ วัน นับแต่วันที่ได้รับหนังสือ", "relative"),
    ("รายงานผลทุกวันที่ ๒๕ ของเดือน จนถึงเดือนกันยายน ๒๕๖๙", "monthly"), ("จัดส่งรายงานอย่างช้าไม่เกินวันที่ {day}", "once"), ("ดำเนินการให้แล้วเสร็จภายในวันที่ {day}", "once"),
    ("รายงานภายในวันที่ ๑๐ ของทุกเดือน", "monthly10"), ("ประชุมร่วมกันในวันที่ {day} เวลา ๑๓.๓๐ น.", "none"), ("ประชาสัมพันธ์ให้ทราบโดยทั่วกัน", "none"), ("ส่งแบบภายในเดือน{month}", "month"),
)  # fmt: skip
_WEEKDAYS = ("วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์")


class Made(Struct):
    """A letter, its paper as text in the official form, and the truth."""

    name: str
    letter: Letter
    truth: Truth
    text: str = ""
    memo: bool = False
    stamp: tuple[str, ...] = field(default_factory=tuple)


def whole(truth: Truth) -> Truth:
    """Return the truth with every key, null and [] included."""
    full = {key: truth.get(key) for key in KEYS}
    for key in LISTS:
        full[key] = truth.get(key) or []
    shape = dict.fromkeys(("kind", "date", "days", "day_of_month", "until", "time"))
    full["due_dates"] = [{**shape, **due} for due in cast("list[Truth]", full["due_dates"])]
    return full


def made_letter(seed: int) -> Made:
    """Return the letter of this seed."""
    dice = random.Random(seed)
    memo = dice.random() < 0.2
    place = dice.choice(_PLACES)
    office, posts, owner_number, found = dice.choice(_OFFICES)
    units = cast("tuple[str, ...]", () if memo else found)
    office, position = office.format(place), tuple(posts.format(place).split("|"))
    dated = dt.date(2025, 1, 6) + dt.timedelta(days=dice.randrange(300))
    circular = dice.random() < 0.5
    number = f"{dice.choice(_CODES)} {owner_number}/{'ว ' if circular else ''}{dice.randrange(1, 9000)}"
    urgency = dice.choice((None, None, None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด"))
    subject, addressee = dice.choice(_SUBJECTS), dice.choice(_ADDRESSEES)
    name = f"{dice.choice(('นาย', 'นาง', 'นางสาว'))}{dice.choice(_FIRST)} {dice.choice(_LAST)}"
    rank = dice.choice(_RANKS) if dice.random() < 0.2 else ""
    name = name.replace("นางสาว", "").replace("นาย", "").replace("นาง", "") if rank else name
    references, enclosures = _references(dice, dated, memo), _enclosures(dice, memo)
    phone_line, phone = _phone(dice)
    email = f"saraban{dice.randrange(99)}@example.go.th" if dice.random() < 0.3 else None
    due_text, due = _due(dice, dated)
    owner = Owner(units, (() if memo else (phone_line, *((f"ไปรษณีย์อิเล็กทรอนิกส์ {email}",) if email else ()))))
    letter = Letter(
        circular=circular, urgency=urgency, number=to_thai(number), date=dated, office=(office, f"ถนนริมธาร นธ {to_thai('96000')}"),
        subject=subject, addressee=addressee, references=tuple(references), enclosures=tuple(enclosures), body=_body(dice, due_text, bool(references)),
        closing="ขอแสดงความนับถือ", signer=Signer(name, position, rank), owner=owner,
    )  # fmt: skip
    truth = {
        "kind": "memo" if memo else "external", "urgency": urgency, "number": number, "date": dated.isoformat(), "sender": f"{units[0] if units else office}",
        "subject": to_arabic(subject), "salutation": "เรียน", "addressee": to_arabic(addressee), "references": [_read_reference(line) for line in references],
        "enclosures": [{"title": to_arabic(item.title), "quantity": item.quantity, "unit": item.unit} for item in enclosures], "signer_name": name,
        "signer_position": " ".join(position), "owner_unit": " ".join(units) or None, "phone": phone, "email": email, "due_dates": due,
    }  # fmt: skip
    truth["sender"] = office
    made = Made(f"made-{seed:03d}", letter, truth, memo=memo)
    if not memo and dice.random() < 0.35:
        _stamp(dice, made, dated)
    if memo:
        truth["email"] = None
    made.text = _memo_text(made, phone_line) if memo else _text(made, dice)
    return made


def _references(dice: random.Random, dated: dt.date, memo: bool) -> list[str]:
    lines = []
    for _ in range(0 if memo else dice.choice((0, 0, 1, 1, 2))):
        day = dated - dt.timedelta(days=dice.randrange(5, 90))
        urgent = dice.choice(("", "", "ด่วนที่สุด ", "ด่วนมาก "))
        number = f"นธ {dice.choice(('0017.3', '0023', '0518'))}/{dice.choice(('', 'ว '))}{dice.randrange(5, 4000)}"
        lines.append(f"หนังสือจังหวัด{dice.choice(_PLACES)} {urgent}ที่ {to_thai(number)} ลงวันที่ {long_date(day)}")
    return lines


def _read_reference(line: str) -> Truth:
    plain = to_arabic(line)
    number = plain.split(" ที่ ")[1].split(" ลงวันที่ ")[0]
    day, month, year = plain.split(" ลงวันที่ ")[1].split(" ")
    from circ_desktop.thai.dates import MONTHS

    return {
        "text": plain,
        "number": number,
        "date": dt.date(int(year) - 543, MONTHS.index(month) + 1, int(day)).isoformat(),
    }


def _enclosures(dice: random.Random, memo: bool) -> list[Enclosure]:
    if memo:
        return []
    picked = dice.sample(_THINGS, dice.choice((0, 1, 1, 2, 3)))
    return [Enclosure(title, dice.choice((1, 1, 1, 2, 5, 20)), unit) for title, unit in picked]


def _phone(dice: random.Random) -> tuple[str, str]:
    parts = ["0", f"7300 {dice.randrange(1000, 9999)}", "", str(dice.randrange(10, 99)), str(dice.randrange(3, 9))]
    template = dice.choice(_PHONES)
    if "-" in template.split("{1}")[0]:
        parts = ["0", "7300", str(dice.randrange(1000, 9999)), parts[3], parts[4]]
    else:
        parts[1], parts[2] = parts[1].split(" ")
    line = template.format(*parts)
    value = line
    for word in ("โทร./โทรสาร", "โทรศัพท์", "โทร.", "โทร"):
        value = value.removeprefix(word)
    value = value.split("โทรสาร")[0].strip(" /")
    return to_thai(line), value


def _due(dice: random.Random, dated: dt.date) -> tuple[str, list[Truth]]:
    text, kind = dice.choice(_DUES)
    day = dated + dt.timedelta(days=dice.randrange(5, 40))
    from circ_desktop.thai.dates import MONTHS

    month = f"{MONTHS[day.month - 1]} {to_thai(str(day.year + 543))}"
    text = text.format(day=long_date(day), weekday=_WEEKDAYS[day.weekday()], month=month)
    if kind in ("once", "timed"):
        return text, [{"kind": "once", "date": day.isoformat(), **({"time": "16:30"} if kind == "timed" else {})}]
    if kind == "relative":
        return text, [{"kind": "relative", "days": 15}]
    if kind == "monthly":
        return text, [{"kind": "monthly", "day_of_month": 25, "until": "2026-09"}]
    if kind == "monthly10":
        return text, [{"kind": "monthly", "day_of_month": 10}]
    if kind == "month":
        last = (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)
        return text, [{"kind": "once", "date": last.isoformat()}]
    return text, []


def _body(dice: random.Random, due: str, cited: bool) -> tuple[str, ...]:
    first = (
        "ตามหนังสือที่อ้างถึง จังหวัดได้แจ้งแนวทางการดำเนินงานเพื่อให้หน่วยงานที่เกี่ยวข้องนำไปปฏิบัติในพื้นที่รับผิดชอบอย่างต่อเนื่อง นั้น"
        if cited
        else dice.choice(("ด้วย", "เนื่องจาก"))
        + "กรมส่งเสริมการทดสอบได้จัดทำโครงการพัฒนาคุณภาพชีวิตของประชาชน เมื่อวันที่ ๓ มกราคม ๒๕๖๘ มีผู้เข้าร่วมจำนวน ๑๒๐ คน"
    )
    return (
        first,
        f"ในการนี้ จึงขอให้หน่วยงานของท่าน{due} ทั้งนี้ สามารถสอบถามรายละเอียดเพิ่มเติมได้ที่หน่วยงานเจ้าของเรื่อง",
        dice.choice(("จึงเรียนมาเพื่อทราบ", "จึงเรียนมาเพื่อโปรดพิจารณา", "จึงเรียนมาเพื่อพิจารณาดำเนินการ")),
    )


def _stamp(dice: random.Random, made: Made, dated: dt.date) -> None:
    day = dated + dt.timedelta(days=dice.randrange(0, 6))
    office = dice.choice(("อบต.หนองเรือแดง", "เทศบาลตำบลธารทอง", "ที่ว่าการอำเภอปากธาร", "โรงเรียนบ้านดอนธาร"))
    number, hour, minute = str(dice.randrange(1, 5000)), dice.randrange(8, 17), dice.randrange(60)
    words = dice.choice(
        (
            ("เลขรับ", "วันที่", "เวลา"),
            ("เลขที่รับ", "วันที่", "เวลา"),
            ("รับเลขที่", "ลงวันที่", "เวลา"),
            ("เลขทะเบียนรับ", "รับวันที่", "เวลา"),
        )
    )
    dots = dice.choice(("", "...", "....... "))
    made.stamp = (
        office, to_thai(f"{words[0]}{dots or ' '}{number}"), f"{words[1]}{dots or ' '}{short_date(day)}", to_thai(f"{words[2]}{dots or ' '}{hour}.{minute:02d} น."),
    )  # fmt: skip
    made.truth["receipt_stamps"] = [
        {"office": office, "number": number, "date": day.isoformat(), "time": f"{hour:02d}:{minute:02d}"}
    ]


def _text(made: Made, dice: random.Random) -> str:
    letter = made.letter
    date = long_date(letter.date) if letter.date else ""
    lines = [letter.urgency] if letter.urgency else []
    if made.stamp and dice.random() < 0.7:
        lines = [*lines, f"ที่ {letter.number}", "", *made.stamp, "", *letter.office, "", date, ""]
    else:
        lines = [
            *made.stamp,
            *([""] if made.stamp else []),
            *lines,
            f"ที่ {letter.number}",
            "",
            *letter.office,
            "",
            date,
            "",
        ]
    lines += [f"เรื่อง  {letter.subject}", "", f"เรียน  {letter.addressee}", ""]
    if letter.references:
        lines += [*_numbered("อ้างถึง", letter.references), ""]
    if letter.enclosures:
        lines += [
            *_numbered(
                "สิ่งที่ส่งมาด้วย",
                [f"{item.title}    จำนวน {to_thai(str(item.quantity))} {item.unit}" for item in letter.enclosures],
            ),
            "",
        ]
    for paragraph in letter.body:
        lines += [paragraph, ""]
    lines += [
        "ขอแสดงความนับถือ",
        "",
        *([letter.signer.rank] if letter.signer.rank else []),
        f"({letter.signer.name})",
        *letter.signer.position,
        "",
    ]
    return "\n".join([*lines, *letter.owner.unit, *letter.owner.contact])


def _memo_text(made: Made, phone: str) -> str:
    letter = made.letter
    date = long_date(letter.date) if letter.date else ""
    lines = [letter.urgency] if letter.urgency else []
    lines += [
        "บันทึกข้อความ",
        f"ส่วนราชการ  {letter.office[0]}  {phone}",
        f"ที่  {letter.number}    วันที่  {date}",
        f"เรื่อง  {letter.subject}",
        "",
    ]
    lines += [f"เรียน  {letter.addressee}", "", *(f"{paragraph}\n" for paragraph in letter.body), ""]
    return "\n".join(
        [
            *lines,
            *([letter.signer.rank] if letter.signer.rank else []),
            f"({letter.signer.name})",
            *letter.signer.position,
        ]
    )


def _numbered(label: str, items: list[str] | tuple[str, ...]) -> list[str]:
    if len(items) == 1:
        return [f"{label}  {items[0]}"]
    return [
        f"{label + '  ' if at == 1 else '                '}{to_thai(str(at))}. {item}"
        for at, item in enumerate(items, start=1)
    ]
