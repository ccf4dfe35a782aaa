"""What is laid over a finished letter of ours, or put behind its pages, gets its place in the letter's structure.

The structure of other programs' files is not looked into: what is laid over those stays without a mark.
"""

from typing import Any

import pikepdf

from circ_desktop.typeset.canvas.tagging import PARAGRAPH


def marked(pdf: pikepdf.Pdf, page: pikepdf.Page, shown: str) -> str:
    """Return operators that show something on the page, marked as a new paragraph at the structure's end.

    They come back unchanged where the file has no structure of our shape.
    """
    mark = _new_mark(pdf, page)
    return shown if mark is None else f"/{PARAGRAPH}<</MCID {mark}>>BDC {shown} EMC"


def _new_mark(pdf: pikepdf.Pdf, page: pikepdf.Page) -> int | None:
    root: Any = pdf.Root.get("/StructTreeRoot")
    try:
        document, numbers, following = root.K, root.ParentTree.Nums, int(root.ParentTreeNextKey)
        places = {int(numbers[at]): at + 1 for at in range(0, len(numbers), 2)}
        key = page.obj.get("/StructParents")
        marks: Any = numbers[places[int(key)]] if key is not None else None
        if not isinstance(document.K, pikepdf.Array) or not isinstance(marks, pikepdf.Array | None):
            return None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    if marks is None:
        marks = pdf.make_indirect(pikepdf.Array())
        numbers.append(following)
        numbers.append(marks)
        page.obj["/StructParents"], root.ParentTreeNextKey = following, following + 1
    mark = len(marks)
    role = pikepdf.Name(f"/{PARAGRAPH}")
    element = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=role, P=document, Pg=page.obj, K=[mark])
    element = pdf.make_indirect(element)
    marks.append(element)
    document.K.append(element)
    return mark
