"""The endorsement slip (ใบเกษียน) of a received letter, as a PDF."""

from circ_desktop.services.context import Context


def slip_pdf(ctx: Context, received_id: int, *, blank: bool = False) -> bytes:
    """Return the slip."""
    raise NotImplementedError
