"""Names of keys and indexes are the same on every database and in every migration."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from circ_desktop.storage.engine.metadata import id_column, metadata, text_column


def test_keys_and_rules_are_named_after_table_and_columns() -> None:
    own = MetaData(naming_convention=metadata.naming_convention)
    Table("parents", own, id_column())
    table = Table(
        "letters",
        own,
        id_column(),
        Column("parent_id", Integer, ForeignKey("parents.id")),
        Column("number", Integer),
        UniqueConstraint("parent_id", "number"),
        CheckConstraint("number > 0", name="counts_up"),
        Index(None, "number"),
    )
    names = {each.name for each in (*table.constraints, *table.indexes)}
    assert names == {
        "pk_letters",
        "fk_letters_parent_id",
        "uq_letters_parent_id_number",
        "ck_letters_counts_up",
        "ix_letters_number",
    }


def test_a_key_counts_up_and_a_text_is_empty_where_nobody_gave_one() -> None:
    key, text = id_column(), text_column("note")
    assert (key.name, key.primary_key, isinstance(key.type, Integer)) == ("id", True, True)
    assert (text.name, text.nullable, isinstance(text.type, Text)) == ("note", False, True)
    assert text.server_default is not None
    assert text.server_default.arg == ""  # type: ignore[union-attr]
