"""The tables of the office, the same on SQLite and on PostgreSQL. Migrations build them; a test compares the two.

What the tables hold fast by themselves, through triggers (migrations/triggers.py), even against someone with psql:
audit rows and endorsements are append-only; a numbered row is never deleted and keeps its number; a voided row stays
voided; an issued letter's text does not change; whom it went to is only added to.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from circ_desktop.domain.desk.route import AssignmentState, RouteState, StepState
from circ_desktop.domain.received.incoming import ReceivedState
from circ_desktop.domain.received.remembered import RememberedKind
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.sent.outgoing import OutgoingState
from circ_desktop.storage.engine.columns import Choice, Day, Moment
from circ_desktop.storage.engine.metadata import id_column, metadata, text_column


def _owner_columns() -> tuple[Column[int], Column[int]]:
    """Return the two columns of a part that belongs to a received or to an outgoing letter, never to both."""
    return (
        Column("received_id", Integer, ForeignKey("received_letters.id"), index=True),
        Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), index=True),
    )


def _one_owner() -> CheckConstraint:
    """Return the rule that goes with `_owner_columns`."""
    return CheckConstraint("(received_id IS NULL) <> (outgoing_id IS NULL)", name="one_owner")


office = Table(  # every change of the settings is a new row; the newest counts
    "office",
    metadata,
    id_column(),
    Column("settings", JSON, nullable=False),
    Column("since", Moment, nullable=False),
    Column("officer_id", Integer),
)

divisions = Table(
    "divisions",
    metadata,
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    text_column("short_name"),
    text_column("phone"),
    Column("active", Boolean, nullable=False, server_default=true()),
)

officers = Table(
    "officers",
    metadata,
    id_column(),
    Column("login", String(60), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("position", JSON, nullable=False),
    Column("rights", JSON, nullable=False),
    text_column("rank"),
    Column("division_id", Integer, ForeignKey("divisions.id")),
    Column("chain_order", Integer),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("password_hash", Text, nullable=False),  # argon2id; never leaves storage
    Column("failed_tries", Integer, nullable=False, server_default="0"),
    Column("locked_until", Moment),
)

capacities = Table(
    "capacities",
    metadata,
    id_column(),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False, index=True),
    Column("lines", JSON, nullable=False),
    Column("since", Day, nullable=False),
    Column("until", Day),
)

registers = Table(
    "registers",
    metadata,
    id_column(),
    Column("owner", String(40), nullable=False),
    Column("kind", Choice(RegisterKind), nullable=False),
    Column("year", Integer, nullable=False),
    Column("series", String(40), nullable=False, server_default=""),
    Column("next", Integer, nullable=False, server_default="1"),
    Column("first", Integer, nullable=False, server_default="1"),
    UniqueConstraint("owner", "kind", "year", "series"),
    CheckConstraint("first >= 1 AND next >= first", name="counts_up"),
)

register_jumps = Table(  # where a register's numbers were raised: what lies between is in the paper book; append-only
    "register_jumps",
    metadata,
    id_column(),
    Column("register_id", Integer, ForeignKey("registers.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # the next number from then on
    Column("before", Integer, nullable=False),  # what the next number would have been
    text_column("reason"),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
)

received_letters = Table(
    "received_letters",
    metadata,
    id_column(),
    Column("register_id", Integer, ForeignKey("registers.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("insertion", Integer, nullable=False, server_default="0"),
    text_column("letter_number"),  # ที่ as typed
    text_column("letter_key"),  # the same in the one form of domain.letter.number.normal_number
    Column("dated", Day),
    Column("sender", Text, nullable=False),
    text_column("addressee"),
    Column("subject", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("urgency", Text),
    Column("secrecy", Text),
    text_column("note"),
    Column("state", Choice(ReceivedState), nullable=False),
    text_column("holder"),
    text_column("action"),
    text_column("void_reason"),
    Column("recorded_at", Moment, nullable=False),
    Column("recorded_by", Integer, ForeignKey("officers.id"), nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    text_column("search"),
    UniqueConstraint("register_id", "number", "insertion"),
    Index(None, "letter_key"),
    Index(None, "received_at"),
    Index(None, "sender", "letter_key"),
)

outgoing_letters = Table(
    "outgoing_letters",
    metadata,
    id_column(),
    Column("letter", JSON, nullable=False),  # books.convert.letter_to_json: everything but references and enclosures
    text_column("subject"),
    text_column("addressee"),
    Column("urgency", Text),
    Column("circular", Boolean, nullable=False, server_default=false()),
    Column("state", Choice(OutgoingState), nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("created_by", Integer, ForeignKey("officers.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("source_id", Integer, ForeignKey("received_letters.id"), index=True),
    Column("reviewed_by", Integer, ForeignKey("officers.id")),
    Column("register_id", Integer, ForeignKey("registers.id")),
    Column("number", Integer),
    Column("insertion", Integer, nullable=False, server_default="0"),
    text_column("letter_number"),  # ที่ as printed, "" before issue
    text_column("letter_key"),
    Column("issued_on", Day),
    Column("issued_at", Moment),
    Column("issued_by", Integer, ForeignKey("officers.id")),
    Column("file_id", Integer, ForeignKey("files.id")),  # the frozen PDF
    text_column("review_note"),
    text_column("void_reason"),
    text_column("sent_to"),
    text_column("search"),
    text_column("sent_search"),  # whom it goes to besides its addressee, outgoing_recipients as one search text
    UniqueConstraint("register_id", "number", "insertion"),
    CheckConstraint("(register_id IS NULL) = (number IS NULL)", name="number_and_register"),
    Index(None, "letter_key"),
    Index(None, "state"),
)

letter_references = Table(
    "letter_references",
    metadata,
    id_column(),
    *_owner_columns(),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    text_column("number"),  # normal form
    Column("dated", Day),
    Column("found_received_id", Integer, ForeignKey("received_letters.id")),  # the letter itself, when in our registers
    Column("found_outgoing_id", Integer, ForeignKey("outgoing_letters.id")),
    _one_owner(),
    Index(None, "number"),
)

enclosures = Table(
    "enclosures",
    metadata,
    id_column(),
    *_owner_columns(),
    Column("place", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("quantity", Integer),
    text_column("unit"),
    text_column("note"),
    _one_owner(),
)

letter_files = Table(
    "letter_files",
    metadata,
    id_column(),
    Column("file_id", Integer, ForeignKey("files.id"), nullable=False),
    *_owner_columns(),
    _one_owner(),
)

stamps = Table(  # what the receipt stamp of a letter says, copied at registration
    "stamps",
    metadata,
    id_column(),
    Column("received_id", Integer, ForeignKey("received_letters.id"), nullable=False, unique=True),
    Column("stamp", JSON, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("file_id", Integer, ForeignKey("files.id")),  # the stamped scan, once made
)

routes = Table(
    "routes",
    metadata,
    id_column(),
    Column("received_id", Integer, ForeignKey("received_letters.id"), nullable=False, unique=True),
    Column("started_by", Integer, ForeignKey("officers.id"), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("state", Choice(RouteState), nullable=False),
    Column("proposed", JSON, nullable=False),
    text_column("other"),
    text_column("purpose"),
    Column("ordered", JSON, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
)

route_steps = Table(  # where each officer of the chain stands now
    "route_steps",
    metadata,
    id_column(),
    Column("route_id", Integer, ForeignKey("routes.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False, index=True),
    Column("state", Choice(StepState), nullable=False),
    Column("since", Moment),  # when the letter came to this desk
    text_column("comment"),
    Column("at", Moment),
    text_column("name"),
    Column("position", JSON, nullable=False, server_default="[]"),
    UniqueConstraint("route_id", "place"),
)

endorsements = Table(  # everything ever written on the letter, also what was sent back; append-only
    "endorsements",
    metadata,
    id_column(),
    Column("route_id", Integer, ForeignKey("routes.id"), nullable=False, index=True),
    Column("place", Integer),  # of the step; NULL for the clerk's own note when putting up
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False),
    Column("action", String(20), nullable=False),
    text_column("comment"),
    Column("at", Moment, nullable=False),
    Column("name", Text, nullable=False),
    Column("position", JSON, nullable=False),
    Column("divisions", JSON, nullable=False, server_default="[]"),
)

assignments = Table(
    "assignments",
    metadata,
    id_column(),
    Column("route_id", Integer, ForeignKey("routes.id"), nullable=False, index=True),
    Column("division_id", Integer, ForeignKey("divisions.id"), nullable=False, index=True),
    Column("state", Choice(AssignmentState), nullable=False),
    Column("register_id", Integer, ForeignKey("registers.id")),  # the division's own register
    Column("number", Integer),
    Column("insertion", Integer, nullable=False, server_default="0"),
    Column("received_at", Moment),
    Column("received_by", Integer, ForeignKey("officers.id")),
    Column("done_at", Moment),
    Column("done_by", Integer, ForeignKey("officers.id")),
    text_column("result"),
    UniqueConstraint("route_id", "division_id"),
    UniqueConstraint("register_id", "number", "insertion"),
)

draft_versions = Table(
    "draft_versions",
    metadata,
    id_column(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("letter", JSON, nullable=False),  # the whole letter, references and enclosures too
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer, nullable=False),
    text_column("why"),
    UniqueConstraint("outgoing_id", "version"),
)

unfinished = Table(
    "unfinished",
    metadata,
    id_column(),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False),
    Column("what", String(60), nullable=False),
    Column("payload", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("officer_id", "what"),
)

remembered = Table(  # what corrections of a reading have taught; may be deleted by the clerk
    "remembered",
    metadata,
    id_column(),
    Column("kind", Choice(RememberedKind), nullable=False),
    Column("field", String(20), nullable=False),
    Column("read", Text, nullable=False),
    Column("read_key", Text, nullable=False),  # thai.text.search_key of it
    text_column("means"),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    UniqueConstraint("kind", "field", "read_key"),
)
