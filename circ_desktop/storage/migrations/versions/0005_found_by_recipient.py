"""Schema 0005: a sent letter is found by any of its recipients, and a register keeps where its numbers were raised."""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

from circ_desktop.storage.engine.search import search_text
from circ_desktop.storage.migrations.triggers import jump_triggers

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the search column, filled from the lists kept so far, and the table of the jumps."""
    op.add_column("outgoing_letters", sa.Column("sent_search", sa.Text(), server_default="", nullable=False))
    _fill_sent_search(op.get_bind())
    op.create_table(
        "register_jumps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(length=32), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["register_id"], ["registers.id"], name=op.f("fk_register_jumps_register_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_jumps")),
    )
    op.create_index(op.f("ix_register_jumps_register_id"), "register_jumps", ["register_id"], unique=False)
    _fill_jumps(op.get_bind())
    for statement in jump_triggers(op.get_bind().dialect.name):
        op.execute(statement)


def _fill_jumps(connection: sa.Connection) -> None:
    """Write the first number of each register that went on from a paper book, with the day on which the book of deeds says so."""
    registers = sa.table("registers", sa.column("id", sa.Integer), sa.column("first", sa.Integer))
    audit = sa.table(
        "audit",
        *(sa.column(name) for name in ("at", "action", "entity")),
        *(sa.column(name, sa.Integer) for name in ("entity_id", "officer_id")),
    )
    jumps = sa.table(
        "register_jumps", *(sa.column(name) for name in ("register_id", "number", "before", "at", "officer_id"))
    )
    for register in connection.execute(sa.select(registers).where(registers.c.first > 1)).all():
        deeds = sa.select(audit.c.at, audit.c.officer_id).where(
            audit.c.action == "take_over", audit.c.entity == "register", audit.c.entity_id == register.id
        )
        deed = connection.execute(deeds.order_by(audit.c.at).limit(1)).one_or_none()
        if deed is not None:
            values = {"register_id": register.id, "number": register.first, "before": 1}
            connection.execute(sa.insert(jumps).values(values | {"at": deed.at, "officer_id": deed.officer_id}))


def _fill_sent_search(connection: sa.Connection) -> None:
    letters = sa.table("outgoing_letters", sa.column("id", sa.Integer), sa.column("sent_search", sa.Text))
    rows = sa.table(
        "outgoing_recipients",
        sa.column("outgoing_id", sa.Integer),
        sa.column("place", sa.Integer),
        sa.column("addressee", sa.Text),
        sa.column("address", sa.JSON),
        sa.column("post_code", sa.Text),
    )
    texts: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(sa.select(rows).order_by(rows.c.outgoing_id, rows.c.place)):
        texts[row.outgoing_id] += [row.addressee, *row.address, row.post_code]
    for outgoing_id, found in texts.items():
        changed = sa.update(letters).where(letters.c.id == outgoing_id).values(sent_search=search_text(*found))
        connection.execute(changed)
