"""One letter to many as files: one PDF, a folder of separate ones, or the bytes for the printer. Whole or not at all."""

import io
import shutil
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from circ_desktop.base.atomic import whole_file, whole_folder
from circ_desktop.base.file_names import safe_name
from circ_desktop.domain.errors import DiskFull, InvalidEntry
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.office import Office
from circ_desktop.domain.recipients import copies as domain
from circ_desktop.domain.recipients.copies import Copy, MergeWish, check_merge, copies, merge_hints
from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.resources import load_toml
from circ_desktop.services.office.look import office_look
from circ_desktop.services.saving import telling
from circ_desktop.thai.digits import to_thai

if TYPE_CHECKING:  # the typesetter is imported at first use
    from circ_desktop.typeset.canvas.sheets import Sheet

Tell = Callable[[int, int], None]
"""`tell(done, total)`; what it raises stops the work and leaves nothing behind."""

_NOTHING = "ยังไม่มีแฟ้มใดถูกเขียน"


class MergePaper(Struct, frozen=True):
    """What is printed besides the letters.

    Attributes:
        letters: whether the letters themselves are.
        envelope: size of the envelopes, "" for none.
        labels: kind of the sheets of labels, "" for none.
        label_start: first free label of the first sheet, from 1.
        office: whose habits and postal mark the papers show; None for a letter file of no office.
    """

    letters: bool = True
    envelope: str = ""
    labels: str = ""
    label_start: int = 1
    office: Office | None = None


class Merged(Struct, frozen=True):
    """What was made: copies of the letter, pages in all, files; `place` is the file or folder, None for bytes."""

    copies: int
    pages: int
    files: int
    place: Path | None = None

    @property
    def summary(self) -> str:
        """The line for the clerk."""
        files = f" {to_thai(str(self.files))} แฟ้ม" if self.files > 1 else ""
        where = f" ที่ {self.place.name}" if self.place is not None else ""
        return f"ทำหนังสือ {to_thai(str(self.copies))} ฉบับ {to_thai(str(self.pages))} หน้า{files} เสร็จแล้ว{where}"


def merge_wish(recipients: tuple[Recipient, ...], blank: int = 0) -> MergeWish:
    """Return the wish with the closings that go with each salutation (`resources/wording/closings.toml`)."""
    return MergeWish(recipients, blank, usual_closings())


def usual_closings() -> dict[str, str]:
    """Return the first closing of each salutation (ภาคผนวก ๒)."""
    return {
        str(salutation): str(words[0]) for salutation, words in load_toml("wording", "closings.toml")["pairs"].items()
    }


def hints(letter: Letter, wish: MergeWish) -> tuple[str, ...]:
    """Return what to look at before printing; raises `InvalidEntry` for what cannot be made."""
    check_merge(letter, wish)
    return merge_hints(letter, wish)


def page_hints(letter: Letter, wish: MergeWish, office: Office | None, tell: Tell) -> tuple[str, ...]:
    """Return whose copy has other pages than most, runs over by a little, or wants a look: every copy is set once.

    Raises `InvalidEntry`, and `TypesetError` naming the row whose characters the font lacks.
    """
    from circ_desktop.typeset.merge import looked_at

    check_merge(letter, wish)
    looks = []
    for each in looked_at(copies(letter, wish), office_look(office)):
        looks.append(each)
        tell(len(looks), len(wish.recipients) + bool(wish.blank))
    return domain.page_hints(looks)


def merge_bytes(letter: Letter, wish: MergeWish, paper: MergePaper, tell: Tell) -> bytes:
    """Return all of it as one PDF, for preview and printer. Raises `InvalidEntry`, `TypesetError`."""
    out = io.BytesIO()
    _write(letter, wish, paper, out, tell)
    return out.getvalue()


