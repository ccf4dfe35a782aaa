"""The look of letters as set on this PC."""

from typing import TYPE_CHECKING

from circ_desktop.base import settings

if TYPE_CHECKING:
    from circ_desktop.typeset.look import Look


def office_look() -> "Look":
    """Return the look that the settings ask for."""
    from circ_desktop.typeset.look import Look

    return Look(family=settings.load().letter_font)
