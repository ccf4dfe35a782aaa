"""Which Garuda the office prints: chosen once, kept with the office's files, and brought to every PC without a question."""

import logging
from pathlib import Path

from msgspec.structs import replace

from circ_desktop.domain.errors import CircError
from circ_desktop.domain.office import Office
from circ_desktop.domain.officer import Right
from circ_desktop.services.context import Context
from circ_desktop.services.office.emblem import KeptEmblem, checked_emblem, has_emblem, put_emblem
from circ_desktop.services.office.settings import load_office, save_office

log = logging.getLogger(__name__)


def set_office_emblem(ctx: Context, path: Path | None) -> KeptEmblem:
    """Let every PC of the office print this Garuda from now on; None takes the program's own again.

    The file is checked, its bytes are kept with the office's files, and the office's settings get a new version. Raises
    `NotAllowed`, `BrokenFile`, `DiskFull`; the emblem of before then stays.
    """
    ctx.require(Right.ADMINISTER)
    kept = KeptEmblem("", ())
    if path is not None:
        content, kept = checked_emblem(path)
        ctx.files.put(content)  # before the settings speak of it
        put_emblem(kept.name, content)
    save_office(ctx, replace(load_office(ctx), emblem=kept.name))
    return kept


def fetch_emblem(ctx: Context, office: Office) -> None:
    """Bring the office's emblem to this PC where it is not there yet. What cannot be had is told by `look.look_notes`."""
    if not office.emblem or has_emblem(office.emblem):
        return
    try:
        put_emblem(office.emblem, ctx.files.get(office.emblem_sha256))
    except CircError as trouble:
        log.warning("the office's emblem: %s", trouble)
