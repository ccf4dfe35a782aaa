"""What the editor needs to show one letter, read in one go; and what was left behind when the program died."""

import json

from msgspec import Struct

from circ_desktop.domain.errors import LetterFileError
from circ_desktop.domain.letter.beginning import says_nothing_of_its_own
from circ_desktop.domain.letter.content import Letter, Signer
from circ_desktop.domain.sent.outgoing import Outgoing
from circ_desktop.gui.editor.form.choices import signers
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.kinds import LetterKind, letter_kinds
from circ_desktop.services.drafts.letter_files import letter_of_text, letter_text
from circ_desktop.services.drafts.writing import get_outgoing
from circ_desktop.services.office.officers import list_officers
from circ_desktop.services.received.unfinished import drop_unfinished, keep_unfinished, unfinished


class Aside(Struct, frozen=True):
    """What is kept beside a draft while it is open: the version worked on, and the text that could not be saved."""

    version: int
    letter: Letter | None


class Opened(Struct, frozen=True):
    """A letter with what can be chosen for it. `aside` is None when the editor was closed in good order last time."""

    outgoing: Outgoing
    kinds: tuple[LetterKind, ...]
    signers: tuple[Signer, ...]
    aside: Aside | None


def open_letter(ctx: Context, outgoing_id: int) -> Opened:
    """Read everything that the editor shows. Raises `NotFound`."""
    found = get_outgoing(ctx, outgoing_id)
    aside = _read(unfinished(ctx, aside_key(outgoing_id)))
    return Opened(found, letter_kinds(), signers(list_officers(ctx), ctx.clock.today()), aside)


def keep_aside(ctx: Context, outgoing_id: int, version: int, letter: Letter | None) -> None:
    """Note that the draft is open, and keep its text where it does not touch the draft."""
    payload = {"version": version, "letter": None if letter is None else letter_text(letter)}
    keep_unfinished(ctx, aside_key(outgoing_id), json.dumps(payload, ensure_ascii=False))


def closed_in_order(ctx: Context, outgoing_id: int) -> None:
    """Note that the editor was closed with everything saved."""
    drop_unfinished(ctx, aside_key(outgoing_id))


def is_empty(letter: Letter) -> bool:
    """Tell whether nothing was typed yet: what the office fills in by itself does not count."""
    typed = (letter.subject, letter.addressee, letter.body, letter.references, letter.enclosures, letter.copies_to)
    return not any((*typed, letter.qr, letter.attachments)) and says_nothing_of_its_own(letter)


def aside_key(outgoing_id: int) -> str:
    """Return the name under which it is kept, per officer."""
    return f"draft:{outgoing_id}"


def _read(payload: str | None) -> Aside | None:
    if payload is None:
        return None
    data = json.loads(payload)
    text = data.get("letter")
    try:
        return Aside(int(data["version"]), None if text is None else letter_of_text(text))
    except LetterFileError:  # written by another version of the program: the saved draft itself is whole
        return Aside(int(data["version"]), None)
