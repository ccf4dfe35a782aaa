"""The address book: who letters go to, in groups; lists in from CSV and Excel, all or nothing, and out again."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import InvalidEntry, NotFound, StaleEdit
from circ_desktop.domain.officer import Right
from circ_desktop.domain.recipients.entries import Named, Recipient, RecipientGroup, check_recipient, tidy_recipient
from circ_desktop.domain.recipients.plan import RecipientPlan, against_book
from circ_desktop.services.context import Context
from circ_desktop.storage.books import recipients
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from circ_desktop.thai.digits import to_thai
from circ_desktop.thai.text import single_spaced, without_zero_width

EXPORT_COLUMNS = ("salutation", "addressee", "address", "post_code", "email", "group", "copies")

_NOT_SAVED = "ยังไม่ได้บันทึกอะไร"


def list_groups(ctx: Context) -> tuple[RecipientGroup, ...]:
    """Return the groups in use, by name."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return tuple(group for group in recipients.list_groups(work.connection) if group.active)


def list_recipients(
    ctx: Context, text: str = "", group_id: int | None = None, retired: bool = False
) -> tuple[Recipient, ...]:
    """Return recipients of a group (None for all) with the words in them; `retired` gives those put away too."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return recipients.list_recipients(work.connection, text=text, group_id=group_id, retired=retired)


def save_recipient(ctx: Context, recipient: Recipient) -> Recipient:
    """Add a recipient (id 0) or change one; groups that are not there yet are made.

    Raises:
        InvalidEntry: what is wrong with which field, or the same recipient is there already.
        StaleEdit: somebody changed the entry meanwhile; `.theirs` is the stored one.
    """
    officer = ctx.require(Right.REGISTER)
    now, tidied = ctx.clock.now(), tidy_recipient(recipient)
    check_recipient(tidied)
    with UnitOfWork(ctx.database) as work:
        _require_current(work, tidied)
        _require_new(work, tidied)
        groups = _group_ids(ctx, work, tidied.groups, officer.id)
        stored = recipients.write_recipient(work.connection, tidied, groups)
        work.record(now, officer.id, Action.CHANGE if tidied.id else Action.ADD, "recipient", stored.id, stored.name)
        work.commit()
    return stored


def retire_recipients(ctx: Context, ids: tuple[int, ...], *, back: bool = False) -> int:
    """Put recipients away (or take them back): nothing is deleted, letters keep whom they went to. Return how many."""
    officer, now = ctx.require(Right.REGISTER), ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        groups = {group.name: group.id for group in recipients.list_groups(work.connection)}
        count = 0
        for recipient_id in ids:
            found = recipients.get_recipient(work.connection, recipient_id, lock=True)
            if found is None or found.active is back:
                continue
            recipients.write_recipient(work.connection, replace(found, active=back), groups)
            work.record(now, officer.id, Action.RESTORE if back else Action.RETIRE, "recipient", found.id, found.name)
            count += 1
        work.commit()
    return count


def save_group(ctx: Context, group: RecipientGroup) -> RecipientGroup:
    """Add a group (id 0), rename one, or put one away; its recipients stay in the book."""
    officer = ctx.require(Right.REGISTER)
    name = single_spaced(without_zero_width(group.name))
    if not name:
        raise InvalidEntry("ยังไม่ได้พิมพ์ชื่อกลุ่ม", _NOT_SAVED, "พิมพ์ชื่อกลุ่ม เช่น อำเภอทุกแห่ง", field="group")
    with UnitOfWork(ctx.database) as work:
        others = {each.name: each for each in recipients.list_groups(work.connection) if each.id != group.id}
        if name in others and (others[name].active or group.id):
            raise InvalidEntry(f"มีกลุ่ม “{name}” อยู่แล้ว", _NOT_SAVED, "ใช้ชื่ออื่น", field="group")
        stored = replace(others[name], active=True) if name in others else replace(group, name=name)
        stored = replace(stored, id=recipients.write_group(work.connection, stored))
        action = Action.CHANGE if group.id and group.active else Action.ADD if group.active else Action.RETIRE
        work.record(ctx.clock.now(), officer.id, action, "recipient_group", stored.id, stored.name)
        work.commit()
    return stored


def plan_import(ctx: Context, path: Path) -> RecipientPlan:
    """Read a list and say of each row what importing it would do; writes nothing. Raises `BrokenFile`."""
    from circ_desktop.reading.lists.recipients import read_recipients

    plan = read_recipients(path)
    return against_book(plan, list_recipients(ctx))


def import_recipients(ctx: Context, plan: RecipientPlan, group: str = "") -> int:
    """Add the plan's recipients in one transaction, into `group` as well when it is named; return how many.

    Raises `InvalidEntry`, naming the rows, when any of them is faulty: all or nothing. A row that somebody else added since
    the plan was made is passed over.
    """
    officer, now = ctx.require(Right.REGISTER), ctx.clock.now()
    plan.require_all()
    with UnitOfWork(ctx.database) as work:
        fresh = against_book(plan, recipients.list_recipients(work.connection)).recipients
        more = (group,) if group.strip() else ()
        tidied = [tidy_recipient(replace(each, groups=(*each.groups, *more))) for each in fresh]
        groups = _group_ids(ctx, work, (name for each in tidied for name in each.groups), officer.id)
        count = recipients.insert_recipients(work.connection, tidied, groups)
        detail = f"นำเข้า {to_thai(str(count))} รายการจาก {plan.name}"
        work.record(now, officer.id, Action.IMPORT, "recipient", 0, detail)
        work.commit()
    return count


def export_recipients(ctx: Context, group_id: int | None = None, *, suffix: str = ".xlsx") -> bytes:
    """Return the book, or one group, as an Excel or (".csv") a CSV file that `plan_import` reads back."""
    rows = [_columns(each) for each in list_recipients(ctx, group_id=group_id)]
    heads = [_head(name) for name in EXPORT_COLUMNS]
    return _as_csv(heads, rows) if suffix.lower() == ".csv" else _as_excel(heads, rows)


def _head(name: str) -> str:
    from circ_desktop.reading.lists.recipients import column_title

    return column_title(name)


def _columns(recipient: Recipient) -> list[str]:
    return [
        recipient.salutation,
        recipient.addressee,
        "\n".join(recipient.address),
        recipient.post_code,
        recipient.email,
        ", ".join(recipient.groups),
        str(recipient.copies),
    ]


def _as_csv(heads: list[str], rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([heads, *rows])
    return out.getvalue().encode("utf-8-sig")  # the mark by which Excel knows Thai


def _as_excel(heads: list[str], rows: list[list[str]]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("รายชื่อผู้รับ")
    for row in [heads, *rows]:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _group_ids(ctx: Context, work: UnitOfWork, names: Iterable[str], officer_id: int) -> dict[str, int]:
    """Return the ids of all groups; those that are named and not there yet are made, those put away come back."""
    known = {group.name: group for group in recipients.list_groups(work.connection)}
    for name in dict.fromkeys(names):
        group = known.get(name)
        if group is None or not group.active:
            wanted = RecipientGroup(group.id if group else 0, name)
            known[name] = replace(wanted, id=recipients.write_group(work.connection, wanted))
            work.record(ctx.clock.now(), officer_id, Action.ADD, "recipient_group", known[name].id, name)
    return {name: group.id for name, group in known.items()}


def _require_current(work: UnitOfWork, recipient: Recipient) -> None:
    if recipient.id == 0:
        return
    found = recipients.get_recipient(work.connection, recipient.id, lock=True)
    if found is None:
        raise NotFound(
            "ไม่พบผู้รับรายนี้",
            "อาจเปิดจากรายการที่เก่าเกินไป",
            "กด {key:refresh} เพื่อดูรายการล่าสุด",
            detail=f"recipient {recipient.id}",
        )
    if found.version != recipient.version:
        raise StaleEdit("มีผู้อื่นแก้รายการนี้ไปก่อน", "สิ่งที่พิมพ์ยังอยู่บนหน้าจอ", "ปิดแล้วเปิดรายการนี้ใหม่ เพื่อดูของเขา", theirs=found)


def _require_new(work: UnitOfWork, recipient: Recipient) -> None:
    """Refuse a second entry of the same place: it would get every circular twice."""
    others = (each for each in recipients.list_recipients(work.connection) if each.id != recipient.id)
    found = Named(others).same(recipient)
    if found is not None:
        raise InvalidEntry(
            f"มี “{found.name}” ในสมุดรายชื่อแล้ว", _NOT_SAVED, "แก้รายการที่มีอยู่ หรือใส่ที่อยู่ให้ต่างกันถ้าเป็นคนละแห่ง", field="addressee"
        )
