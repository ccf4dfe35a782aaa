"""The address book: recipients and their groups; and whom each letter went to."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, delete, func, insert, select, update

from circ_desktop.domain.recipients.entries import Recipient, RecipientGroup, SentRecipient
from circ_desktop.storage.books.convert import AnyRow
from circ_desktop.storage.engine.in_parts import in_parts
from circ_desktop.storage.engine.search import contains, search_text
from circ_desktop.storage.recipient_tables import outgoing_recipients, recipient_groups, recipient_members, recipients
from circ_desktop.storage.tables import outgoing_letters


def list_groups(connection: Connection) -> tuple[RecipientGroup, ...]:
    """Return the groups by name, those put away too, each with how many recipients in use it has."""
    used = (
        select(recipient_members.c.group_id, func.count().label("in_use"))
        .join(recipients, recipients.c.id == recipient_members.c.recipient_id)
        .where(recipients.c.active)
        .group_by(recipient_members.c.group_id)
        .subquery()
    )
    query = (
        select(recipient_groups, func.coalesce(used.c.in_use, 0).label("in_use"))
        .outerjoin(used, used.c.group_id == recipient_groups.c.id)
        .order_by(recipient_groups.c.name)
    )
    return tuple(RecipientGroup(row.id, row.name, row.in_use, row.active) for row in connection.execute(query))


def write_group(connection: Connection, group: RecipientGroup) -> int:
    """Write a new group (id 0) or change one; return its id."""
    values = {"name": group.name, "active": group.active}
    if group.id == 0:
        made = insert(recipient_groups).values(values).returning(recipient_groups.c.id)
        return int(connection.execute(made).scalar_one())
    connection.execute(update(recipient_groups).where(recipient_groups.c.id == group.id).values(values))
    return group.id


def list_recipients(
    connection: Connection, *, text: str = "", group_id: int | None = None, retired: bool = False
) -> tuple[Recipient, ...]:
    """Return the recipients in the order in which they were entered; `retired` gives those put away too."""
    query = select(recipients).where(*contains(recipients.c.search, text)).order_by(recipients.c.id)
    if not retired:
        query = query.where(recipients.c.active)
    if group_id is not None:
        members = select(recipient_members.c.recipient_id).where(recipient_members.c.group_id == group_id)
        query = query.where(recipients.c.id.in_(members))
    names = _group_names(connection)
    return tuple(_recipient(row, names.get(row.id, ())) for row in connection.execute(query))


def get_recipient(connection: Connection, recipient_id: int, *, lock: bool = False) -> Recipient | None:
    """Return one recipient, or None."""
    query = select(recipients).where(recipients.c.id == recipient_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _recipient(row, _group_names(connection, recipient_id).get(row.id, ()))


def insert_recipients(connection: Connection, new: Iterable[Recipient], group_ids: dict[str, int]) -> int:
    """Write new recipients with their groups; return how many. `group_ids` has every group's name."""
    count = 0
    for recipient in new:
        made = insert(recipients).values(_values(recipient)).returning(recipients.c.id)
        recipient_id = int(connection.execute(made).scalar_one())
        _write_members(connection, replace(recipient, id=recipient_id), group_ids)
        count += 1
    return count


def write_recipient(connection: Connection, recipient: Recipient, group_ids: dict[str, int]) -> Recipient:
    """Write a new recipient (id 0) or change one, its version raised; return it as stored."""
    if recipient.id == 0:
        made = insert(recipients).values(_values(recipient)).returning(recipients.c.id)
        stored = replace(recipient, id=int(connection.execute(made).scalar_one()))
    else:
        stored = replace(recipient, version=recipient.version + 1)
        connection.execute(update(recipients).where(recipients.c.id == stored.id).values(_values(stored)))
    _write_members(connection, stored, group_ids)
    return stored


def sent_recipients(connection: Connection, outgoing_id: int) -> tuple[SentRecipient, ...]:
    """Return whom the letter goes or went to, in order."""
    rows = outgoing_recipients
    query = select(rows).where(rows.c.outgoing_id == outgoing_id).order_by(rows.c.place)
    return tuple(
        SentRecipient(
            row.place, row.salutation, row.addressee, tuple(row.address), row.post_code, row.copies, row.recipient_id
        )
        for row in connection.execute(query)
    )


