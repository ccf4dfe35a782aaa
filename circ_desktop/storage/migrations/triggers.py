"""Triggers that hold the rules of evidence against any program that opens the database.

Only for migrations: a released migration must keep making the same triggers, so a later change goes into a new
function here, not into an old one.
"""

from collections.abc import Iterator

_REFUSE = "CREATE FUNCTION circ_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'CD001', MESSAGE = TG_ARGV[0]; END $$"  # noqa: E501


def first_triggers(dialect: str) -> Iterator[str]:
    """Yield the statements of schema 0001."""
    make = _sqlite if dialect == "sqlite" else _postgresql
    if dialect != "sqlite":
        yield _REFUSE
    for table in ("audit", "endorsements"):
        for what in ("UPDATE", "DELETE"):
            yield make(table, what, "", f"{table} is append-only")
    for table in ("received_letters", "outgoing_letters", "assignments"):
        yield make(table, "DELETE", "OLD.number IS NOT NULL", "a numbered row is never deleted")
        yield make(table, "UPDATE", _moved("register_id", "number", "insertion"), "a number never changes", "number")
    for table in ("received_letters", "outgoing_letters"):
        yield make(
            table, "UPDATE", "OLD.state = 'voided' AND NEW.state <> 'voided'", "a voided row stays voided", "void"
        )
    for column in ("letter_number", "issued_on", "file_id"):
        when = f"OLD.state IN ('issued', 'voided') AND OLD.{column} IS DISTINCT FROM NEW.{column}"
        yield make("outgoing_letters", "UPDATE", when, f"an issued letter keeps its {column}", column)
    # CAST, because PostgreSQL has no equality for its json type
    text = "OLD.state IN ('issued', 'voided') AND CAST(OLD.letter AS TEXT) <> CAST(NEW.letter AS TEXT)"
    yield make("outgoing_letters", "UPDATE", text, "an issued letter keeps its text", "text")
    yield make("registers", "DELETE", "", "a register is never deleted")
    key = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in ("owner", "kind", "year", "series"))
    yield make("registers", "UPDATE", key, "a register keeps its name", "key")
    if dialect == "sqlite":  # INSERT OR REPLACE would delete without a word where recursive_triggers is off
        for table in ("audit", "endorsements"):
            yield make(table, "INSERT", f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)", "append-only")  # noqa: S608
    else:
        for table in ("audit", "endorsements", "received_letters", "outgoing_letters", "assignments", "registers"):
            yield (
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}"
                f" EXECUTE FUNCTION circ_refuse('{table} is never emptied')"
            )


def recipient_triggers(dialect: str) -> Iterator[str]:
    """Yield the statements of schema 0002: whom a numbered letter went to is only added to."""
    make = _sqlite if dialect == "sqlite" else _postgresql
    for what in ("UPDATE", "DELETE"):
        yield make("outgoing_recipients", what, "OLD.sent", "whom a letter went to is only added to", "sent")
    if dialect != "sqlite":
        yield (
            "CREATE TRIGGER outgoing_recipients_no_truncate BEFORE TRUNCATE ON outgoing_recipients"
            " EXECUTE FUNCTION circ_refuse('outgoing_recipients is never emptied')"
        )


def jump_triggers(dialect: str) -> Iterator[str]:
    """Yield the statements of schema 0005: why a register's numbers were raised is only added to."""
    make = _sqlite if dialect == "sqlite" else _postgresql
    for what in ("UPDATE", "DELETE"):
        yield make("register_jumps", what, "", "register_jumps is append-only")
    if dialect == "sqlite":
        yield make("register_jumps", "INSERT", "EXISTS (SELECT 1 FROM register_jumps WHERE id = NEW.id)", "append-only")
    else:
        yield (
            "CREATE TRIGGER register_jumps_no_truncate BEFORE TRUNCATE ON register_jumps"
            " EXECUTE FUNCTION circ_refuse('register_jumps is never emptied')"
        )


def _moved(*columns: str) -> str:
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
    return f"OLD.number IS NOT NULL AND ({changed})"


def _name(table: str, what: str, name: str) -> str:
    return f"{table}_no_{what.lower()}" + (f"_{name}" if name else "")


def _sqlite(table: str, what: str, when: str, message: str, name: str = "") -> str:
    condition = f" WHEN {when.replace('IS DISTINCT FROM', 'IS NOT')}" if when else ""
    return (
        f"CREATE TRIGGER {_name(table, what, name)} BEFORE {what} ON {table} FOR EACH ROW{condition}"
        f" BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _postgresql(table: str, what: str, when: str, message: str, name: str = "") -> str:
    condition = f" WHEN ({when})" if when else ""
    return (
        f"CREATE TRIGGER {_name(table, what, name)} BEFORE {what} ON {table} FOR EACH ROW{condition}"
        f" EXECUTE FUNCTION circ_refuse('{message}')"
    )
