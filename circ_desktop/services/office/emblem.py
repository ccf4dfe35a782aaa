"""The office's own Garuda on this PC: checked, copied into the program's data so that it cannot vanish, shown before use.

Which one the office prints, and how it comes to each PC: `office_emblem`.
"""

import hashlib
from pathlib import Path

from msgspec import Struct

from circ_desktop.base import paths
from circ_desktop.domain.errors import BrokenFile, CircError
from circ_desktop.domain.office import EMBLEM_PREFIX
from circ_desktop.services.saving import save_file

FOLDER = "emblem"
_MEANS = "ยังใช้ตราครุฑเดิมอยู่ ไม่มีอะไรเปลี่ยน"


class KeptEmblem(Struct, frozen=True):
    """The name of the kept copy, for `Office.emblem` and the setting `letter_emblem`, and what to know of it, Thai."""

    name: str
    notes: tuple[str, ...]


def keep_emblem(path: Path) -> KeptEmblem:
    """Check a file and keep a copy of it among this PC's data.

    Raises `BrokenFile` (what is wrong with it), `DiskFull`; the emblem of before then stays.
    """
    content, kept = checked_emblem(path)
    put_emblem(kept.name, content)
    return kept


def has_emblem(name: str) -> bool:
    """Tell whether a kept copy of that name is on this PC."""
    return (paths.data_dir() / FOLDER / Path(name).name).is_file()


def emblem_file(name: str) -> Path | None:
    """Return the kept file of that name, None for "" or where it can no longer be used."""
    if not name:
        return None
    from circ_desktop.typeset.emblem.garuda import garuda

    kept = paths.data_dir() / FOLDER / Path(name).name
    try:
        garuda(str(kept))
    except (CircError, OSError):
        return None
    return kept


def emblem_sample(name: str) -> bytes:
    """Return a small page as PDF: the emblem as letters (3 cm), memos and envelopes (1.5 cm) and the seal (4.5 cm) print it."""
    from circ_desktop.typeset.canvas.measures import Measures
    from circ_desktop.typeset.canvas.sheets import Sheet
    from circ_desktop.typeset.emblem.garuda import garuda, proportion
    from circ_desktop.typeset.emblem.seal import SealLook, SealMeasures, put_seal
    from circ_desktop.typeset.glyphs.fonts import letter_family
    from circ_desktop.typeset.pdf.document import write_pdf

    file = emblem_file(name)
    emblem = garuda(str(file) if file else "")
    large, small = (Measures(form).length("garuda_height") for form in ("external", "memo"))
    seal, gap = SealMeasures.of(Measures("sealed")), small / 3
    high = max(large, seal.outer)
    sheet = Sheet((large + small) * proportion(emblem) + seal.outer + 4 * gap, high + 2 * gap)
    feet = gap + high
    sheet.picture(emblem, gap, feet - large, large, alt="ตราครุฑ")
    x = 2 * gap + large * proportion(emblem)
    sheet.picture(emblem, x, feet - small, small, alt="ตราครุฑ")
    x += small * proportion(emblem) + gap
    look = SealLook(Measures("sealed").colour("red"), str(file) if file else "")
    put_seal(sheet, x, feet - seal.outer, "", letter_family().bold, seal, look)
    return write_pdf([sheet], title="ตราครุฑ")


def checked_emblem(path: Path) -> tuple[bytes, KeptEmblem]:
    """Return a file's bytes and what they will be called. Raises `BrokenFile`: what is wrong with it, and what would do."""
    from circ_desktop.typeset.emblem.garuda import read_emblem

    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise BrokenFile(
            f"เปิดแฟ้ม {path.name} ไม่ได้", _MEANS, "ตรวจว่าแฟ้มยังอยู่ แล้วเลือกใหม่", detail=str(trouble)
        ) from trouble
    checked = read_emblem(content, path.name)
    return content, KeptEmblem(
        f"{EMBLEM_PREFIX}{hashlib.sha256(content).hexdigest()}{path.suffix.lower()}", checked.notes
    )


def put_emblem(name: str, content: bytes) -> None:
    """Keep checked bytes among this PC's data. Raises `BrokenFile`, `DiskFull`."""
    kept = paths.data_dir() / FOLDER / name
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise BrokenFile(
            "เก็บสำเนาของตราครุฑไม่ได้", _MEANS, "ตรวจเนื้อที่ของเครื่องนี้ แล้วเลือกใหม่", detail=str(trouble)
        ) from trouble
    save_file(kept, content, means=_MEANS)
