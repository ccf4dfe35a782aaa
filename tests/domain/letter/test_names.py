"""A field has one name, whoever speaks of it."""

from typing import Any

import pytest
from msgspec.structs import fields

from circ_desktop.domain.letter.content import Letter, Owner, Signer
from circ_desktop.domain.letter.kinds import KINDS
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.domain.letter.names import field_name, letter_names, names_of
from circ_desktop.domain.letter.particulars import CLASSES, Attendee
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.reading.letter.reading import Reading, reading_names
from circ_desktop.resources import load_toml
from circ_desktop.services.received.remembering import LABELLED
from tests.test_key_names import THAI


@pytest.mark.parametrize("record", [Signer, Owner, Layout, ReceivedEntry, Attendee, *CLASSES.values()])
def test_every_field_that_a_clerk_fills_has_a_thai_name(record: type[Any]) -> None:
    assert list(names_of(record)) == [item.name for item in fields(record)]
    assert all(THAI.search(name) for name in names_of(record).values())


def test_every_field_of_a_letter_has_a_name_and_no_two_have_the_same() -> None:
    assert set(letter_names()) == {item.name for item in fields(Letter)}
    assert len(set(letter_names().values())) == len(letter_names())


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("subject", "เรื่อง"),
        ("memo", "เฉพาะบันทึกข้อความ"),
        ("memo.phone", "โทร."),
        ("minutes.present.name", "ผู้มาประชุม"),
        ("signer", "ผู้ลงนาม"),
        ("signer.name", "ชื่อผู้ลงนาม"),
        ("owner.unit", "ส่วนราชการเจ้าของเรื่อง"),
        ("body.nothing", "ข้อความ"),
        ("nothing", ""),
        ("nothing.name", ""),
    ],
)
def test_a_path_is_called_after_its_last_known_part(path: str, name: str) -> None:
    assert field_name(path) == name


def test_whatever_a_kind_must_have_can_be_named() -> None:
    lists = load_toml("wording", "checks.toml")["lists"]
    needed = {path for kind in KINDS for path in lists.get(f"needs_{kind}", ())}
    assert "order.agency" in needed
    assert all(field_name(path) for path in needed)


def test_what_was_read_is_called_as_the_register_calls_it() -> None:
    names = reading_names()
    assert [name for name in Reading.__struct_fields__ if name in names] == list(names)
    assert {name: names[name] for name in LABELLED} == {name: names_of(ReceivedEntry)[name] for name in LABELLED}
    assert names["phones"] == "โทร."
    assert not {"text", "kind", "outcome"} & set(names)
