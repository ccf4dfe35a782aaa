"""What the checks know and what they say: words, lists and codes from data files, and the finding itself."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field


class Severity(StrEnum):
    """How sure the check is that something is wrong. Nothing here ever stops the clerk."""

    ERROR = "error"  # the letter would go back
    WARNING = "warning"  # very likely wrong
    HINT = "hint"  # look again


class Finding(Struct, frozen=True):
    """One thing that a check asks the clerk to look at.

    Attributes:
        check: the id of the message in `resources/wording/checks.toml`, "opener.no-nan".
        field: the field of the letter, as in `Letter`.
        text: what is wrong, one Thai sentence.
        clause: where it is written.
        offer: the text that the whole line could become, "" when the program knows none; never put in by itself.
        place: which line of the field, from 0; None when the field has only one.
        quote: the words that the finding is about, "" for the whole line.
    """

    check: str
    severity: Severity
    field: str
    text: str
    clause: str
    offer: str = ""
    place: int | None = None
    quote: str = ""


class Wording(Struct, frozen=True):
    """What one finding says."""

    severity: Severity
    text: str
    clause: str


class Rules(Struct, frozen=True):
    """The data that the checks work with.

    Attributes:
        wordings: by check id.
        lists: plain word lists by name: "openers_with_nan", "posts_krab_rian" …
        closings: the closings that go with a salutation.
        provinces: letter code -> province name.
        agencies: letter code -> ministry or agency name.
        look_alikes: pairs of consonants that eyes and scanners mix up.
        misspellings: what is often typed -> what the dictionary says.
        own_words: words that are right in this office whatever a dictionary says.
        signers: the position lines that each officer of the office signs with today, by name.
        former_signers: names of the officers who do not sign any more.
        office_lines: name and place of the office as on its letterhead.
    """

    wordings: Mapping[str, Wording]
    lists: Mapping[str, tuple[str, ...]]
    closings: Mapping[str, tuple[str, ...]]
    provinces: Mapping[str, str]
    agencies: Mapping[str, str]
    look_alikes: frozenset[frozenset[str]]
    misspellings: Mapping[str, str] = field(default_factory=dict)
    own_words: frozenset[str] = frozenset()
    signers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    former_signers: frozenset[str] = frozenset()
    office_lines: tuple[str, ...] = ()

    def finding(
        self, check: str, field: str, *, offer: str = "", place: int | None = None, quote: str = "", **values: str
    ) -> Finding:
        """Return the finding with its words filled in. Raises KeyError for a check that has no wording."""
        wording = self.wordings[check]
        text = wording.text.format(quote=quote, offer=offer, **values)
        clause = wording.clause.format(**values)
        return Finding(check, wording.severity, field, text, clause, offer, place, quote)


def rules_from(data: Mapping[str, Any], provinces: Mapping[str, str], agencies: Mapping[str, str]) -> Rules:
    """Return the rules in `checks.toml` with the code tables (code -> name). Raises KeyError or ValueError when damaged."""
    return Rules(
        wordings={
            check: Wording(Severity(entry["severity"]), entry["text"], entry["clause"])
            for check, entry in data["findings"].items()
        },
        lists={name: tuple(words) for name, words in data["lists"].items()},
        closings={salutation: tuple(words) for salutation, words in data["closings"].items()},
        provinces=provinces,
        agencies=agencies,
        look_alikes=frozenset(frozenset(pair) for pair in data["look_alikes"]["pairs"]),
        misspellings=dict(data["misspellings"]),
    )
