"""The tagged structure: every mark is owned once, tables have their cells, lists their numbers, links their annotations."""

import io
import subprocess
from collections import Counter
from collections.abc import Iterator
from ctypes import create_string_buffer
from datetime import timedelta
from pathlib import Path

import pikepdf
import pypdfium2.raw as pdfium
import pytest
from msgspec.structs import replace
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar

from circ_desktop.base.pdfium import open_pdf
from circ_desktop.domain.books.papers import DespatchBook, DespatchRow
from circ_desktop.domain.letter.content import Digits, Letter, Table
from circ_desktop.domain.register import RegisterKind
from circ_desktop.typeset.canvas.sheets import Run, Sheet, Source
from circ_desktop.typeset.canvas.tagging import Step
from circ_desktop.typeset.flow.items import items, list_paths
from circ_desktop.typeset.glyphs.fonts import letter_family
from circ_desktop.typeset.glyphs.shaping import shape
from circ_desktop.typeset.letters import letter_pages, letter_pdf
from circ_desktop.typeset.lines.paragraph import Style, put_paragraph
from circ_desktop.typeset.look import Look
from circ_desktop.typeset.papers.copies import copy_of_pdf
from circ_desktop.typeset.papers.despatch import despatch_book_sheets
from circ_desktop.typeset.papers.registers import register_sheets
from circ_desktop.typeset.papers.stamps import put_stamp
from circ_desktop.typeset.pdf.document import write_pdf
from circ_desktop.typeset.pdf.links import Link
from circ_desktop.typeset.pdf.pieces import pieces_of
from tests.typeset.helpers import SAMPLES, sample
from tests.typeset.papers.test_copies import CERTIFIED
from tests.typeset.papers.test_registers import DAY
from tests.typeset.papers.test_registers import pages as register_pages
from tests.typeset.papers.test_registers import row as register_row
from tests.typeset.pdf.test_archive import STAMP

WIDE_ROW = ("๒", "\n".join(f"ขั้นที่ {number} ขุดลอกและเก็บวัชพืช" for number in range(70)), "")
LONG = Table(
    ("แผนงาน",),
    ("ที่", "งาน", "หมายเหตุ"),
    (("๑", "สำรวจ", "เสร็จแล้ว"), WIDE_ROW, ("๓", "สรุป", "")),
)


def elements(document: pikepdf.Pdf) -> Iterator[tuple[tuple[str, ...], pikepdf.Object]]:
    """Every structure element with the roles from the document down to it; each says rightly whose child it is."""

    def below(element: pikepdf.Object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], pikepdf.Object]]:
        role = str(element.S)[1:]
        yield (*path, role), element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen
                yield from below(kid, (*path, role))

    root = document.Root.StructTreeRoot
    assert root.K.P.objgen == root.objgen
    yield from below(root.K, ())


def roles(content: bytes) -> Counter[str]:
    with pikepdf.open(io.BytesIO(content)) as document:
        return Counter(path[-1] for path, _ in elements(document))


def check_tree(content: bytes) -> None:
    """Every marked content of every page is owned by one element, and the parent tree says which; annotations too."""
    with pikepdf.open(io.BytesIO(content)) as document:
        nums = document.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(nums[place]): nums[place + 1] for place in range(0, len(nums), 2)}
        pages = {page.objgen: page for page in document.pages}
        owned: Counter[tuple[tuple[int, int], int]] = Counter()
        pressed: Counter[tuple[int, int]] = Counter()
        for _, element in elements(document):
            for kid in element.get("/K", []):
                if isinstance(kid, int):
                    page, mark = element.Pg, kid
                elif kid.get("/Type") == pikepdf.Name.OBJR:
                    assert parents[int(kid.Obj.StructParent)].objgen == element.objgen
                    assert pikepdf.Name.Link == element.S
                    pressed[kid.Obj.objgen] += 1
                    continue
                elif kid.get("/Type") == pikepdf.Name.MCR:
                    page, mark = kid.Pg, int(kid.MCID)
                else:
                    continue
                owned[page.objgen, mark] += 1
                assert parents[int(pages[page.objgen].StructParents)][mark].objgen == element.objgen
        shown = {(key, mark) for key, page in pages.items() for mark in marks(page)}
        assert set(owned) == shown
        assert set(owned.values()) <= {1}
        annotations = {note.objgen for page in document.pages for note in page.get("/Annots", [])}
        assert set(pressed) == annotations
        assert set(pressed.values()) <= {1}
        assert len(parents) == len(document.pages) + len(annotations)


