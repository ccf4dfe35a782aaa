"""Schema 0002: the address book with its groups, and whom each letter went to. Never edited once released."""

import sqlalchemy as sa
from alembic import op

from circ_desktop.storage.migrations.triggers import recipient_triggers

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Build the tables and their triggers."""
    op.create_table(
        "recipient_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipient_groups")),
        sa.UniqueConstraint("name", name=op.f("uq_recipient_groups_name")),
    )
    op.create_table(
        "recipients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("salutation", sa.Text(), server_default="", nullable=False),
        sa.Column("closing", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.JSON(), server_default="[]", nullable=False),
        sa.Column("post_code", sa.String(length=5), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("copies", sa.Integer(), server_default="1", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("search", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipients")),
    )
    op.create_index(op.f("ix_recipients_key"), "recipients", ["key"], unique=False)
    op.create_table(
        "recipient_members",
        sa.Column("recipient_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["recipient_groups.id"], name=op.f("fk_recipient_members_group_id")),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipients.id"], name=op.f("fk_recipient_members_recipient_id")),
        sa.PrimaryKeyConstraint("recipient_id", "group_id", name=op.f("pk_recipient_members")),
    )
    op.create_index(op.f("ix_recipient_members_group_id"), "recipient_members", ["group_id"], unique=False)
    op.create_table(
        "outgoing_recipients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outgoing_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("salutation", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("address", sa.JSON(), server_default="[]", nullable=False),
        sa.Column("post_code", sa.String(length=5), server_default="", nullable=False),
        sa.Column("copies", sa.Integer(), server_default="1", nullable=False),
        sa.Column("recipient_id", sa.Integer(), nullable=True),
        sa.Column("sent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["officers.id"], name=op.f("fk_outgoing_recipients_added_by")),
        sa.ForeignKeyConstraint(
            ["outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_outgoing_recipients_outgoing_id")
        ),
        sa.ForeignKeyConstraint(["recipient_id"], ["recipients.id"], name=op.f("fk_outgoing_recipients_recipient_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_recipients")),
        sa.UniqueConstraint("outgoing_id", "place", name=op.f("uq_outgoing_recipients_outgoing_id_place")),
    )
    for statement in recipient_triggers(op.get_bind().dialect.name):
        op.execute(statement)
