"""What all tables share: the one metadata, and columns that many of them have."""

from sqlalchemy import Column, Integer, MetaData, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_column() -> Column[int]:
    """Return the key that the database counts up."""
    return Column("id", Integer, primary_key=True)


def text_column(name: str) -> Column[str]:
    """Return a text that is empty where nobody gave one."""
    return Column(name, Text, nullable=False, server_default="")