def marks(page: pikepdf.Page) -> list[int]:
    """The MCIDs of a page's content; none is inside another, and none stands in an artifact."""
    found: list[int] = []
    depth = 0
    artifact = False
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in ("BDC", "BMC"):
            artifact = artifact or operands[0] == pikepdf.Name.Artifact
            depth += 1
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                assert depth == 1
                assert not artifact
                found.append(int(operands[1].MCID))
        elif str(operator) == "EMC":
            depth -= 1
            artifact = artifact and depth > 0
    assert depth == 0
    return found


@pytest.mark.parametrize("name", SAMPLES)
def test_every_mark_is_owned_once_and_the_parent_tree_agrees(name: str) -> None:
    check_tree(letter_pdf(sample(name)))


def test_a_row_over_pages_is_one_row_and_the_head_is_in_the_table_once() -> None:
    letter = Letter(subject="ส่งแผนงาน", attachments=(LONG,))
    pages, content = letter_pages(letter), letter_pdf(letter)
    check_tree(content)
    assert len(pages.sheets) > 3
    with pikepdf.open(io.BytesIO(content)) as document:
        (table,) = (element for path, element in elements(document) if path[-1] == "Table")
        rows = [[str(cell.S)[1:] for cell in row.K] for row in table.K]
        assert rows == [["TH"] * 3, ["TD"] * 3, ["TD"] * 3, ["TD"] * 3]
        assert all(cell.A.Scope == pikepdf.Name.Column for cell in table.K[0].K)
        work = table.K[2].K[1]
        assert len(work.K) == 70
        assert any(isinstance(kid, pikepdf.Dictionary) for kid in work.K)  # marks of a further page
        assert "/K" not in table.K[2].K[2]
    heads = [run for _, run in pages.lines() if run.text == "หมายเหตุ"]
    assert [run.artifact for run in heads] == [False, *[True] * (len(heads) - 1)]
    assert len(heads) == len(pages.sheets) - 1


def test_the_label_of_totals_says_over_how_many_columns_it_stands() -> None:
    rows = (("๑", "โต๊ะ", "๒,๐๐๐.๐๐"), ("", "รวม", "๒,๐๐๐.๐๐"))
    content = letter_pdf(Letter(subject="ก", attachments=(Table((), ("ที่", "รายการ", "ราคา"), rows),)))
    with pikepdf.open(io.BytesIO(content)) as document:
        (table,) = (element for path, element in elements(document) if path[-1] == "Table")
        label, amount = table.K[2].K
        assert label.A.ColSpan == 2
        assert "/A" not in amount


def test_poppler_reads_the_table_back(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter_pdf(Letter(subject="ส่งแผนงาน", attachments=(LONG,))))
    try:
        said = subprocess.run(("pdfinfo", "-struct-text", str(file)), capture_output=True, check=True, encoding="utf-8")
    except FileNotFoundError:
        pytest.skip("pdfinfo of poppler is not on this machine")
    lines = [line.strip() for line in said.stdout.splitlines()]
    table = lines[lines.index("Table (block)") :]
    assert table.count("TR") == 4
    assert [line.strip('"') for line in table if "ขั้นที่" in line] == [
        line.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) for line in WIDE_ROW[1].split("\n")
    ]


def test_pdfium_finds_the_cells_of_each_page() -> None:
    letter = sample("attachments")
    with open_pdf(letter_pdf(letter)) as document:
        found = Counter(role for page in document for role in _pdfium_roles(page))
    cells = [cell for table in letter.attachments for row in table.rows for cell in row]
    assert found["TH"] == sum(len(table.columns) for table in letter.attachments)
    assert found["TD"] == sum(bool(cell) for cell in cells)
    assert found["L"] >= 2
    assert found["Lbl"] == found["LBody"] == found["LI"]


def _pdfium_roles(page: object) -> Iterator[str]:
    def below(element: object) -> Iterator[str]:
        buffer = create_string_buffer(100)
        size = pdfium.FPDF_StructElement_GetType(element, buffer, 100)
        yield buffer.raw[: size - 2].decode("utf-16-le")
        for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
            if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, number):
                yield from below(child)

    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            yield from below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def test_the_number_of_an_item_is_its_label_and_deeper_items_are_a_list_within_it() -> None:
    body = ("ขอให้ดำเนินการ ดังนี้", "๑. สำรวจ", "๑.๑ คน", "๑.๒ เรือ", "๒. รายงาน", "จึงเรียนมา")
    with pikepdf.open(io.BytesIO(letter_pdf(Letter(subject="ก", body=body)))) as document:
        found = Counter("/".join(path[1:]) for path, _ in elements(document))
        assert found["L/LI/Lbl"] == 2
        assert found["L/LI/LBody/L/LI/Lbl"] == 2
        assert found["L"] == 1
        assert found["L/LI/LBody/L"] == 1


