"""Officers, their capacities, and what is needed to check a password. Hashes stay in here and in services.officers."""

from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, delete, func, insert, select, update

from circ_desktop.domain.officer import Capacity, Officer, Right
from circ_desktop.storage.books.convert import AnyRow
from circ_desktop.storage.tables import capacities, officers


class Account(Struct, frozen=True):
    """What the check of a password needs. Never handed to a window."""

    officer_id: int
    password_hash: str
    failed_tries: int
    locked_until: datetime | None


def list_officers(connection: Connection) -> tuple[Officer, ...]:
    """Return every officer, the chain first in its order, then by name; those no longer active too."""
    acting: dict[int, list[Capacity]] = {}
    for row in connection.execute(select(capacities).order_by(capacities.c.since, capacities.c.id)):
        acting.setdefault(row.officer_id, []).append(Capacity(tuple(row.lines), row.since, row.until))
    unplaced = func.coalesce(officers.c.chain_order, 1_000_000)
    query = select(officers).order_by(unplaced, officers.c.name)
    return tuple(_officer(row, tuple(acting.get(row.id, ()))) for row in connection.execute(query))


def get_officer(connection: Connection, officer_id: int) -> Officer | None:
    """Return one officer, or None."""
    return next((officer for officer in list_officers(connection) if officer.id == officer_id), None)


def insert_officer(connection: Connection, officer: Officer, password_hash: str) -> Officer:
    """Write a new officer; return it with its id."""
    values = _values(officer) | {"password_hash": password_hash}
    new_id = int(connection.execute(insert(officers).values(values).returning(officers.c.id)).scalar_one())
    stored = replace(officer, id=new_id)
    _write_capacities(connection, stored)
    return stored


def update_officer(connection: Connection, officer: Officer) -> None:
    """Change an officer, password excepted."""
    connection.execute(update(officers).where(officers.c.id == officer.id).values(_values(officer)))
    _write_capacities(connection, officer)


def login_taken(connection: Connection, login: str, *, but: int) -> bool:
    """Tell whether another officer signs in with this name."""
    query = select(officers.c.id).where(officers.c.login == login, officers.c.id != but)
    return connection.execute(query).first() is not None


def account(connection: Connection, login: str) -> Account | None:
    """Return the account that signs in with this name, or None."""
    return _account(connection.execute(select(officers).where(officers.c.login == login)).one_or_none())


def account_of(connection: Connection, officer_id: int) -> Account | None:
    """Return the account of an officer, or None."""
    return _account(connection.execute(select(officers).where(officers.c.id == officer_id)).one_or_none())


def count_failure(connection: Connection, officer_id: int) -> int:
    """Count a wrong password; return how many there are now."""
    counted = update(officers).where(officers.c.id == officer_id).values(failed_tries=officers.c.failed_tries + 1)
    return int(connection.execute(counted.returning(officers.c.failed_tries)).scalar_one())


def lock(connection: Connection, officer_id: int, until: datetime | None) -> None:
    """Lock an account until then and begin counting anew; None unlocks it."""
    connection.execute(update(officers).where(officers.c.id == officer_id).values(failed_tries=0, locked_until=until))


def set_hash(connection: Connection, officer_id: int, password_hash: str) -> None:
    """Change a password; a lock ends with it."""
    values: dict[str, Any] = {"password_hash": password_hash, "failed_tries": 0, "locked_until": None}
    connection.execute(update(officers).where(officers.c.id == officer_id).values(values))


def _values(officer: Officer) -> dict[str, Any]:
    return {
        "login": officer.login,
        "name": officer.name,
        "position": officer.position,
        "rights": officer.rights,
        "rank": officer.rank,
        "division_id": officer.division_id,
        "chain_order": officer.chain_order,
        "active": officer.active,
    }


def _write_capacities(connection: Connection, officer: Officer) -> None:
    connection.execute(delete(capacities).where(capacities.c.officer_id == officer.id))
    rows = [
        {"officer_id": officer.id, "lines": list(each.lines), "since": each.since, "until": each.until}
        for each in officer.capacities
    ]
    if rows:
        connection.execute(insert(capacities), rows)


def _officer(row: AnyRow, acting: tuple[Capacity, ...]) -> Officer:
    return Officer(
        id=row.id,
        login=row.login,
        name=row.name,
        position=tuple(row.position),
        rights=frozenset(Right(right) for right in row.rights),
        rank=row.rank,
        division_id=row.division_id,
        chain_order=row.chain_order,
        capacities=acting,
        active=row.active,
    )


def _account(row: AnyRow | None) -> Account | None:
    return None if row is None else Account(row.id, row.password_hash, row.failed_tries, row.locked_until)
