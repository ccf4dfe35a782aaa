"""One transaction: leaving the block rolls back, unless `commit()` was reached. What was committed is on disk.

with UnitOfWork(ctx.database) as work:
    claimed = work.claim(request_key, "received", at=now)   # a second press finds the first one's result
    ...queries of storage with work.connection...
    work.record(now, officer, Action.REGISTER, "received", letter_id, detail)
    work.commit()
"""

from datetime import datetime
from types import TracebackType
from typing import Self

from msgspec import Struct
from sqlalchemy import Connection, bindparam, select, text, update
from sqlalchemy.engine import Transaction

from circ_desktop.base.clock import BANGKOK
from circ_desktop.domain.audit import Action
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.storage.engine import audit
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.tables import request_keys

_keys = request_keys
_CLAIM = text(
    "INSERT INTO request_keys (request_key, entity, entity_id, at) VALUES (:key, :entity, 0, :at) ON CONFLICT DO NOTHING"
)
_RESULT = select(_keys.c.entity, _keys.c.entity_id).where(_keys.c.request_key == bindparam("key"))
_FULFIL = update(_keys).where(_keys.c.request_key == bindparam("key"))


class _Record(Struct, frozen=True):
    at: datetime
    officer_id: int | None
    action: str
    entity: str
    entity_id: int
    detail: str


class UnitOfWork:
    """A transaction on the database. `reading=True` takes no write lock and refuses to commit.

    A writing unit on SQLite begins IMMEDIATE, so it waits for its turn at the start and cannot fail half-way for
    another writer.
    """

    def __init__(self, database: Database, *, reading: bool = False) -> None:
        self._database = database
        self._reading = reading
        self._records: list[_Record] = []
        self._connection: Connection | None = None
        self._transaction: Transaction | None = None

    def __enter__(self) -> Self:
        self._connection = self._database.connect(reading=self._reading)
        try:
            self._transaction = self._connection.begin()
        except BaseException:
            self._connection.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._records.clear()
        connection = self.connection
        try:
            if self._transaction is not None and self._transaction.is_active:
                self._transaction.rollback()
        finally:
            connection.close()
            self._connection = self._transaction = None

    @property
    def connection(self) -> Connection:
        """The open connection, for the query functions of storage."""
        if self._connection is None:
            raise RuntimeError("the unit of work is not open")
        return self._connection

    def record(
        self, at: datetime, officer_id: int | None, action: Action, entity: str, entity_id: int, detail: str = ""
    ) -> None:
        """Write an audit row with this transaction. The rows are chained at commit, to hold its lock shortly."""
        self._records.append(_Record(at, officer_id, action.value, entity, entity_id, detail))

    def claim(self, request_key: str, entity: str, *, at: datetime) -> int | None:
        """Take the request key for this transaction; return the first press's entity id if it was taken before.

        A second press at the same moment waits here until the first is over. Raises `NotAllowed` when the key was used
        for something else. An empty key claims nothing.
        """
        if not request_key:
            return None
        inserted = self.connection.execute(
            _CLAIM,
            {"key": request_key, "entity": entity, "at": at.astimezone(BANGKOK).isoformat(timespec="microseconds")},
        )
        if inserted.rowcount == 1:
            return None
        first = self.result_of(request_key, entity)
        if first is None:
            raise RuntimeError(f"request key {request_key} was committed without a result")
        return first

    def result_of(self, request_key: str, entity: str) -> int | None:
        """Return what an earlier press with this request key led to, or None. Raises `NotAllowed` as `claim` does."""
        row = self.connection.execute(_RESULT, {"key": request_key}).one_or_none()
        if row is None or (row.entity == entity and not row.entity_id):
            return None
        if row.entity != entity:
            raise NotAllowed("คำสั่งนี้ถูกใช้กับเรื่องอื่นไปแล้ว", "ไม่มีอะไรถูกบันทึก", "ปิดหน้าต่างนี้แล้วเปิดใหม่")
        return int(row.entity_id)

    def fulfil(self, request_key: str, entity_id: int) -> None:
        """Note what the claimed request key led to."""
        if request_key:
            self.connection.execute(_FULFIL, {"key": request_key, "entity_id": entity_id})

    def commit(self) -> None:
        """Chain the audit rows and commit. When this returns, everything is on disk."""
        if self._reading:
            raise RuntimeError("a reading unit of work cannot commit")
        if self._transaction is None:
            raise RuntimeError("the unit of work is not open")
        audit.append(
            self.connection, [(r.at, r.officer_id, r.action, r.entity, r.entity_id, r.detail) for r in self._records]
        )
        self._records.clear()
        self._transaction.commit()
