"""The same letter by other people's engines. Runs in an environment of its own; knows nothing of this program.

    python paper_peers.py ENGINE GIVEN.json        prints {"seconds": […], "bytes": n, "pages": n}

Each engine sets letters that differ in every paragraph, as the next letters of a morning do, with everything loaded before the
clock starts. "typst-once" and "typst-merge" are one letter in a process of its own, and all letters in one document.
"""

import html
import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Given = dict[str, Any]


def main() -> None:
    """Set the letters with one engine and print what it took."""
    engine, given = sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    print(json.dumps(ENGINES[engine](given)))


def timed(make: Callable[[Given], bytes], letters: list[Given]) -> dict[str, Any]:
    """Return how long each letter but the first took."""
    content = make(letters[0])
    seconds = []
    for letter in letters[1:]:
        begin = time.perf_counter()
        content = make(letter)
        seconds.append(time.perf_counter() - begin)
    return {"seconds": seconds, "bytes": len(content)}


# Typst.

_TYPST = """
#set page(paper: "a4", margin: (left: 3cm, right: 2cm, top: 1.5cm, bottom: 2cm))
#set text(font: "TH Sarabun New", size: 16pt, lang: "th", top-edge: 0.844em, bottom-edge: -0.457em)
#set par(justify: true, leading: 0.03em, spacing: 0.03em, first-line-indent: (amount: 2.5cm, all: true))
#let plain(it) = par(justify: false, first-line-indent: 0pt, it)
#let letter(l) = {
  align(center, image("garuda.svg", height: 3cm))
  grid(columns: (1fr, auto), plain[ที่  #l.number], l.office.map(plain).join())
  v(6pt)
  pad(left: 7.5cm, plain(l.date))
  for (label, text) in l.heading { v(6pt); grid(columns: (auto, 1fr), plain[#label#h(0.5em)], plain(text)) }
  for it in l.body { v(6pt); par(it) }
  v(12pt)
  pad(left: 6cm, align(center, { plain(l.closing); v(3 * 21.3pt); l.signer.map(plain).join() }))
  v(21.3pt)
  l.owner.map(plain).join()
}
"""


def typst_warm(given: Given) -> dict[str, Any]:
    """One letter after the other in one compiler that keeps its fonts."""
    import typst

    source = _typst_file(given, "#letter(json(bytes(sys.inputs.letter)))")
    compiler = typst.Compiler(str(source), font_paths=[given["fonts"]], ignore_system_fonts=True)
    return timed(
        lambda letter: compiler.compile(sys_inputs={"letter": json.dumps(letter)}, format="pdf"), given["letters"]
    )


def typst_once(given: Given) -> dict[str, Any]:
    """One letter: what a process of its own does."""
    import typst

    source = _typst_file(given, "#letter(json(bytes(sys.inputs.letter)))")
    inputs = {"letter": json.dumps(given["letters"][0])}
    pdf = typst.compile(str(source), font_paths=[given["fonts"]], ignore_system_fonts=True, sys_inputs=inputs)
    return {"seconds": [], "bytes": len(pdf)}


def typst_merge(given: Given) -> dict[str, Any]:
    """All copies in one document, the same letter to each addressee."""
    import typst

    loop = "#for (n, l) in json(bytes(sys.inputs.letters)).enumerate() { if n > 0 { pagebreak() }; letter(l) }"
    source = _typst_file(given, loop)
    compiler = typst.Compiler(str(source), font_paths=[given["fonts"]], ignore_system_fonts=True)
    compiler.compile(sys_inputs={"letters": json.dumps(given["copies"][:1])}, format="pdf")
    begin = time.perf_counter()
    pdf = compiler.compile(sys_inputs={"letters": json.dumps(given["copies"])}, format="pdf")
    return {"seconds": [time.perf_counter() - begin], "bytes": len(pdf)}


def typst_merge_plain(given: Given) -> dict[str, Any]:
    """The same with a dot for the Garuda, which Typst would write again for every copy."""
    dot = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 10"><path d="M4 4h1v1z"/></svg>'
    return typst_merge({**given, "garuda": dot})


def _typst_file(given: Given, ending: str) -> Path:
    folder = Path(given["folder"])
    (folder / "garuda.svg").write_text(given["garuda"], encoding="utf-8")
    source = folder / "letter.typ"
    source.write_text(f"{_TYPST}\n{ending}\n", encoding="utf-8")
    return source


# Engines that take HTML.

