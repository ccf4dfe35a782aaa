"""Lays a page over a page of any PDF (pikepdf), upright for the reader whatever the page's rotation and boxes are.

Our own pages stay fit for the archive (tests hold them against Preflight). What another program made is not looked into, so a
claim to be PDF/A is taken out of it: changed pages must not promise what nobody checked.
"""

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pikepdf
import pypdfium2
from msgspec import Struct

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.typeset.canvas.free_place import Ink
from circ_desktop.typeset.pdf.archive import CREATOR
from circ_desktop.typeset.pdf.further_tags import marked

INK_PITCH = 0.7
"""Points looked at per pt on paper of normal size (0.5 mm): thinner strokes still darken a point enough to be seen."""
MOST_POINTS = 900
"""On the longer side of the page; larger pages are looked at more coarsely."""
SAMPLED = 5
"""Every so many points are counted to find the grey of the paper."""
DARKER = 36
"""Grey steps of 255 below the paper's own grey that count as ink."""

_MEANS = "ประทับตราลงแฟ้มนี้ไม่ได้ ทะเบียนรับไม่เปลี่ยน"
_PRESS = "พิมพ์ตราลงบนกระดาษแทน หรือขอแฟ้มใหม่จากผู้ส่ง"


class PageView(Struct, frozen=True):
    """The first page as the reader sees it: its visible box in the page's own space, its turn, and its size in pt."""

    box: tuple[float, float, float, float]
    turn: int
    unit: float

    @property
    def width(self) -> float:
        """Width in pt as seen."""
        across, up = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return (up if self.turn in (90, 270) else across) * self.unit

    @property
    def height(self) -> float:
        """Height in pt as seen."""
        across, up = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return (across if self.turn in (90, 270) else up) * self.unit

    def matrix(self, x: float, y: float, height: float, scale: float) -> tuple[float, ...]:
        """Return the PDF matrix that puts a form of that height (pt) with its upper left corner at x, y as seen."""
        x0, y0, x1, y1 = self.box
        s = scale / self.unit
        vx, vy = x / self.unit, (y + height * scale) / self.unit  # the form's origin is its lower left corner
        match self.turn:
            case 90:
                return (0, s, -s, 0, x0 + vy, y0 + vx)
            case 180:
                return (-s, 0, 0, -s, x1 - vx, y0 + vy)
            case 270:
                return (0, -s, s, 0, x1 - vy, y1 - vx)
            case _:
                return (s, 0, 0, s, x0 + vx, y1 - vy)


class Overlay(Struct, frozen=True):
    """A one-page PDF and where its upper left corner goes, in pt as seen; `scale` 1 keeps its size."""

    pdf: bytes
    x: float
    y: float
    scale: float = 1.0


def page_count(content: bytes) -> int:
    """Return how many pages the PDF has. Raises `BrokenFile`."""
    with _told(), _open(content) as pdf:
        return len(pdf.pages)


def made_here(content: bytes) -> bool:
    """Tell whether this program made the PDF, so that it is fit for the archive. Raises `BrokenFile`."""
    with _told(), _open(content) as pdf:
        return _is_ours(pdf)


def first_page(content: bytes, number: int = 0) -> PageView:
    """Return how the first page is seen, or the page `number` from 0. Raises `BrokenFile`."""
    with _told(), _open(content) as pdf:
        page = pdf.pages[number]
        media, crop = _box(page.mediabox), _box(page.cropbox)
        box = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
        if box[2] - box[0] < 1 or box[3] - box[1] < 1:
            box = media
        if box[2] - box[0] < 1 or box[3] - box[1] < 1:
            raise BrokenFile("หน้าแรกของแฟ้มนี้ไม่มีขนาด", _MEANS, _PRESS)
        turn = int(_number(_inherited(page.obj, "/Rotate"), 0)) % 360
        unit = _number(page.obj.get("/UserUnit"), 1)
        return PageView(box, turn if turn in (90, 180, 270) else 0, unit if unit > 0 else 1.0)


def page_ink(content: bytes, view: PageView, number: int = 0) -> Ink:
    """Return where the first page is dark, or the page `number` from 0. Raises `BrokenFile`."""
    finest = MOST_POINTS / max(view.width, view.height)
    scale = min(INK_PITCH, finest)
    with _told(), open_pdf(content) as document:
        page = document[number]
        try:
            bitmap = page.render(scale=scale * view.unit, grayscale=True)
            try:
                width, height, stride = bitmap.width, bitmap.height, bitmap.stride
                grey = bytes(bitmap.buffer)
            finally:
                bitmap.close()
        finally:
            page.close()
    paper = _paper_grey(grey)
    table = bytes(1 if value < paper - DARKER else 0 for value in range(256))
    rows = tuple(grey[row * stride : row * stride + width].translate(table) for row in range(height))
    return Ink(rows, view.width / width)


