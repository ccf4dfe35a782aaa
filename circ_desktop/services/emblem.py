"""The office's own Garuda: checked, copied into the program's data so that it cannot vanish, and shown before it is used."""

import hashlib
from pathlib import Path

from msgspec import Struct

from circ_desktop.base import paths
from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.services.saving import save_file

FOLDER = "emblem"
_MEANS = "ยังใช้ตราครุฑเดิมอยู่ ไม่มีอะไรเปลี่ยน"


class KeptEmblem(Struct, frozen=True):
    """The name of the kept copy, for the setting `letter_emblem`, and what to know of it, Thai."""

    name: str
    notes: tuple[str, ...]


def keep_emblem(path: Path) -> KeptEmblem:
    """Check a file and keep a copy of it among the program's data.

    Raises `BrokenFile` (what is wrong with it), `DiskFull`; the emblem of before then stays.
    """
    from circ_desktop.typeset.emblem import read_emblem

    try:
        content = path.read_bytes()
        checked = read_emblem(content, path.name)
        kept = paths.data_dir() / FOLDER / f"garuda-{hashlib.sha256(content).hexdigest()[:12]}{path.suffix.lower()}"
        kept.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise BrokenFile(
            f"เปิดแฟ้ม {path.name} ไม่ได้", _MEANS, "ตรวจว่าแฟ้มยังอยู่ แล้วเลือกใหม่", detail=str(trouble)
        ) from trouble
    save_file(kept, content, means=_MEANS)
    return KeptEmblem(kept.name, checked.notes)


def emblem_file(name: str) -> Path | None:
    """Return the kept file of that name, None for "" or where it can no longer be used."""
    if not name:
        return None
    from circ_desktop.typeset.emblem import garuda

    kept = paths.data_dir() / FOLDER / Path(name).name
    try:
        garuda(str(kept))
    except (CircError, OSError):
        return None
    return kept


def emblem_sample(name: str) -> bytes:
    """Return a small page with the emblem as letters and memos print it, 3 cm and 1.5 cm high, as PDF."""
    from circ_desktop.typeset.canvas import Sheet
    from circ_desktop.typeset.emblem import garuda, proportion
    from circ_desktop.typeset.measures import Measures
    from circ_desktop.typeset.pdf import write_pdf

    file = emblem_file(name)
    emblem = garuda(str(file) if file else "")
    large, small = (Measures(form).length("garuda_height") for form in ("external", "memo"))
    gap = small / 3
    sheet = Sheet((large + small) * proportion(emblem) + 3 * gap, large + 2 * gap)
    sheet.picture(emblem, gap, gap, large, alt="ตราครุฑ")
    sheet.picture(emblem, 2 * gap + large * proportion(emblem), gap + large - small, small, alt="ตราครุฑ")
    return write_pdf([sheet], title="ตราครุฑ")
