"""Fit for the archive: every paper is PDF/A; a letter's 3b carries its fields; the same input gives the same bytes."""

import io
import struct
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PIL import Image, ImageCms

from benchmarks.text import letters
from circ_desktop.domain.letter.content import Digits
from circ_desktop.domain.office import StampLabels
from circ_desktop.domain.received.stamp import ReceiptStamp
from circ_desktop.domain.recipients.copies import Copy
from circ_desktop.services.drafts.carrying import carried_letter
from circ_desktop.typeset.canvas.sheets import Sheet
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.merge import write_merged
from circ_desktop.typeset.papers.copies import copy_of_pdf
from circ_desktop.typeset.papers.registers import register_pdf
from circ_desktop.typeset.papers.slips import slip_pdf
from circ_desktop.typeset.papers.stamps import overlay_pdf, put_stamp
from circ_desktop.typeset.pdf import document as pdf_module
from circ_desktop.typeset.pdf.archive import Archive, Attachment, srgb_profile
from circ_desktop.typeset.pdf.document import PdfDocument, write_pdf
from circ_desktop.typeset.pdf.images import image_to_pdf
from circ_desktop.typeset.pdf.plain_text import plain_text_pdf
from tests.preflight import NoPreflight, class_path, faults
from tests.typeset.helpers import sample
from tests.typeset.papers.test_copies import CERTIFIED
from tests.typeset.papers.test_registers import pages as register_pages
from tests.typeset.papers.test_registers import row
from tests.typeset.papers.test_slips import SLIP

STAMP = ReceiptStamp("อบต.ธารน้ำใส", StampLabels(), "๑๒๓๔", "๒๐ พ.ย. ๒๕๖๙", "๑๖.๑๓")