def counts(connection: Connection, outgoing_ids: Iterable[int]) -> dict[int, int]:
    """Return how many recipients each of these letters has on its list, for those that have one."""
    column = outgoing_recipients.c.outgoing_id
    found: dict[int, int] = {}
    for some in in_parts(outgoing_ids):
        query = select(column, func.count().label("many")).where(column.in_(some)).group_by(column)
        found |= {row.outgoing_id: row.many for row in connection.execute(query)}
    return found


def add_sent(
    connection: Connection, outgoing_id: int, new: Sequence[SentRecipient], *, sent: bool, at: datetime, by: int
) -> None:
    """Add recipients to a letter's list. `sent`: the letter has its number, the rows never change again."""
    if not new:
        return
    connection.execute(
        insert(outgoing_recipients),
        [
            {
                "outgoing_id": outgoing_id,
                "place": each.place,
                "salutation": each.salutation,
                "addressee": each.addressee,
                "address": list(each.address),
                "post_code": each.post_code,
                "copies": each.copies,
                "recipient_id": each.recipient_id,
                "sent": sent,
                "added_at": at,
                "added_by": by,
            }
            for each in new
        ],
    )
    _write_sent_search(connection, outgoing_id)


def clear_chosen(connection: Connection, outgoing_id: int) -> None:
    """Empty the list of a letter that has no number yet."""
    rows = outgoing_recipients
    connection.execute(delete(rows).where(rows.c.outgoing_id == outgoing_id, ~rows.c.sent))
    _write_sent_search(connection, outgoing_id)


def mark_sent(connection: Connection, outgoing_id: int) -> None:
    """Make the list evidence: the letter has its number now."""
    rows = outgoing_recipients
    connection.execute(update(rows).where(rows.c.outgoing_id == outgoing_id, ~rows.c.sent).values(sent=True))


def write_sent_to(connection: Connection, outgoing_id: int, words: str) -> None:
    """Write what the sent register says in ถึง."""
    connection.execute(update(outgoing_letters).where(outgoing_letters.c.id == outgoing_id).values(sent_to=words))


def _write_sent_search(connection: Connection, outgoing_id: int) -> None:
    """Write what the letter is found by: the name and the address of each whom it goes to."""
    texts: list[str] = []
    for each in sent_recipients(connection, outgoing_id):
        texts += [each.addressee, *each.address, each.post_code]
    values = {"sent_search": search_text(*texts)}
    connection.execute(update(outgoing_letters).where(outgoing_letters.c.id == outgoing_id).values(values))


def _values(recipient: Recipient) -> dict[str, Any]:
    return {
        "addressee": recipient.addressee,
        "key": recipient.key,
        "salutation": recipient.salutation,
        "closing": recipient.closing,
        "address": list(recipient.address),
        "post_code": recipient.post_code,
        "email": recipient.email,
        "copies": recipient.copies,
        "active": recipient.active,
        "version": recipient.version,
        "search": search_text(recipient.name, *recipient.address, recipient.post_code, recipient.email),
    }


def _write_members(connection: Connection, recipient: Recipient, group_ids: dict[str, int]) -> None:
    connection.execute(delete(recipient_members).where(recipient_members.c.recipient_id == recipient.id))
    rows = [{"recipient_id": recipient.id, "group_id": group_ids[name]} for name in recipient.groups]
    if rows:
        connection.execute(insert(recipient_members), rows)


def _group_names(connection: Connection, recipient_id: int | None = None) -> dict[int, tuple[str, ...]]:
    query = select(recipient_members.c.recipient_id, recipient_groups.c.name).join(
        recipient_groups, recipient_groups.c.id == recipient_members.c.group_id
    )
    if recipient_id is not None:
        query = query.where(recipient_members.c.recipient_id == recipient_id)
    names: dict[int, tuple[str, ...]] = {}
    for row in connection.execute(query):
        names[row.recipient_id] = tuple(sorted((*names.get(row.recipient_id, ()), row.name)))
    return names


def _recipient(row: AnyRow, groups: tuple[str, ...]) -> Recipient:
    return Recipient(
        addressee=row.addressee,
        salutation=row.salutation,
        closing=row.closing,
        address=tuple(row.address),
        post_code=row.post_code,
        email=row.email,
        groups=groups,
        copies=row.copies,
        id=row.id,
        version=row.version,
        active=row.active,
    )
