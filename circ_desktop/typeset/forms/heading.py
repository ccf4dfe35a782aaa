"""The labelled lines above the text: เรื่อง, คำขึ้นต้น, อ้างถึง, สิ่งที่ส่งมาด้วย (ข้อ ๑๑), each with its hanging indent."""

from collections.abc import Sequence

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Enclosure
from circ_desktop.typeset.flow.rows import Row, beside, labelled, numbered, paragraph_rows
from circ_desktop.typeset.forms.frame import Frame
from circ_desktop.typeset.lines.printed import Printed

LABEL_SPACE = "  "
"""Between a label and its text: two spaces (typewriter rule of the guide)."""


def heading_rows(frame: Frame) -> list[Row]:
    """Return the rows from the subject to the enclosures; parts that are empty are left out."""
    letter, word = frame.letter, frame.measures.word
    subject = Printed(word("subject"))
    rows = _field(frame, subject, frame.text(letter.subject, "subject")) if letter.subject else []
    rows += salutation_rows(frame)
    references = [frame.text(line, "references", index) for index, line in enumerate(letter.references)]
    if references:
        rows += _listed(frame, word("references"), [_reference(frame, item, references) for item in references])
    if letter.enclosures:
        rows += _listed(frame, word("enclosures"), _enclosures(frame, letter.enclosures))
    return rows


def salutation_rows(frame: Frame) -> list[Row]:
    """Return the rows of คำขึ้นต้น and addressee; none when both are empty."""
    letter = frame.letter
    if not (letter.salutation or letter.addressee):
        return []
    return _field(frame, frame.text(letter.salutation, "salutation"), frame.text(letter.addressee, "addressee"))


def _label_width(frame: Frame, label: str) -> float:
    return frame.measure(label + LABEL_SPACE)


def _field(frame: Frame, label: Printed, item: Printed) -> list[Row]:
    column = frame.column(frame.left + _label_width(frame, label.text))
    rows = paragraph_rows(item, column, frame.plain, before=frame.measures.length("before"))
    spaced = replace(label, text=label.text + LABEL_SPACE)
    return labelled(spaced, rows, frame.left, frame.family, frame.plain)


def _listed(frame: Frame, label: str, items: Sequence[list[Row]]) -> list[Row]:
    """Put a label before the first of several items; they stand below each other without extra space."""
    rows = [row for item in items for row in item]
    before = frame.measures.length("before")
    first = replace(rows[0], advance=rows[0].advance + before)
    return labelled(Printed(label + LABEL_SPACE), [first, *rows[1:]], frame.left, frame.family, frame.plain)


def _reference(frame: Frame, item: Printed, all_items: Sequence[Printed]) -> list[Row]:
    x = frame.left + _label_width(frame, frame.measures.word("references"))
    return _numbered(frame, item, x, frame.right, len(all_items))


def _numbered(frame: Frame, item: Printed, x: float, right: float, count: int) -> list[Row]:
    """Return an item's rows, with "๑. " in front when there are several."""
    if count < 2:
        return paragraph_rows(item, frame.column(x, right), frame.plain)
    number = replace(frame.own(f"{item.index + 1}. "), field=item.field, index=item.index)
    widest = max(frame.measure(frame.own(f"{n}. ").text) for n in range(1, count + 1))
    rows = paragraph_rows(item, frame.column(x + widest, right), frame.plain)
    return numbered(labelled(number, rows, x, frame.family, frame.plain), item.field, item.index)


def _enclosures(frame: Frame, items: Sequence[Enclosure]) -> list[list[Row]]:
    """Return each enclosure's rows; "จำนวน ๑ ชุด" stands in a column of its own at the right margin."""
    x = frame.left + _label_width(frame, frame.measures.word("enclosures"))
    quantities = [_quantity(frame, index, item) for index, item in enumerate(items)]
    most = (frame.right - x) * frame.measures.number("quantity_most", "share")
    widest = min(most, max(frame.measure(text.text) for text in quantities))
    column = frame.right - widest
    right = column - frame.measures.length("quantity_gap") if widest else frame.right
    result: list[list[Row]] = []
    for index, (item, quantity) in enumerate(zip(items, quantities, strict=True)):
        rows = _numbered(frame, frame.text(item.title, "enclosures", index), x, right, len(items))
        amounts = (
            paragraph_rows(quantity, frame.column(column, frame.right + 0.1), frame.plain) if quantity.text else []
        )
        whole = [*beside(rows, amounts), *_note(frame, item, index, rows)]
        result.append(numbered(whole, "enclosures", index) if len(items) > 1 else whole)
    return result


def _quantity(frame: Frame, index: int, item: Enclosure) -> Printed:
    if item.quantity is None:
        return Printed("", "enclosures", index)
    words = f"{frame.measures.word('quantity')} {item.quantity} {item.unit}".strip()
    return replace(frame.own(words), field="enclosures.quantity", index=index)


def _note(frame: Frame, item: Enclosure, index: int, rows: Sequence[Row]) -> list[Row]:
    if not item.note:
        return []
    titles = (run.x for run in rows[0].runs if run.source and run.source.field == "enclosures")
    text_left = max(titles, default=frame.left + _label_width(frame, frame.measures.word("enclosures")))
    return paragraph_rows(frame.text(item.note, "enclosures.note", index), frame.column(text_left), frame.plain)
