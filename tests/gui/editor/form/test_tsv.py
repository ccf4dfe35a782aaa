"""Cells pasted from Excel."""

from circ_desktop.gui.editor.form.tsv import cells_of_tsv


def test_cells_from_excel_keep_line_ends_inside_a_cell() -> None:
    assert cells_of_tsv('ก\tข\r\n"หนึ่ง\nสอง"\t"มี ""คำพูด"""\r\n') == [["ก", "ข"], ["หนึ่ง\nสอง", 'มี "คำพูด"']]
    assert cells_of_tsv("  \n") == []