class MergedPages(Struct, frozen=True):
    """All of it for preview and printer.

    Attributes:
        pdf: the pages.
        fresh: pages from 0 that begin on a sheet of their own: each copy, each envelope, each sheet of labels.
        parts: what lies behind each other, (Thai name, first page, last page), pages from 1.
    """

    pdf: bytes
    fresh: frozenset[int]
    parts: tuple[tuple[str, int, int], ...]

    @property
    def note(self) -> str:
        """What the clerk should know where more than one kind of paper goes into the tray; "" for one."""
        if len(self.parts) < 2:
            return ""
        told = " · ".join(f"{name} หน้า {to_thai(_span(first, last))}" for name, first, last in self.parts)
        return f"{told} วางกระดาษให้ตรงกับแต่ละส่วน พิมพ์ทีละส่วนได้โดยใส่เลขหน้า"


def merge_pages(letter: Letter, wish: MergeWish, paper: MergePaper, tell: Tell) -> MergedPages:
    """Return all of it, with where each part of it begins. Raises `InvalidEntry`, `TypesetError`."""
    out, begun = io.BytesIO(), list[int]()
    pages = _write(letter, wish, paper, out, tell, begun)
    count, envelopes = wish.count if paper.letters else 0, len(_each(letter, wish)) if paper.envelope else 0
    parts = (
        ("หนังสือ", 0, count),
        (f"ซอง {paper.envelope}", count, count + envelopes),
        (f"ป้ายชื่อ {paper.labels}", count + envelopes, len(begun)),
    )
    ends = (*begun, pages)
    spans = tuple((name, ends[start] + 1, ends[end]) for name, start, end in parts if end > start)
    return MergedPages(out.getvalue(), frozenset(begun), spans)


def merge_file(letter: Letter, wish: MergeWish, paper: MergePaper, path: Path, tell: Tell) -> Merged:
    """Write all of it into one PDF. What had that name stands until the new one is whole.

    Raises:
        InvalidEntry, TypesetError: what is wrong with which row.
        DiskFull, BrokenFile: it cannot be written there.
    """
    check_merge(letter, wish)
    with telling(path), whole_file(path) as out:
        pages = _write(letter, wish, paper, out, tell)
    return Merged(wish.count, pages, 1, path)


def merge_folder(letter: Letter, wish: MergeWish, paper: MergePaper, folder: Path, tell: Tell) -> Merged:
    """Write a PDF for each recipient into a new folder, envelopes and labels into one each; nothing is ever overwritten.

    A recipient's file is the letter as it would be issued to that one alone, its letter file inside; the copies are the printer's
    business. Raises as `merge_file`, and `InvalidEntry` when the folder is there and not empty.
    """
    check_merge(letter, wish)
    with telling(folder, means=_NOTHING):
        try:
            with whole_folder(folder) as scratch:
                files, pages = _fill(letter, wish, paper, scratch, tell)
        except FileExistsError as trouble:
            raise InvalidEntry(
                f"โฟลเดอร์ {folder.name} มีแฟ้มอยู่แล้ว",
                _NOTHING,
                "เลือกโฟลเดอร์ใหม่ที่ยังว่าง",
                detail=str(trouble),
                field="folder",
            ) from trouble
    return Merged(wish.count, pages, files, folder)


def free_folder(parent: Path, words: str) -> Path:
    """Return a folder name below `parent` that nothing has yet: "ที่ นธ ๗๑๒๐๙-ว ๑๘๔", numbered from the second on."""
    name = safe_name(words)
    tries = (parent / (name if number == 1 else f"{name} ({number})") for number in range(1, 10_000))
    return next(path for path in tries if not path.exists())


def _write(
    letter: Letter, wish: MergeWish, paper: MergePaper, out: BinaryIO, tell: Tell, begun: list[int] | None = None
) -> int:
    from circ_desktop.typeset.merge import write_merged

    check_merge(letter, wish)
    total = wish.count
    tell(0, total)
    return write_merged(
        copies(letter, wish) if paper.letters else (),
        out,
        title=letter.subject,
        author=letter.office[0] if letter.office else "",
        look=office_look(paper.office),
        more=_further(letter, wish, paper),
        tell=lambda done: tell(done, total),
        begun=None if begun is None else begun.append,
    )


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _each(letter: Letter, wish: MergeWish) -> tuple[Copy, ...]:
    from circ_desktop.typeset.papers.addressed import envelopes_of

    return envelopes_of(tuple(copies(letter, wish)))