def lay_over(content: bytes, view: PageView, overlay: Overlay, number: int = 0) -> bytes:
    """Return the PDF with the overlay on its first page, or the page `number`; all that was there stays.

    The overlay itself has no structure (`write_pdf` with `tagged=False`); as a whole it gets a place in that of a letter of ours.

    Raises:
        BrokenFile: no PDF, or a damaged one.
    """
    with _told(), _open(content) as pdf, pikepdf.open(io.BytesIO(overlay.pdf)) as other:
        page = pdf.pages[number]
        source = other.pages[0]
        form = pdf.copy_foreign(source.as_form_xobject())
        height = float(source.mediabox[3]) - float(source.mediabox[1])
        _own_resources(page)
        name = page.add_resource(form, pikepdf.Name.XObject, name=_free_name(page))
        numbers = " ".join(f"{value:.4f}" for value in view.matrix(overlay.x, overlay.y, height, overlay.scale))
        left_open = _left_open(page)
        page.contents_add(b"q\n", prepend=True)
        shown = f"q {numbers} cm {name} Do Q"
        shown = marked(pdf, page, shown) if _is_ours(pdf) else shown
        page.contents_add(f"\n{'Q ' * left_open}Q\n{shown}\n".encode())
        _drop_claim(pdf)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def with_page_after(content: bytes, further: bytes, number: int) -> bytes:
    """Return the PDF with the pages of another one after its page `number`, counted from 0. Raises `BrokenFile`.

    The further pages have no structure of their own, as an overlay.
    """
    with _told(), _open(content) as pdf, pikepdf.open(io.BytesIO(further)) as other:
        for step, page in enumerate(other.pages, start=1):
            pdf.pages.insert(number + step, page)
            if _is_ours(pdf):
                _mark_whole(pdf, pdf.pages[number + step])
        _drop_claim(pdf)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
        return out.getvalue()


def _mark_whole(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Give all that a page shows its place in the structure."""
    page.contents_coalesce()
    before, _, after = marked(pdf, page, "\0").partition("\0")
    page.contents_add(f"{before}\n".encode(), prepend=True)
    page.contents_add(f"\n{after}".encode())


def _open(content: bytes) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError as trouble:
        raise BrokenFile("แฟ้ม PDF นี้ใส่รหัสผ่านไว้", _MEANS, _PRESS, detail=str(trouble)) from trouble
    except pikepdf.PdfError as trouble:
        raise BrokenFile("แฟ้มนี้ไม่ใช่ PDF หรือเสียหาย", _MEANS, _PRESS, detail=str(trouble)) from trouble
    try:
        pages = len(pdf.pages)
    except (pikepdf.PdfError, RuntimeError, ValueError) as trouble:
        pdf.close()
        raise BrokenFile("แฟ้มนี้ไม่ใช่ PDF หรือเสียหาย", _MEANS, _PRESS, detail=str(trouble)) from trouble
    if not pages:
        pdf.close()
        raise BrokenFile("แฟ้ม PDF นี้ไม่มีหน้ากระดาษ", _MEANS, _PRESS)
    return pdf


@contextmanager
def _told() -> Iterator[None]:
    """Tell every way in which a damaged file makes the PDF libraries fail as one known trouble."""
    try:
        yield
    except (
        pikepdf.PdfError,
        pypdfium2.PdfiumError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RuntimeError,
    ) as trouble:
        raise BrokenFile("หน้าแรกของแฟ้มนี้เสียหาย", _MEANS, _PRESS, detail=repr(trouble)) from trouble


def _is_ours(pdf: pikepdf.Pdf) -> bool:
    return str(pdf.docinfo.get("/Producer", "")).startswith(CREATOR)


def _drop_claim(pdf: pikepdf.Pdf) -> None:
    """Take "PDF/A" out of the metadata of pages that another program made; metadata that cannot be read goes as a whole."""
    if "/Metadata" not in pdf.Root or _is_ours(pdf):
        return
    try:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for claim in ("pdfaid:part", "pdfaid:conformance", "pdfaid:amd", "pdfaid:rev"):
                if claim in metadata:
                    del metadata[claim]
    except Exception:  # pikepdf's and lxml's own, for XML that is none
        del pdf.Root["/Metadata"]


def _number(value: object, otherwise: float) -> float:
    """Return a number of the file, or another where it holds none."""
    try:
        return otherwise if value is None else float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return otherwise


def _box(values: pikepdf.Array) -> tuple[float, float, float, float]:
    a, b, c, d = (float(value) for value in values)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def _inherited(node: pikepdf.Object, key: str) -> Any:
    """Return a page attribute, looked up through its parents."""
    for _ in range(64):
        if key in node:
            return node[key]
        if "/Parent" not in node:
            return None
        node = node["/Parent"]
    return None


def _own_resources(page: pikepdf.Page) -> None:
    """Give the page a resource dictionary of its own where it has none or shares its parent's."""
    if "/Resources" not in page.obj:
        page.obj["/Resources"] = pikepdf.Dictionary(_inherited(page.obj, "/Resources") or {})
    if not isinstance(page.obj["/Resources"], pikepdf.Dictionary):
        page.obj["/Resources"] = pikepdf.Dictionary()
    resources = page.obj["/Resources"]
    if not isinstance(resources.get("/XObject", pikepdf.Dictionary()), pikepdf.Dictionary):
        del resources["/XObject"]


def _free_name(page: pikepdf.Page) -> pikepdf.Name:
    """Return a name that the page does not use yet: the same file stamped again gives the same bytes."""
    used: Any = page.resources.get("/XObject", {})
    return pikepdf.Name(next(name for number in count(1) if (name := f"/CircStamp{number}") not in used))


def _left_open(page: pikepdf.Page) -> int:
    """Return how many graphics states the page's content opens and never closes: they would turn the stamp with them."""
    depth = 0
    try:
        for instruction in pikepdf.parse_content_stream(page, "q Q"):
            depth = depth + 1 if str(instruction.operator) == "q" else max(0, depth - 1)
    except (pikepdf.PdfError, ValueError):
        return 0
    return depth


def _paper_grey(grey: bytes) -> int:
    """Return the grey of the paper: the lightest that covers much of the page, else the most frequent."""
    counts = Counter(grey[::SAMPLED])
    common = [value for value in range(255, 127, -1) if counts[value] * SAMPLED > len(grey) // 20]
    return common[0] if common else counts.most_common(1)[0][0]
