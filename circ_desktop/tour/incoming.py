"""The letter that comes in: the sample set as a PDF, dated yesterday, or the file that the caller names."""

from datetime import date, timedelta
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.typeset.letters import letter_pdf


def incoming_letter(folder: Path, given: Path | None, today: date) -> Path:
    """Return the file to drop on the registration form.

    Raises what reading and setting raise, and FileNotFoundError where the named file is not there.
    """
    if given is not None:
        if not given.is_file():
            raise FileNotFoundError(given)
        return given
    sample = replace(load_letter(resource("samples", "incoming.toml")), date=today - timedelta(days=1))
    path = folder / "incoming.pdf"
    path.write_bytes(letter_pdf(sample))
    return path
