"""Addresses can be pressed where they stand, also over two lines; nothing else is a link. Bookmarks and structure lead too."""

import io

import pikepdf
import pytest

from circ_desktop.typeset.canvas.sheets import Sheet, Source
from circ_desktop.typeset.letters import letter_pages, letter_pdf, pages_pdf
from circ_desktop.typeset.lines.paragraph import Fill, Style, put_paragraph
from circ_desktop.typeset.pdf.document import write_pdf
from circ_desktop.typeset.pdf.links import links_of
from tests.typeset.helpers import sample


def uris(text: str, width: float = 450) -> list[str]:
    sheet = Sheet()
    put_paragraph(sheet, 85, 100, width, text, Style(fill=Fill.JUSTIFY), field="body")
    return [link.uri for link in links_of(sheet.runs)]


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("ดาวน์โหลดที่ https://www.example.go.th/a?b=1&c=2 แล้ว", "https://www.example.go.th/a?b=1&c=2"),
        ("(www.example.go.th/2567)", "http://www.example.go.th/2567"),
        ("ส่งที่ Saraban@example.go.th.", "mailto:Saraban@example.go.th"),
        ("http://example.go.th/กข", "http://example.go.th/"),
    ],
)
def test_an_address_leads_where_it_says(text: str, uri: str) -> None:
    assert uris(text) == [uri]


def test_what_is_no_address_is_no_link() -> None:
    assert uris("นธ ๗๑๒๐๙/ว ๑๘๔ เวลา ๑๐.๐๐ น. ก@ข พ.ศ. ๒๕๖๙") == []


def test_an_address_over_two_lines_is_pressed_on_both() -> None:
    address = "https://www.example.go.th/" + "long-path/" * 12 + "end"
    sheet = Sheet()
    put_paragraph(sheet, 85, 100, 300, f"ตามที่อยู่ {address} นี้", Style(fill=Fill.JUSTIFY), field="body")
    links = list(links_of(sheet.runs))
    assert len(links) >= 2
    assert {link.uri for link in links} == {address}
    assert len({link.box[1] for link in links}) == len(links)
    for link in links:
        run = next(run for run in sheet.runs if run.top == link.box[1])
        assert run.x - 0.1 <= link.box[0] < link.box[2] <= run.x + run.width + 0.1


def test_the_rectangle_lies_over_the_address_only() -> None:
    sheet = Sheet()
    sheet.text(100, 100, "ดูที่ www.example.go.th ครับ", source=Source("body", 0, 0, 27))
    (link,) = links_of(sheet.runs)
    (run,) = sheet.runs
    assert run.x < link.box[0]
    assert link.box[2] < run.x + run.width
    with pikepdf.open(io.BytesIO(write_pdf([sheet], title=""))) as document:
        (annotation,) = document.pages[0].Annots
        assert [float(side) for side in annotation.Rect] == pytest.approx(
            [link.box[0], sheet.height - link.box[3], link.box[2], sheet.height - link.box[1]], abs=0.01
        )
        assert str(annotation.A.URI) == link.uri


def test_the_tables_sent_along_have_bookmarks() -> None:
    letter = sample("secret-table")
    with pikepdf.open(io.BytesIO(letter_pdf(letter))) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
        pages = [document.pages.index(pikepdf.Page(item.destination[0])) for item in outline.root]
    assert titles == [" ".join(table.title) for table in letter.attachments]
    assert all(page > 0 for page in pages)


def test_the_structure_names_subject_paragraphs_and_pictures() -> None:
    letter = sample("circular")
    pages = letter_pages(letter)
    with pikepdf.open(io.BytesIO(pages_pdf(pages))) as document:
        root = document.Root.StructTreeRoot
        elements = list(root.K.K)
        roles = [str(element.S) for element in elements]
        assert roles.count("/H1") == 1
        assert roles.count("/P") > 10
        pictures = [str(element.Alt) for element in elements if pikepdf.Name.Figure == element.S]
        assert pictures[0] == "ตราครุฑ"
        assert len(pictures) == 1 + len(letter.qr)
    artifacts = [run.text for _, run in pages.lines() if run.artifact]
    assert any(text.startswith("/") for text in artifacts) == (len(pages.sheets) > 1)
