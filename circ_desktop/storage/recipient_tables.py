"""The tables of whom letters go to: the address book, the recipients of each letter, and who told that it arrived."""

from sqlalchemy import (
    JSON,
    Boolean,
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

from circ_desktop.storage.engine.columns import Day, Moment
from circ_desktop.storage.engine.metadata import id_column, metadata, text_column

recipient_groups = Table(
    "recipient_groups",
    metadata,
    id_column(),
    Column("name", Text, nullable=False, unique=True),
    Column("active", Boolean, nullable=False, server_default=true()),
)

recipients = Table(  # the address book
    "recipients",
    metadata,
    id_column(),
    Column("addressee", Text, nullable=False),
    Column("key", Text, nullable=False),  # domain.recipients.entries.Recipient.key
    text_column("salutation"),
    text_column("closing"),
    Column("address", JSON, nullable=False, server_default="[]"),
    Column("post_code", String(5), nullable=False, server_default=""),
    text_column("email"),
    Column("copies", Integer, nullable=False, server_default="1"),
    Column("active", Boolean, nullable=False, server_default=true()),
    Column("version", Integer, nullable=False, server_default="1"),
    text_column("search"),
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
    id_column(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    Column("place", Integer, nullable=False),
    text_column("salutation"),
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
    id_column(),
    Column("outgoing_id", Integer, ForeignKey("outgoing_letters.id"), nullable=False),
    text_column("office"),
    text_column("number"),
    Column("received_on", Day),
    Column("at", Moment, nullable=False),
    Column("officer_id", Integer),
    UniqueConstraint("outgoing_id", "office"),
)