def scan(mode: str = "RGB", form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new(mode, (200, 280), 0).save(out, form)
    return out.getvalue()


PAPERS: dict[str, Callable[[], bytes]] = {
    "register": lambda: register_pdf(register_pages(row(1), row(2))),
    "slip": lambda: slip_pdf(SLIP),
    "stamp": lambda: overlay_pdf(STAMP),
    "plain text": lambda: plain_text_pdf("ข้อความ https://example.go.th/x และ a@example.go.th", "x.txt"),
    "scan": lambda: image_to_pdf(scan(), "scan.png"),
    "transparent scan": lambda: image_to_pdf(scan("RGBA"), "scan.png"),
    "jpg": lambda: image_to_pdf(scan(form="JPEG"), "scan.jpg"),
    "nothing": lambda: write_pdf([], title=""),
}


@pytest.fixture(scope="module")
def preflight() -> None:
    try:
        class_path()
    except NoPreflight as why:
        pytest.skip(str(why))


@pytest.mark.usefixtures("preflight")
def test_a_letter_for_archives_that_ask_for_1b_is_one(tmp_path: Path) -> None:
    letter = sample("secret-table")
    assert faults(letter_pdf(letter, archive=Archive.A1B, attachment=carried_letter(letter)), tmp_path) == []


@pytest.mark.usefixtures("preflight")
def test_a_3b_differs_from_a_1b_only_in_what_part_3_allows(tmp_path: Path) -> None:
    letter = sample("circular")
    found = faults(letter_pdf(letter, attachment=carried_letter(letter)), tmp_path)
    allowed = ("EmbeddedFile", "cross reference streams", "part must be 1")
    assert [fault for fault in found if not any(words in fault for words in allowed)] == []
    assert len(found) == 4


@pytest.mark.slow
@pytest.mark.usefixtures("preflight")
@pytest.mark.parametrize("name", [name for name, _ in letters()])
def test_every_letter_is_a_1b(name: str, tmp_path: Path) -> None:
    assert faults(letter_pdf(dict(letters())[name], archive=Archive.A1B), tmp_path) == []


@pytest.mark.slow
@pytest.mark.usefixtures("preflight")
@pytest.mark.parametrize("name", PAPERS)
def test_every_other_paper_is_fit_for_the_archive(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin = PdfDocument.__init__

    def as_1b(self: PdfDocument, out: io.BytesIO, **given: object) -> None:
        begin(self, out, **{**given, "archive": Archive.A1B})  # type: ignore[arg-type]

    monkeypatch.setattr(pdf_module.PdfDocument, "__init__", as_1b)
    assert faults(PAPERS[name](), tmp_path) == []


def test_a_letter_carries_its_source_as_part_3_asks() -> None:
    letter = sample("circular")
    with pikepdf.open(io.BytesIO(letter_pdf(letter, attachment=carried_letter(letter)))) as document:
        (spec,) = document.Root.AF
        assert spec.AFRelationship == pikepdf.Name.Source
        assert spec.EF.F.Subtype == pikepdf.Name("/application/toml")
        assert spec.EF.F.Params.Size == len(document.attachments["letter.toml"].get_file().read_bytes())
        with document.open_metadata() as metadata:
            assert metadata.pdfa_status == "3B"
            assert metadata["dc:title"] == str(document.docinfo["/Title"]) == letter.subject
            assert metadata["dc:creator"] == [str(document.docinfo["/Author"])]
        assert document.check_pdf_syntax() == []


def test_the_same_letter_gives_the_same_file_and_another_one_another_id() -> None:
    def made(**changes: object) -> bytes:
        return write_pdf([Sheet()], **{"title": "ก", **changes})  # type: ignore[arg-type]

    assert made() == made()
    ids = []
    for content in (made(), made(title="ข"), made(attachment=Attachment("a", b"1"))):
        with pikepdf.open(io.BytesIO(content)) as document:
            ids.append(bytes(document.trailer.ID[0]))
    assert len(set(ids)) == 3


def test_the_colour_space_is_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert struct.unpack(">I", srgb_profile()[:4])[0] == len(srgb_profile())
    change = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    colours = Image.new("RGB", (4, 1))
    colours.putdata([(0, 0, 0), (217, 0, 0), (0, 38, 166), (255, 255, 255)])
    changed = ImageCms.applyTransform(colours, change)
    assert changed is not None
    pairs = zip(colours.tobytes(), changed.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1


def test_a_title_of_any_characters_says_the_same_in_both_places() -> None:
    title = "ก & <ข>\x00\x07 “ค”\n\u200b 🙂"
    with pikepdf.open(io.BytesIO(write_pdf([Sheet()], title=title))) as document, document.open_metadata() as metadata:
        assert metadata["dc:title"] == str(document.docinfo["/Title"])


@pytest.mark.usefixtures("preflight")
@pytest.mark.slow
def test_a_stamped_letter_its_copy_and_a_merge_stay_fit_for_the_archive(tmp_path: Path) -> None:
    letter = sample("answer")
    assert faults(put_stamp(letter_pdf(letter, archive=Archive.A1B), STAMP).pdf, tmp_path) == []
    for body in (
        letter.body,
        (*letter.body, *("ข้อความอีกหนึ่งบรรทัด",) * 6),
    ):  # the block on the page, and on one of its own
        frozen = letter_pdf(replace(letter, body=body), archive=Archive.A1B)
        assert faults(copy_of_pdf(frozen, CERTIFIED, Look(), Digits.THAI), tmp_path) == []
    long = letter_pdf(replace(letter, body=letter.body * 6), archive=Archive.A1B)
    assert faults(copy_of_pdf(long, CERTIFIED, Look(), Digits.THAI, every_page=True), tmp_path) == []
    out = io.BytesIO()
    copies = [Copy(replace(letter, addressee=f"นายอำเภอที่ {number}"), None, number) for number in range(1, 4)]
    write_merged(copies, out, title="เวียน", archive=Archive.A1B)
    assert faults(out.getvalue(), tmp_path) == []
