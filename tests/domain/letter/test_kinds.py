"""The table of the kinds of document: what each is called, its clause, and the parts that its paper shows."""

import re

import pytest

from circ_desktop.domain.letter import kinds
from circ_desktop.domain.letter.kinds import KINDS, Kind, KindRule
from circ_desktop.domain.letter.particulars import CLASSES
from tests.domain.records import changeable, latin, stored_otherwise

EVERY = {"secrecy", "body", "attachments", "digits"}
SHOWN = {  # by the forms of the regulation, without what every kind has
    Kind.EXTERNAL: {
        *("circular", "urgency", "number", "date", "office", "subject", "salutation", "addressee", "references"),
        *("enclosures", "closing", "signer", "owner", "copies_to", "qr"),
    },
    Kind.MEMO: {"circular", "urgency", "number", "date", "subject", "salutation", "addressee", "signer", "qr"},
    Kind.SEALED: {"circular", "urgency", "number", "date", "addressee", "owner", "qr"},
    Kind.ORDER: {"number", "date", "subject", "signer"},
    Kind.REGULATION: {"date", "subject", "signer"},
    Kind.ANNOUNCEMENT: {"number", "date", "subject", "signer"},
    Kind.STATEMENT: {"date", "subject"},
    Kind.NEWS: {"date", "subject"},
    Kind.CERTIFICATE: {"number", "date", "office", "signer"},
    Kind.MINUTES: {"signer"},
}


def test_a_kind_is_stored_by_its_own_name_and_no_rule_can_be_changed() -> None:
    assert stored_otherwise(Kind) == {}
    assert changeable(kinds) == set()
    assert set(KINDS) == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_the_paper_of_a_kind_shows_what_its_form_has(kind: Kind) -> None:
    assert KINDS[kind].parts == EVERY | SHOWN[kind]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.EXTERNAL])
def test_a_kind_holds_what_only_it_has_in_the_field_of_its_name(kind: Kind) -> None:
    assert KINDS[kind].particulars == kind.value
    assert kind.value in CLASSES


def test_an_external_letter_has_nothing_that_only_it_has() -> None:
    assert KINDS[Kind.EXTERNAL].particulars == KindRule("", "", frozenset()).particulars == ""


def test_every_kind_has_a_name_and_names_form_and_clause() -> None:
    assert latin(rule.name for rule in KINDS.values()) == []
    assert all(re.fullmatch(r"แบบที่ [๑-๙๐–]+ ข้อ [๑-๙๐–]+", rule.form) for rule in KINDS.values())
    assert len({rule.name for rule in KINDS.values()}) == len({rule.form for rule in KINDS.values()}) == len(Kind)
