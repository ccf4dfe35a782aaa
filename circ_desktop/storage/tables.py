"""The tables, the same on SQLite and on PostgreSQL. Migrations build them; a test compares the two.

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
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from circ_desktop.domain.outgoing import OutgoingState
from circ_desktop.domain.received import ReceivedState
from circ_desktop.domain.register import RegisterKind
from circ_desktop.domain.remembered import RememberedKind
from circ_desktop.domain.route import AssignmentState, RouteState, StepState
from circ_desktop.storage.columns import Choice, Day, Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _owners() -> tuple[Column[int], Column[int]]:
    """Return the two columns of a part that belongs to a received or to an outgoing letter, never to both."""
    return (
        Column("received_id", Integer, ForeignKey("received_letters.id"), index=True),
        Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), index=True),
    )


def _one_owner() -> CheckConstraint:
    return CheckConstraint("(received_id IS NULL) <> (outgoing_id IS NULL)", name="one_owner")


app_meta = Table(
    "app_meta", metadata, Column("key", String(40), primary_key=True), Column("value", Text, nullable=False)
)

office = Table(  # every change of the settings is a new row; the newest counts
    "office",
    metadata,
    _id(),
    Column("settings", JSON, nullable=False),
    Column("since", Moment, nullable=False),
    Column("officer_id", Integer),
)

divisions = Table(
    "divisions",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    _text("short_name"),
    _text("phone"),
    Column("active", Boolean, nullable=False, server_default=true()),
)

officers = Table(
    "officers",
    metadata,
    _id(),
    Column("login", String(60), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("position", JSON, nullable=False),
    Column("rights", JSON, nullable=False),
    _text("rank"),
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
    _id(),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False, index=True),
    Column("lines", JSON, nullable=False),
    Column("since", Day, nullable=False),
    Column("until", Day),
)

registers = Table(
    "registers",
    metadata,
    _id(),
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
    _id(),
    Column("register_id", Integer, ForeignKey("registers.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # the next number from then on
    Column("before", Integer, nullable=False),  # what the next number would have been
    _text("reason"),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
)

received_letters = Table(
    "received_letters",
    metadata,
    _id(),
    Column("register_id", Integer, ForeignKey("registers.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("insertion", Integer, nullable=False, server_default="0"),
    _text("letter_number"),  # ที่ as typed
    _text("letter_key"),  # the same in the one form of domain.register.normal_number
    Column("dated", Day),
    Column("sender", Text, nullable=False),
    _text("addressee"),
    Column("subject", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("urgency", Text),
    Column("secrecy", Text),
    _text("note"),
    Column("state", Choice(ReceivedState), nullable=False),
    _text("holder"),
    _text("action"),
    _text("void_reason"),
    Column("recorded_at", Moment, nullable=False),
    Column("recorded_by", Integer, ForeignKey("officers.id"), nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    _text("search"),
    UniqueConstraint("register_id", "number", "insertion"),
    Index(None, "letter_key"),
    Index(None, "received_at"),
    Index(None, "sender", "letter_key"),
)

files = Table(
    "files",
    metadata,
    _id(),
    Column("sha256", String(64), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", Integer, nullable=False),
    Column("role", String(20), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("added_by", Integer),
)

file_contents = Table(  # used on PostgreSQL only (files.py says why); on SQLite the bytes lie in a folder
    "file_contents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

outgoing_letters = Table(
    "outgoing_letters",
    metadata,
    _id(),
    Column("letter", JSON, nullable=False),  # convert.letter_to_json: everything but references and enclosures
    _text("subject"),
    _text("addressee"),
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
    _text("letter_number"),  # ที่ as printed, "" before issue
    _text("letter_key"),
    Column("issued_on", Day),
    Column("issued_at", Moment),
    Column("issued_by", Integer, ForeignKey("officers.id")),
    Column("file_id", Integer, ForeignKey("files.id")),  # the frozen PDF
    _text("review_note"),
    _text("void_reason"),
    _text("sent_to"),
    _text("search"),
    _text("sent_search"),  # whom it goes to besides its addressee, outgoing_recipients as one search text
    UniqueConstraint("register_id", "number", "insertion"),
    CheckConstraint("(register_id IS NULL) = (number IS NULL)", name="number_and_register"),
    Index(None, "letter_key"),
    Index(None, "state"),
)

letter_references = Table(
    "letter_references",
    metadata,
    _id(),
    *_owners(),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    _text("number"),  # normal form
    Column("dated", Day),
    Column("found_received_id", Integer, ForeignKey("received_letters.id")),  # the letter itself, when in our registers
    Column("found_outgoing_id", Integer, ForeignKey("outgoing_letters.id")),
    _one_owner(),
    Index(None, "number"),
)

enclosures = Table(
    "enclosures",
    metadata,
    _id(),
    *_owners(),
    Column("place", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("quantity", Integer),
    _text("unit"),
    _text("note"),
    _one_owner(),
)

letter_files = Table(
    "letter_files",
    metadata,
    _id(),
    Column("file_id", Integer, ForeignKey("files.id"), nullable=False),
    *_owners(),
    _one_owner(),
)

stamps = Table(  # what the receipt stamp of a letter says, copied at registration
    "stamps",
    metadata,
    _id(),
    Column("received_id", Integer, ForeignKey("received_letters.id"), nullable=False, unique=True),
    Column("stamp", JSON, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("file_id", Integer, ForeignKey("files.id")),  # the stamped scan, once made
)

routes = Table(
    "routes",
    metadata,
    _id(),
    Column("received_id", Integer, ForeignKey("received_letters.id"), nullable=False, unique=True),
    Column("started_by", Integer, ForeignKey("officers.id"), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("state", Choice(RouteState), nullable=False),
    Column("proposed", JSON, nullable=False),
    _text("other"),
    _text("purpose"),
    Column("ordered", JSON, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
)

route_steps = Table(  # where each officer of the chain stands now
    "route_steps",
    metadata,
    _id(),
    Column("route_id", Integer, ForeignKey("routes.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False, index=True),
    Column("state", Choice(StepState), nullable=False),
    Column("since", Moment),  # when the letter came to this desk
    _text("comment"),
    Column("at", Moment),
    _text("name"),
    Column("position", JSON, nullable=False, server_default="[]"),
    UniqueConstraint("route_id", "place"),
)

endorsements = Table(  # everything ever written on the letter, also what was sent back; append-only
    "endorsements",
    metadata,
    _id(),
    Column("route_id", Integer, ForeignKey("routes.id"), nullable=False, index=True),
    Column("place", Integer),  # of the step; NULL for the clerk's own note when putting up
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False),
    Column("action", String(20), nullable=False),
    _text("comment"),
    Column("at", Moment, nullable=False),
    Column("name", Text, nullable=False),
    Column("position", JSON, nullable=False),
    Column("divisions", JSON, nullable=False, server_default="[]"),
)

assignments = Table(
    "assignments",
    metadata,
    _id(),
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
    _text("result"),
    UniqueConstraint("route_id", "division_id"),
    UniqueConstraint("register_id", "number", "insertion"),
)

draft_versions = Table(
    "draft_versions",
    metadata,
    _id(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("letter", JSON, nullable=False),  # the whole letter, references and enclosures too
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer, nullable=False),
    _text("why"),
    UniqueConstraint("outgoing_id", "version"),
)

audit = Table(  # ids without gaps, given by audit_head; see storage/audit.py
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    Column("action", String(40), nullable=False),
    Column("entity", String(40), nullable=False),
    Column("entity_id", Integer, nullable=False),
    _text("detail"),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index(None, "entity", "entity_id"),
)

audit_head = Table(  # one row: how many audit rows there are and the last one's hash, so that a cut-off tail shows
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("length", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

request_keys = Table(
    "request_keys",
    metadata,
    Column("request_key", String(64), primary_key=True),
    Column("entity", String(40), nullable=False),
    Column("entity_id", Integer, nullable=False, server_default="0"),
    Column("at", Moment, nullable=False),
)

unfinished = Table(
    "unfinished",
    metadata,
    _id(),
    Column("officer_id", Integer, ForeignKey("officers.id"), nullable=False),
    Column("what", String(60), nullable=False),
    Column("payload", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("officer_id", "what"),
)

recipient_groups = Table(
    "recipient_groups",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    Column("active", Boolean, nullable=False, server_default=true()),
)

recipients = Table(  # the address book
    "recipients",
    metadata,
    _id(),
    Column("addressee", Text, nullable=False),
    Column("key", Text, nullable=False),  # domain.recipient.Recipient.key
    _text("salutation"),
    _text("closing"),
    Column("address", JSON, nullable=False, server_default="[]"),
    Column("post_code", String(5), nullable=False, server_default=""),
    _text("email"),
    Column("copies", Integer, nullable=False, server_default="1"),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("version", Integer, nullable=False, server_default="1"),
    _text("search"),
    Index(None, "key"),
)

recipient_members = Table(
    "recipient_members",
    metadata,
    Column("recipient_id", Integer, ForeignKey("recipients.id"), primary_key=True, autoincrement=False),
    Column("group_id", Integer, ForeignKey("recipient_groups.id"), primary_key=True, autoincrement=False, index=True),
)

outgoing_recipients = Table(  # whom a letter goes to; once it has a number rows are only added
    "outgoing_recipients",
    metadata,
    _id(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    Column("place", Integer, nullable=False),
    _text("salutation"),
    Column("addressee", Text, nullable=False),
    Column("address", JSON, nullable=False, server_default="[]"),
    Column("post_code", String(5), nullable=False, server_default=""),
    Column("copies", Integer, nullable=False, server_default="1"),
    Column("recipient_id", Integer, ForeignKey("recipients.id")),
    Column("sent", Boolean, nullable=False, server_default=false()),  # the letter has its number: the row is evidence
    Column("added_at", Moment, nullable=False),
    Column("added_by", Integer, ForeignKey("officers.id"), nullable=False),
    UniqueConstraint("outgoing_id", "place"),
)

acknowledgements = Table(  # which offices told that they received a letter of ours
    "acknowledgements",
    metadata,
    _id(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    _text("office"),
    _text("number"),
    Column("received_on", Day),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    UniqueConstraint("outgoing_id", "office"),
)

remembered = Table(  # what corrections of a reading have taught; may be deleted by the clerk
    "remembered",
    metadata,
    _id(),
    Column("kind", Choice(RememberedKind), nullable=False),
    Column("field", String(20), nullable=False),
    Column("read", Text, nullable=False),
    Column("read_key", Text, nullable=False),  # thai.text.search_key of it
    _text("means"),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    UniqueConstraint("kind", "field", "read_key"),
)