HEAD = """<meta charset="utf-8"><style>
@font-face {{ font-family: "TH Sarabun New"; src: url("{regular}") }}
@page {{ size: A4; margin: 1.5cm 2cm 2cm 3cm }}
body {{ font: 16pt "TH Sarabun New"; margin: 0 }}
p {{ margin: 0 }} p.text {{ text-align: justify; text-indent: 2.5cm; margin-top: 6pt }}
p.head {{ margin-top: 6pt }} p.mid {{ text-align: center; margin-left: 6cm }}
</style>"""


def page_of(letter: Given, garuda: str) -> str:
    """Return the letter's body as HTML that simple engines understand too."""

    def lines(items: list[str], kind: str) -> str:
        return "".join(f'<p class="{kind}">{html.escape(item)}</p>' for item in items)

    heading = "".join(f'<p class="head">{html.escape(f"{label}  {text}")}</p>' for label, text in letter["heading"])
    office = html.escape("\n".join(letter["office"])).replace("\n", "<br>")
    return (
        f'<p style="text-align: center">{garuda}</p>'
        f'<table width="100%"><tr><td>ที่ {html.escape(letter["number"])}</td><td align="right">{office}</td></tr></table>'
        f'<p style="margin-left: 7.5cm; margin-top: 6pt">{html.escape(letter["date"])}</p>{heading}'
        f"{lines(letter['body'], 'text')}{lines([letter['closing'], '', '', '', *letter['signer']], 'mid')}"
        f"{lines(['', *letter['owner']], 'owner')}"
    )


def weasyprint(given: Given) -> dict[str, Any]:
    """WeasyPrint with one font configuration."""
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    (Path(given["folder"]) / "garuda.svg").write_text(given["garuda"], encoding="utf-8")
    garuda = '<img src="garuda.svg" style="height: 3cm">'
    head = HEAD.format(regular=(Path(given["fonts"]) / given["regular"]).as_uri())

    def make(letter: Given) -> bytes:
        document = HTML(string=f'<html lang="th">{head}{page_of(letter, garuda)}', base_url=given["folder"] + "/")
        content: bytes = document.write_pdf(font_config=fonts)
        return content

    return timed(make, given["letters"])


def qt(given: Given) -> dict[str, Any]:
    """Qt's QTextDocument, printed to a PDF. Without the Garuda: QtSvg is not in Essentials."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication(["bench", "-platform", "offscreen"])
    QFontDatabase.addApplicationFont(str(Path(given["fonts"]) / given["regular"]))

    def make(letter: Given) -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(30, 15, 20, 20), QPageLayout.Unit.Millimeter)
        document = QTextDocument()
        document.setHtml(HEAD.format(regular="") + page_of(letter, ""))
        document.print_(writer)
        del writer
        return bytes(buffer.data().data())

    found = timed(make, given["letters"])
    del application
    return found


def fpdf2(given: Given) -> dict[str, Any]:
    """fpdf2 with its text shaping on; it breaks at spaces only."""
    from fpdf import FPDF

    font = str(Path(given["fonts"]) / given["regular"])
    garuda = io.BytesIO(given["garuda"].encode("utf-8"))

    def make(letter: Given) -> bytes:
        pdf = FPDF(format="A4")
        pdf.set_margins(30, 15, 20)
        pdf.add_font("th", fname=font)
        pdf.set_font("th", size=16)
        pdf.set_text_shaping(True, direction="ltr", script="thai", language="tha")
        pdf.add_page()
        pdf.image(garuda, x=91, h=30)
        texts = [f"ที่ {letter['number']}", *letter["office"], letter["date"]]
        texts += [f"{label} {text}" for label, text in letter["heading"]]
        for text in texts:
            pdf.multi_cell(0, 7.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        for text in letter["body"]:
            pdf.multi_cell(0, 7.5, text, align="J", new_x="LMARGIN", new_y="NEXT")
        for text in (letter["closing"], *letter["signer"], *letter["owner"]):
            pdf.multi_cell(0, 7.5, text, align="C", new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    return timed(make, given["letters"])


ENGINES: dict[str, Callable[[Given], dict[str, Any]]] = {
    "typst": typst_warm,
    "typst-once": typst_once,
    "typst-merge": typst_merge,
    "typst-merge-plain": typst_merge_plain,
    "weasyprint": weasyprint,
    "qt": qt,
    "fpdf2": fpdf2,
}

if __name__ == "__main__":
    main()
