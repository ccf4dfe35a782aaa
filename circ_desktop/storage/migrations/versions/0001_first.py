"""Schema 0001, the first: everything from a letter in to a numbered circular out. Never edited once released."""

import sqlalchemy as sa
from alembic import op

from circ_desktop.storage.migrations.triggers import first_triggers

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GENESIS = "0" * 64


def upgrade() -> None:
    """Build the tables and their triggers."""
    _tables()
    op.execute("INSERT INTO app_meta (key, value) VALUES ('application', 'circ-desktop')")
    op.execute(f"INSERT INTO audit_head (id, length, hash) VALUES (1, 0, '{GENESIS}')")  # noqa: S608
    for statement in first_triggers(op.get_bind().dialect.name):
        op.execute(statement)


def _tables() -> None:
    op.create_table(
        "app_meta",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_app_meta")),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_entity_entity_id"), "audit", ["entity", "entity_id"], unique=False)
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "divisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_divisions")),
        sa.UniqueConstraint("name", name=op.f("uq_divisions_name")),
    )
    op.create_table(
        "file_contents",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file_contents")),
    )
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
    )
    op.create_index(op.f("ix_files_sha256"), "files", ["sha256"], unique=False)
    op.create_table(
        "office",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("since", sa.String(32), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "registers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("series", sa.String(length=40), server_default="", nullable=False),
        sa.Column("next", sa.Integer(), server_default="1", nullable=False),
        sa.Column("first", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("first >= 1 AND next >= first", name=op.f("ck_registers_counts_up")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registers")),
        sa.UniqueConstraint("owner", "kind", "year", "series", name=op.f("uq_registers_owner_kind_year_series")),
    )
    op.create_table(
        "request_keys",
        sa.Column("request_key", sa.String(length=64), nullable=False),
        sa.Column("entity", sa.String(length=40), nullable=False),
        sa.Column("entity_id", sa.Integer(), server_default="0", nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("request_key", name=op.f("pk_request_keys")),
    )
    op.create_table(
        "officers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(length=60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.JSON(), nullable=False),
        sa.Column("rights", sa.JSON(), nullable=False),
        sa.Column("rank", sa.Text(), server_default="", nullable=False),
        sa.Column("division_id", sa.Integer(), nullable=True),
        sa.Column("chain_order", sa.Integer(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("failed_tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["division_id"], ["divisions.id"], name=op.f("fk_officers_division_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officers")),
        sa.UniqueConstraint("login", name=op.f("uq_officers_login")),
    )
    op.create_table(
        "capacities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("since", sa.String(10), nullable=False),
        sa.Column("until", sa.String(10), nullable=True),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_capacities_officer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capacities")),
    )
    op.create_index(op.f("ix_capacities_officer_id"), "capacities", ["officer_id"], unique=False)
    op.create_table(
        "received_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("insertion", sa.Integer(), server_default="0", nullable=False),
        sa.Column("letter_number", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_key", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.String(10), nullable=True),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("received_at", sa.String(32), nullable=False),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("secrecy", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("holder", sa.Text(), server_default="", nullable=False),
        sa.Column("action", sa.Text(), server_default="", nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("search", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["recorded_by"], ["officers.id"], name=op.f("fk_received_letters_recorded_by")),
        sa.ForeignKeyConstraint(["register_id"], ["registers.id"], name=op.f("fk_received_letters_register_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_letters")),
        sa.UniqueConstraint(
            "register_id", "number", "insertion", name=op.f("uq_received_letters_register_id_number_insertion")
        ),
    )
    op.create_index(op.f("ix_received_letters_letter_key"), "received_letters", ["letter_key"], unique=False)
    op.create_index(op.f("ix_received_letters_received_at"), "received_letters", ["received_at"], unique=False)
    op.create_index(
        op.f("ix_received_letters_sender_letter_key"), "received_letters", ["sender", "letter_key"], unique=False
    )
    op.create_table(
        "unfinished",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_unfinished_officer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unfinished")),
        sa.UniqueConstraint("officer_id", "what", name=op.f("uq_unfinished_officer_id_what")),
    )
    op.create_table(
        "outgoing_letters",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter", sa.JSON(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("addressee", sa.Text(), server_default="", nullable=False),
        sa.Column("urgency", sa.Text(), nullable=True),
        sa.Column("circular", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("reviewed_by", sa.Integer(), nullable=True),
        sa.Column("register_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("insertion", sa.Integer(), server_default="0", nullable=False),
        sa.Column("letter_number", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_key", sa.Text(), server_default="", nullable=False),
        sa.Column("issued_on", sa.String(10), nullable=True),
        sa.Column("issued_at", sa.String(32), nullable=True),
        sa.Column("issued_by", sa.Integer(), nullable=True),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("review_note", sa.Text(), server_default="", nullable=False),
        sa.Column("void_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("sent_to", sa.Text(), server_default="", nullable=False),
        sa.Column("search", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(register_id IS NULL) = (number IS NULL)", name=op.f("ck_outgoing_letters_number_and_register")
        ),
        sa.ForeignKeyConstraint(["created_by"], ["officers.id"], name=op.f("fk_outgoing_letters_created_by")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_outgoing_letters_file_id")),
        sa.ForeignKeyConstraint(["issued_by"], ["officers.id"], name=op.f("fk_outgoing_letters_issued_by")),
        sa.ForeignKeyConstraint(["register_id"], ["registers.id"], name=op.f("fk_outgoing_letters_register_id")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["officers.id"], name=op.f("fk_outgoing_letters_reviewed_by")),
        sa.ForeignKeyConstraint(["source_id"], ["received_letters.id"], name=op.f("fk_outgoing_letters_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_letters")),
        sa.UniqueConstraint(
            "register_id", "number", "insertion", name=op.f("uq_outgoing_letters_register_id_number_insertion")
        ),
    )
    op.create_index(op.f("ix_outgoing_letters_letter_key"), "outgoing_letters", ["letter_key"], unique=False)
    op.create_index(op.f("ix_outgoing_letters_source_id"), "outgoing_letters", ["source_id"], unique=False)
    op.create_index(op.f("ix_outgoing_letters_state"), "outgoing_letters", ["state"], unique=False)
    op.create_table(
        "routes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=False),
        sa.Column("started_by", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.String(32), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("proposed", sa.JSON(), nullable=False),
        sa.Column("other", sa.Text(), server_default="", nullable=False),
        sa.Column("purpose", sa.Text(), server_default="", nullable=False),
        sa.Column("ordered", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["received_id"], ["received_letters.id"], name=op.f("fk_routes_received_id")),
        sa.ForeignKeyConstraint(["started_by"], ["officers.id"], name=op.f("fk_routes_started_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routes")),
        sa.UniqueConstraint("received_id", name=op.f("uq_routes_received_id")),
    )
    op.create_table(
        "stamps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_stamps_file_id")),
        sa.ForeignKeyConstraint(["received_id"], ["received_letters.id"], name=op.f("fk_stamps_received_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stamps")),
        sa.UniqueConstraint("received_id", name=op.f("uq_stamps_received_id")),
    )
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Integer(), nullable=False),
        sa.Column("division_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("register_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("insertion", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received_at", sa.String(32), nullable=True),
        sa.Column("received_by", sa.Integer(), nullable=True),
        sa.Column("done_at", sa.String(32), nullable=True),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("result", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["division_id"], ["divisions.id"], name=op.f("fk_assignments_division_id")),
        sa.ForeignKeyConstraint(["done_by"], ["officers.id"], name=op.f("fk_assignments_done_by")),
        sa.ForeignKeyConstraint(["received_by"], ["officers.id"], name=op.f("fk_assignments_received_by")),
        sa.ForeignKeyConstraint(["register_id"], ["registers.id"], name=op.f("fk_assignments_register_id")),
        sa.ForeignKeyConstraint(["route_id"], ["routes.id"], name=op.f("fk_assignments_route_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
        sa.UniqueConstraint(
            "register_id", "number", "insertion", name=op.f("uq_assignments_register_id_number_insertion")
        ),
        sa.UniqueConstraint("route_id", "division_id", name=op.f("uq_assignments_route_id_division_id")),
    )
    op.create_index(op.f("ix_assignments_division_id"), "assignments", ["division_id"], unique=False)
    op.create_index(op.f("ix_assignments_route_id"), "assignments", ["route_id"], unique=False)
    op.create_table(
        "draft_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("outgoing_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("letter", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_draft_versions_outgoing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_versions")),
        sa.UniqueConstraint("outgoing_id", "version", name=op.f("uq_draft_versions_outgoing_id_version")),
    )
    op.create_table(
        "enclosures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=True),
        sa.Column("outgoing_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("(received_id IS NULL) <> (outgoing_id IS NULL)", name=op.f("ck_enclosures_one_owner")),
        sa.ForeignKeyConstraint(["outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_enclosures_outgoing_id")),
        sa.ForeignKeyConstraint(["received_id"], ["received_letters.id"], name=op.f("fk_enclosures_received_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enclosures")),
    )
    op.create_index(op.f("ix_enclosures_outgoing_id"), "enclosures", ["outgoing_id"], unique=False)
    op.create_index(op.f("ix_enclosures_received_id"), "enclosures", ["received_id"], unique=False)
    op.create_table(
        "endorsements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.JSON(), nullable=False),
        sa.Column("divisions", sa.JSON(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_endorsements_officer_id")),
        sa.ForeignKeyConstraint(["route_id"], ["routes.id"], name=op.f("fk_endorsements_route_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_endorsements")),
    )
    op.create_index(op.f("ix_endorsements_route_id"), "endorsements", ["route_id"], unique=False)
    op.create_table(
        "letter_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=True),
        sa.Column("outgoing_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(received_id IS NULL) <> (outgoing_id IS NULL)", name=op.f("ck_letter_files_one_owner")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_letter_files_file_id")),
        sa.ForeignKeyConstraint(["outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_letter_files_outgoing_id")),
        sa.ForeignKeyConstraint(["received_id"], ["received_letters.id"], name=op.f("fk_letter_files_received_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_files")),
    )
    op.create_index(op.f("ix_letter_files_outgoing_id"), "letter_files", ["outgoing_id"], unique=False)
    op.create_index(op.f("ix_letter_files_received_id"), "letter_files", ["received_id"], unique=False)
    op.create_table(
        "letter_references",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("received_id", sa.Integer(), nullable=True),
        sa.Column("outgoing_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("dated", sa.String(10), nullable=True),
        sa.Column("found_received_id", sa.Integer(), nullable=True),
        sa.Column("found_outgoing_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(received_id IS NULL) <> (outgoing_id IS NULL)", name=op.f("ck_letter_references_one_owner")
        ),
        sa.ForeignKeyConstraint(
            ["found_outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_letter_references_found_outgoing_id")
        ),
        sa.ForeignKeyConstraint(
            ["found_received_id"], ["received_letters.id"], name=op.f("fk_letter_references_found_received_id")
        ),
        sa.ForeignKeyConstraint(
            ["outgoing_id"], ["outgoing_letters.id"], name=op.f("fk_letter_references_outgoing_id")
        ),
        sa.ForeignKeyConstraint(
            ["received_id"], ["received_letters.id"], name=op.f("fk_letter_references_received_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_references")),
    )
    op.create_index(op.f("ix_letter_references_number"), "letter_references", ["number"], unique=False)
    op.create_index(op.f("ix_letter_references_outgoing_id"), "letter_references", ["outgoing_id"], unique=False)
    op.create_index(op.f("ix_letter_references_received_id"), "letter_references", ["received_id"], unique=False)
    op.create_table(
        "route_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("route_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("officer_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("since", sa.String(32), nullable=True),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.String(32), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.JSON(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(["officer_id"], ["officers.id"], name=op.f("fk_route_steps_officer_id")),
        sa.ForeignKeyConstraint(["route_id"], ["routes.id"], name=op.f("fk_route_steps_route_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_route_steps")),
        sa.UniqueConstraint("route_id", "place", name=op.f("uq_route_steps_route_id_place")),
    )
    op.create_index(op.f("ix_route_steps_officer_id"), "route_steps", ["officer_id"], unique=False)