def _further(letter: Letter, wish: MergeWish, paper: MergePaper) -> Iterator["Sheet"]:
    """Yield envelopes, then labels, set when their turn comes."""
    if paper.envelope:
        yield from _envelopes(letter, wish, paper)
    if paper.labels:
        yield from _labels(letter, wish, paper)


def _envelopes(letter: Letter, wish: MergeWish, paper: MergePaper) -> Iterator["Sheet"]:
    from circ_desktop.typeset.papers.envelopes import Sender, envelope_sheets

    sender = Sender(paper.office.postal_mark if paper.office is not None else ())
    return envelope_sheets(_each(letter, wish), paper.envelope, sender=sender, look=office_look(paper.office))


def _labels(letter: Letter, wish: MergeWish, paper: MergePaper) -> Iterator["Sheet"]:
    from circ_desktop.typeset.papers.labels import label_sheets

    return label_sheets(_each(letter, wish), paper.labels, start=paper.label_start, look=office_look(paper.office))


def _fill(letter: Letter, wish: MergeWish, paper: MergePaper, folder: Path, tell: Tell) -> tuple[int, int]:
    """Write the files; return (files, pages)."""
    from circ_desktop.services.drafts.carrying import carried_letter
    from circ_desktop.typeset.merge import write_separate

    count = len(wish.recipients) + bool(wish.blank)
    files = pages = 0
    tell(0, count)
    for copy, write in write_separate(_singly(letter, wish), look=office_look(paper.office)) if paper.letters else ():
        path = folder / _file_name(copy, count)
        with path.open("xb") as out:
            pages += write(out, carried_letter(copy.letter))
        files += 1
        if files == 1:
            _require_space(folder, path.stat().st_size * count)
        tell(files, count)
    for name, chosen, make in (("ซอง", paper.envelope, _envelopes), ("ป้ายชื่อ", paper.labels, _labels)):
        if chosen:
            from circ_desktop.typeset.pdf.document import write_pdf

            sheets: list[Sheet] = []
            for sheet in make(letter, wish, paper):
                sheets.append(sheet)
                tell(min(files, count), count)
            (folder / f"{name} {chosen}.pdf").write_bytes(write_pdf(sheets, title=f"{name} {letter.subject}"))
            files, pages = files + 1, pages + len(sheets)
    return files, pages


def _singly(letter: Letter, wish: MergeWish) -> Iterator[Copy]:
    """Yield one copy of each recipient and one blank one."""
    last = -1
    for copy in copies(letter, wish):
        if copy.number != last:
            yield copy
        last = copy.number


def _file_name(copy: Copy, count: int) -> str:
    """Return "007 นายอำเภอธารทอง.pdf": in the order of the list, and never two alike."""
    if copy.recipient is None:
        return "เว้นผู้รับ.pdf"
    return safe_name(f"{copy.number:0{max(3, len(str(count)))}d} {copy.recipient.name}", ".pdf")


def _require_space(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise DiskFull(
            "ดิสก์มีที่ไม่พอสำหรับแฟ้มทั้งหมด", _NOTHING, "ลบแฟ้มที่ไม่ใช้ เลือกที่เก็บอื่น หรือทำเป็น PDF แฟ้มเดียวซึ่งเล็กกว่ามาก",
            detail=f"{needed:,} > {free:,}",
        )  # fmt: skip


def merge_preview(letter: Letter, wish: MergeWish, number: int, office: Office | None = None) -> bytes:
    """Return the PDF of one copy, counted from 1 in the order of the pages. Raises as `hints` and the typesetter do."""
    from circ_desktop.typeset.letters import letter_pdf

    check_merge(letter, wish)
    copy = next(islice(copies(letter, wish), number - 1, None))
    return letter_pdf(copy.letter, look=office_look(office))
