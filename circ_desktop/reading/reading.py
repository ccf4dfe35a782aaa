"""What the reader found in a paper: each field with the line it stands on and how sure that is. It proposes, never decides."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from circ_desktop.domain.letter import Enclosure, Secrecy
from circ_desktop.domain.reference import Reference

T = TypeVar("T")

CERTAIN = 0.98
LIKELY = 0.85
GUESSED = 0.5
"""Confidence: the official form says so; a usual place or word says so; only the neighbourhood says so."""


class Outcome(StrEnum):
    """What the paper is."""

    LETTER = "letter"
    NOT_A_LETTER = "not_a_letter"
    NO_TEXT = "no_text"  # a scan without a text layer: fields are typed by hand


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value, the line (from 1) that it was read from, the words there, and a confidence between 0 and 1."""

    value: T
    line: int
    evidence: str
    confidence: float = CERTAIN


@dataclass(frozen=True, slots=True)
class Hint:
    """Something that the clerk should look at beside a field. `offer` may be taken by a press; it is never applied by itself."""

    field: str
    text: str
    offer: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ReadStamp:
    """A receipt stamp of another office on the paper. Values are as printed."""

    office: str
    number: str
    date: dt.date | None
    time: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one letter. A missing field is None or ().

    Attributes:
        reason: why the paper is no letter, Thai; "" for letters.
        notes: what the clerk should know about the file, Thai.
        hints: doubts about single fields.
        others: the other letters of a packet, in order.
    """

    outcome: Outcome
    kind: str = "external"
    number: Field[str] | None = None
    dated: Field[dt.date] | None = None
    sender: Field[str] | None = None
    salutation: Field[str] | None = None
    addressee: Field[str] | None = None
    subject: Field[str] | None = None
    urgency: Field[str] | None = None
    secrecy: Field[Secrecy] | None = None
    references: tuple[Field[Reference], ...] = ()
    enclosures: tuple[Field[Enclosure], ...] = ()
    signer_name: Field[str] | None = None
    signer_position: Field[tuple[str, ...]] | None = None
    owner_unit: Field[tuple[str, ...]] | None = None
    phones: tuple[Field[str], ...] = ()
    emails: tuple[Field[str], ...] = ()
    receipt_stamps: tuple[Field[ReadStamp], ...] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    others: tuple["Reading", ...] = ()
    text: str = ""

    @property
    def is_letter(self) -> bool:
        """Tell whether there is anything to fill a form with."""
        return self.outcome is Outcome.LETTER