@pytest.mark.parametrize(
    ("name", "sections"),
    [
        ("memo", ["๑. ", "๒. ", "๓. ", "๔. "]),
        ("minutes", ["ผู้มาประชุม", "ผู้ไม่มาประชุม", "ผู้เข้าร่วมประชุม", "ระเบียบวาระที่ ๑"]),
        ("regulation", ["หมวด ๑", "หมวด ๒"]),
        ("circular", []),
    ],
)
def test_headings_lead_through_a_document(name: str, sections: list[str]) -> None:
    pages = letter_pages(sample(name))
    runs = [run for _, run in pages.lines() if run.path and run.path[0].role == "H2"]
    by_key: dict[object, str] = {}
    for run in runs:
        by_key[run.path[0].key] = by_key.get(run.path[0].key, "") + run.text
    assert len(by_key) >= len(sections)
    assert all(text.startswith(words) for text, words in zip(by_key.values(), sections, strict=False))
    assert bool(by_key) == bool(sections)
    with pikepdf.open(io.BytesIO(letter_pdf(sample(name)))) as document:
        found = [path[-1] for path, _ in elements(document) if path[-1].startswith("H")]
        assert found == ["H1", *["H2"] * len(by_key)]


def test_paths_of_items_follow_their_levels_whatever_is_skipped() -> None:
    def depths(*texts: str) -> list[int]:
        return [len(path) // 3 for path in list_paths(items(texts), "body")]

    assert depths("๑. ก", "๑.๑ ก", "๑.๑.๑ ก", "๒. ก") == [1, 2, 3, 1]
    assert depths("๑.๑.๑ ก", "๑.๑ ก", "๑. ก", "(๑) ก") == [1, 1, 1, 2]
    assert depths("- ก", "ข", "- ค") == [1, 0, 1]
    first, _, other = list_paths(items(("- ก", "ข", "- ค")), "body")
    assert first[0] != other[0]


def test_items_in_a_cell_are_a_list_within_it() -> None:
    table = Table((), ("งาน",), (("ดังนี้\n- สำรวจ\n- รายงาน",),))
    content = letter_pdf(Letter(subject="ก", attachments=(table,)))
    check_tree(content)
    with pikepdf.open(io.BytesIO(content)) as document:
        found = Counter("/".join(path[1:]) for path, _ in elements(document))
    assert found["Table/TR/TD/L/LI/Lbl"] == found["Table/TR/TD/L/LI/LBody"] == 2


def test_a_paragraph_over_pages_stays_one_also_in_a_secret_letter() -> None:
    letter = replace(sample("secret-table"), body=("ขอให้ทุกหมู่บ้านสำรวจพื้นที่เสี่ยงน้ำท่วมแล้วรายงานผล " * 120,), attachments=())
    pages, content = letter_pages(letter), letter_pdf(letter)
    check_tree(content)
    assert len(pages.sheets) > 2
    lines = sum(run.source is not None and run.source.field == "body" for _, run in pages.lines())
    with pikepdf.open(io.BytesIO(content)) as document:
        assert max(len(element.get("/K", [])) for path, element in elements(document) if path[-1] == "P") == lines


def test_a_register_over_pages_is_one_table_with_its_head_once() -> None:
    rows = [register_row(number) for number in range(1, 30)]
    books = [
        register_pages(*rows, last=DAY + timedelta(days=1)),
        register_pages(register_row(1), kind=RegisterKind.SENT),
    ]
    sheets = [sheet for book in books for sheet in register_sheets(book)]
    content = write_pdf(sheets, title="")
    check_tree(content)
    assert len(sheets) > 3
    with pikepdf.open(io.BytesIO(content)) as document:
        received, sent = (element for path, element in elements(document) if path[-1] == "Table")
        columns = len(received.K[0].K)
        assert [str(cell.S) for cell in received.K[0].K] == ["/TH"] * columns
        day, *letters = list(received.K)[1:]
        assert [int(cell.A.ColSpan) for cell in day.K] == [columns]
        assert [len(row.K) for row in letters] == [columns] * len(rows)
        assert len(sent.K) == 2


def test_the_despatch_book_is_one_table() -> None:
    rows = tuple(DespatchRow(str(number), "", "อำเภอธารทอง", "นายก", "ทดสอบ") for number in range(1, 31))
    content = write_pdf(despatch_book_sheets(DespatchBook("อำเภอธารทอง", DAY, DAY, rows)), title="")
    check_tree(content)
    with pikepdf.open(io.BytesIO(content)) as document:
        (table,) = (element for path, element in elements(document) if path[-1] == "Table")
        assert len(table.K) == 31
        assert len({len(row.K) for row in table.K}) == 1


def test_an_address_over_two_lines_is_one_link_with_both_rectangles() -> None:
    address = "https://www.example.go.th/" + "long-path/" * 8 + "end"
    sheet = Sheet()
    put_paragraph(sheet, 85, 100, 300, f"ดาวน์โหลดได้ที่ {address} หรือส่งที่ a@example.go.th", Style(), field="body")
    content = write_pdf([sheet], title="")
    check_tree(content)
    with pikepdf.open(io.BytesIO(content)) as document:
        links = [element for path, element in elements(document) if path == ("Document", "P", "Link")]
        assert [sum(isinstance(kid, int) for kid in link.K) for link in links] == [
            sum("long-path" in run.text for run in sheet.runs),
            1,
        ]
        assert [{str(kid.Obj.A.URI) for kid in link.K if not isinstance(kid, int)} for link in links] == [
            {address},
            {"mailto:a@example.go.th"},
        ]


def test_the_pieces_of_a_run_stand_where_they_stood_in_the_whole() -> None:
    """Also in a line whose word spaces gape, half of the space in front of each space and half behind."""
    shaped = shape(letter_family().face(False), "๑. ดูที่ www.example.go.th แล้วตอบ")
    run = Run(shaped, 100, 100, 16, 0, per_cluster=0.5, per_space=12, label=3)
    link = Link((0, 0, 0, 0), "", run, run.text.index("www"), run.text.index(" แล้ว"), 0)
    pieces = [piece for piece, _ in pieces_of(run, (Step("L"), Step("LBody")), [(link, (Step("Link"),))])]
    assert [piece.text for piece in pieces] == ["๑. ", "ดูที่ ", "www.example.go.th", " ", "แล้วตอบ"]
    for one, piece in enumerate(pieces):
        at = sum(len(before.text) for before in pieces[:one])
        assert piece.x == pytest.approx(run.edge(at) + (6 if piece.text == " " else 0))
    (whole, parted) = (_lefts(Sheet(items=list(items))) for items in ([run], pieces))
    assert [letter for letter, _ in whole] == [letter for letter, _ in parted]
    assert [x for _, x in whole] == pytest.approx([x for _, x in parted], abs=0.05)


def _lefts(sheet: Sheet) -> list[tuple[str, float]]:
    """The letters of a page that no structure parts, and their left edges in pt."""
    (page,) = extract_pages(io.BytesIO(write_pdf([sheet], title="", tagged=False)), laparams=None)
    return [(letter.get_text(), letter.x0) for letter in page if isinstance(letter, LTChar)]


def test_the_next_page_s_first_words_at_the_foot_are_no_link() -> None:
    sheet = Sheet()
    sheet.text(85, 100, "/www.example.go.th...", artifact=True)
    sheet.text(85, 130, "www.example.go.th", source=Source("body", 0, 0, 17))
    content = write_pdf([sheet], title="")
    check_tree(content)
    assert roles(content)["Link"] == 1


def test_a_stamp_a_copy_s_words_and_its_further_page_have_their_place_in_the_letter_s_structure() -> None:
    letter = sample("answer")
    long = replace(letter, body=(*letter.body, *("ข้อความอีกหนึ่งบรรทัด",) * 6))
    for given in (letter, long):  # the block on the page, and on one of its own
        plain = letter_pdf(given)
        stamped = put_stamp(put_stamp(plain, STAMP).pdf, STAMP, below=1).pdf
        copied = copy_of_pdf(stamped, CERTIFIED, Look(), Digits.THAI)
        for content in (stamped, copied):
            check_tree(content)
        assert roles(copied)["P"] == roles(plain)["P"] + 4


def test_what_is_laid_over_another_program_s_page_gets_no_mark() -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    out = io.BytesIO()
    pdf.save(out)
    with pikepdf.open(io.BytesIO(put_stamp(out.getvalue(), STAMP).pdf)) as stamped:
        assert marks(stamped.pages[0]) == []


def test_pictures_say_in_thai_what_they_show_and_where_they_stand() -> None:
    with pikepdf.open(io.BytesIO(letter_pdf(sample("attachments")))) as document:
        figures = [element for path, element in elements(document) if path[-1] == "Figure"]
        assert [str(figure.Alt).split()[0] for figure in figures] == ["ตราครุฑ", *["รหัสคิวอาร์"] * 3]
        page = document.pages[0].MediaBox
        for figure in figures:
            left, bottom, right, top = (float(side) for side in figure.A.BBox)
            assert 0 < left < right < page[2]
            assert 0 < bottom < top < page[3]
