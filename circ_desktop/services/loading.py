"""Fetch what an action works on, or tell the clerk that it is gone or was changed meanwhile."""

from circ_desktop.domain.desk.route import Route
from circ_desktop.domain.errors import NotFound, StaleEdit
from circ_desktop.domain.office import Office
from circ_desktop.domain.received.incoming import ReceivedLetter, require_open
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.storage.books import offices, outgoing, received, routes
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

_REFRESH = "กด {key:refresh} เพื่อดูรายการล่าสุด"


def the_office(work: UnitOfWork) -> Office:
    """Return the office's settings. Raises `NotFound` before it was set up."""
    office = offices.current(work.connection)
    if office is None:
        raise NotFound("ยังไม่ได้ตั้งค่าสำนักงาน", "ยังทำหนังสือไม่ได้", "กรอกข้อมูลสำนักงานในหน้าแรก หรือลองใช้สำนักงานตัวอย่าง")
    return office


def the_outgoing(work: UnitOfWork, outgoing_id: int, *, lock: bool = False) -> Outgoing:
    """Return the letter. Raises `NotFound`."""
    found = outgoing.get(work.connection, outgoing_id, lock=lock)
    if found is None:
        raise NotFound("ไม่พบหนังสือฉบับนี้", "อาจเปิดจากรายการที่เก่าเกินไป", _REFRESH, detail=f"outgoing {outgoing_id}")
    return found


def the_received(work: UnitOfWork, received_id: int, *, lock: bool = False, open_only: bool = False) -> ReceivedLetter:
    """Return the received letter. Raises `NotFound`; with `open_only` `NotAllowed` for a voided one."""
    found = received.get(work.connection, received_id, lock=lock)
    if found is None:
        raise NotFound("ไม่พบหนังสือรับฉบับนี้", "อาจเปิดจากรายการที่เก่าเกินไป", _REFRESH, detail=f"received {received_id}")
    if open_only:
        require_open(found)
    return found


def the_route(work: UnitOfWork, route_id: int, *, lock: bool = False) -> Route:
    """Return the route. Raises `NotFound`."""
    found = routes.get(work.connection, route_id, lock=lock)
    if found is None:
        raise NotFound("ไม่พบสายการเสนอของเรื่องนี้", "อาจยังไม่ได้เสนอ", _REFRESH, detail=f"route {route_id}")
    return found


def require_version(found: Outgoing, version: int) -> None:
    """Raise `StaleEdit` carrying the stored letter when it is not the version that the clerk had before her."""
    if found.version != version:
        raise stale(found)


def stale(theirs: Outgoing) -> StaleEdit:
    """Return the error for a letter that somebody else changed meanwhile."""
    return StaleEdit(
        "มีผู้อื่นแก้หนังสือฉบับนี้ไปก่อน",
        "สิ่งที่พิมพ์ยังอยู่บนหน้าจอ แต่ยังไม่ถูกบันทึกทับของเขา",
        "เทียบสองฉบับ แล้วเลือกว่าจะใช้ข้อความใด",
        theirs=theirs,
        detail=f"version {theirs.version}",
    )


def require_route_version(found: Route, version: int) -> None:
    """Raise `StaleEdit` carrying the stored route when somebody acted meanwhile."""
    if found.version != version:
        raise StaleEdit(
            "เรื่องนี้เดินไปแล้วหลังจากที่ท่านเปิดดู",
            "ความเห็นที่พิมพ์ยังไม่ถูกบันทึก",
            "กด {key:refresh} เพื่อดูว่าอยู่ที่ใคร แล้วลงความเห็นอีกครั้ง",
            theirs=found,
            detail=f"version {found.version}",
        )
