"""Short ways to the states that the tests of routing, drafting and issuing begin from. Everything is made up."""

import datetime as dt
from uuid import uuid4

from msgspec.structs import replace

from circ_desktop.domain.desk.route import EndorseAction, Route
from circ_desktop.domain.letter.content import Enclosure, Letter, Owner, Signer
from circ_desktop.domain.received.incoming import ReceivedEntry, ReceivedLetter
from circ_desktop.domain.sent.outgoing import Move, Outgoing
from circ_desktop.services.context import Context
from circ_desktop.services.desk import endorse, put_up
from circ_desktop.services.drafts import writing
from circ_desktop.services.office.settings import list_divisions
from circ_desktop.services.received import register
from tests.databases import acting


def key() -> str:
    return uuid4().hex


def entry(ctx: Context, subject: str = "การเตรียมความพร้อมรับน้ำหลาก", **values: object) -> ReceivedEntry:
    made = ReceivedEntry(
        number="นธ ๐๐๒๓.๖/ว ๓๐๕๓",
        dated=dt.date(2026, 6, 12),
        sender="จังหวัดนครธารา",
        addressee="นายอำเภอ ทุกอำเภอ",
        subject=subject,
        received_at=ctx.clock.now(),
        urgency="ด่วนที่สุด",
    )
    return replace(made, **values)  # type: ignore[arg-type]


def registered(ctx: Context, subject: str = "การเตรียมความพร้อมรับน้ำหลาก", **values: object) -> ReceivedLetter:
    return register.register_received(ctx, entry(ctx, subject, **values), request_key=key(), allow_same=True)


def divisions(ctx: Context, *names: str) -> frozenset[int]:
    ids = {division.name: division.id for division in list_divisions(ctx)}
    return frozenset(ids[name] for name in names)


def up(ctx: Context, *names: str, comment: str = "เห็นควรแจ้ง") -> Route:
    letter = registered(ctx)
    return put_up.put_up(ctx, letter.id, divisions=divisions(ctx, *names), purpose="เพื่อโปรดพิจารณา", comment=comment)


def wrote(ctx: Context, login: str, route: Route, action: EndorseAction, comment: str = "", **more: object) -> Route:
    return endorse.endorse(acting(ctx, login), route.id, action, comment, version=route.version, **more)  # type: ignore[arg-type]


def ordered(ctx: Context, *names: str, comment: str = "มอบดำเนินการ") -> Route:
    route = up(ctx, *names)
    route = wrote(ctx, "huana", route, EndorseAction.PASS_ON, "เห็นควรแจ้งกองช่าง")
    route = wrote(ctx, "palat", route, EndorseAction.PASS_ON)
    return wrote(ctx, "nayok", route, EndorseAction.ORDER, comment)


LETTER = Letter(
    circular=True,
    office=("ที่ทำการองค์การบริหารส่วนตำบลธารน้ำใส",),
    subject="การเตรียมความพร้อมรับน้ำหลาก",
    addressee="ผู้ใหญ่บ้าน ทุกหมู่บ้าน",
    references=("หนังสือจังหวัดนครธารา ด่วนที่สุด ที่ นธ ๐๐๒๓.๖/ว ๓๐๕๓ ลงวันที่ ๑๒ มิถุนายน ๒๕๖๙",),
    enclosures=(Enclosure("แบบสำรวจ"),),
    body=("ตามหนังสือที่อ้างถึง ขอให้สำรวจตามสิ่งที่ส่งมาด้วย นั้น", "จึงเรียนมาเพื่อพิจารณาดำเนินการ"),
    signer=Signer("นายอินสอน ม่อนดอย", ("นายกองค์การบริหารส่วนตำบลธารน้ำใส",)),
    owner=Owner(("สำนักปลัด",), ("โทร. ๐ ๗๓๐๐ ๐๑๒๓",)),
)


def accepted(ctx: Context, letter: Letter = LETTER) -> Outgoing:
    draft = writing.new_draft(ctx, letter)
    draft = writing.move(ctx, draft.id, Move.SUBMIT, version=draft.version)
    return writing.move(acting(ctx, "huana"), draft.id, Move.ACCEPT, version=draft.version)
