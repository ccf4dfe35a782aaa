"""The data that the checks know, and the finding that it words."""

import pytest

from circ_desktop.domain.checks import rules as module
from circ_desktop.domain.checks.rules import Finding, Rules, Severity, Wording, rules_from
from tests.domain.records import changeable, said_unasked, stored_otherwise

DATA = {
    "findings": {"a.b": {"severity": "hint", "text": "ก {quote} {offer} {name}", "clause": "ข้อ {name}"}},
    "lists": {"plans": ["จะ", "กำหนด"]},
    "closings": {"เรียน": ["ขอแสดงความนับถือ"]},
    "look_alikes": {"pairs": ["ขช", "คต"]},
    "misspellings": {"ผิด": "ถูก"},
}


def made() -> Rules:
    return rules_from(DATA, {"พร": "แพร่"}, {"มท": "มหาดไทย"})


def test_records_are_kept_as_they_were_written_and_say_nothing_unasked() -> None:
    assert changeable(module) == set()
    assert {name for name, value in said_unasked(module).items() if value != {}} == set()
    assert stored_otherwise(Severity) == {}


def test_the_data_file_is_taken_as_it_is() -> None:
    rules = made()
    assert rules == Rules(
        wordings={"a.b": Wording(Severity.HINT, "ก {quote} {offer} {name}", "ข้อ {name}")},
        lists={"plans": ("จะ", "กำหนด")},
        closings={"เรียน": ("ขอแสดงความนับถือ",)},
        provinces={"พร": "แพร่"},
        agencies={"มท": "มหาดไทย"},
        look_alikes=frozenset({frozenset("ขช"), frozenset("คต")}),
        misspellings={"ผิด": "ถูก"},
    )
    assert all(isinstance(words, tuple) for words in (*rules.lists.values(), *rules.closings.values()))


def test_a_finding_is_worded_with_its_values() -> None:
    found = made().finding("a.b", "body", offer="ข", place=2, quote="ค", name="ง")
    assert found == Finding("a.b", Severity.HINT, "body", "ก ค ข ง", "ข้อ ง", "ข", 2, "ค")
    assert made().finding("a.b", "subject", name="ง") == Finding("a.b", Severity.HINT, "subject", "ก   ง", "ข้อ ง")


@pytest.mark.parametrize("lacking", DATA)
def test_a_damaged_file_is_not_taken(lacking: str) -> None:
    with pytest.raises(KeyError):
        rules_from({name: part for name, part in DATA.items() if name != lacking}, {}, {})
    with pytest.raises(ValueError, match="grave"):
        rules_from(DATA | {"findings": {"a": {"severity": "grave", "text": "", "clause": ""}}}, {}, {})


def test_a_check_without_a_wording_is_a_defect() -> None:
    with pytest.raises(KeyError):
        made().finding("c.d", "body")
