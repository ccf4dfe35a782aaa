"""The address book in the window: adding, changing, putting away, groups, lists in and out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from circ_desktop.domain.recipients.entries import Recipient
from circ_desktop.gui.parts.dialogs.ask import AskDialog
from circ_desktop.gui.recipients.address_book_page import AddressBookPage
from circ_desktop.gui.recipients.import_recipients import ImportRecipientsDialog
from circ_desktop.gui.recipients.recipient import RecipientDialog
from circ_desktop.gui.session.session import Session
from circ_desktop.services.context import Context
from circ_desktop.services.recipients.address_book import list_recipients, save_recipient
from tests.gui.conftest import busy, front, settle

Acting = Callable[[str], Context]


@pytest.fixture
def page(acting: Acting, session: Session, qtbot: QtBot) -> AddressBookPage:
    for name in ("ธารทอง", "วังใส"):
        save_recipient(acting("saraban"), Recipient(addressee=f"นายอำเภอ{name}", groups=("อำเภอ",), post_code="96990"))
    made = AddressBookPage(session)
    qtbot.addWidget(made)
    made.resize(1274, 664)
    made.show()
    settle(session)
    return made


def names(page: AddressBookPage) -> list[str]:
    return [row.name for row in page.ui.recipients_table.model().rows]  # type: ignore[attr-defined]


def test_an_entry_is_added_into_the_chosen_group(page: AddressBookPage) -> None:
    page.group_box.setCurrentIndex(1)
    page.refresh()
    settle(page.session)
    page.edit(None)
    dialog = front(RecipientDialog)
    assert isinstance(dialog, RecipientDialog)
    assert dialog.ui.groups_edit.text() == "อำเภอ"
    dialog.ui.addressee_edit.setText("นายอำเภอภูงาม")
    dialog.ui.post_code_edit.setText("12")
    dialog.ui.save_button.click()
    settle(page.session)
    assert dialog.isVisible()  # the post code has five digits; the field says so
    dialog.ui.post_code_edit.setText("๙๖๙๙๑")
    dialog.ui.save_button.click()
    settle(page.session)
    assert names(page) == ["นายอำเภอธารทอง", "นายอำเภอวังใส", "นายอำเภอภูงาม"]


def test_an_entry_whose_dialog_was_closed_while_it_was_being_saved_stands_in_the_list(page: AddressBookPage) -> None:
    page.edit(None)
    dialog = front(RecipientDialog)
    assert isinstance(dialog, RecipientDialog)
    dialog.ui.addressee_edit.setText("นายอำเภอภูงาม")
    with busy(page.session):
        dialog.ui.save_button.click()
        dialog.reject()
        question = front(AskDialog)
        assert isinstance(question, AskDialog)
        question.accept()
    assert "นายอำเภอภูงาม" in names(page)


def test_a_list_whose_dialog_was_closed_while_it_was_being_imported_stands_in_the_book(
    page: AddressBookPage, tmp_path: Path
) -> None:
    path = tmp_path / "ก.csv"
    path.write_text("เรียน\nกำนันตำบลวังใส\n", encoding="utf-8")
    page.import_file(path)
    settle(page.session)
    dialog = front(ImportRecipientsDialog)
    assert isinstance(dialog, ImportRecipientsDialog)
    with busy(page.session):
        dialog.ui.import_button.click()
        dialog.reject()
    assert "กำนันตำบลวังใส" in names(page)


def test_an_entry_is_put_away_and_taken_back(page: AddressBookPage) -> None:
    page.ui.retire_button.click()
    settle(page.session)
    assert names(page) == ["นายอำเภอวังใส"]
    page.retired_box.setChecked(True)
    settle(page.session)
    page.ui.recipients_table.selectRow(0)
    assert page.ui.retire_button.text() == "นำกลับมาใช้"
    page.ui.retire_button.click()
    settle(page.session)
    page.retired_box.setChecked(False)
    settle(page.session)
    assert len(names(page)) == 2


def test_a_list_is_looked_at_before_it_is_imported(page: AddressBookPage, tmp_path: Path) -> None:
    path = tmp_path / "ก.csv"
    path.write_text("เรียน,รหัสไปรษณีย์\nนายอำเภอธารทอง,\nกำนันตำบลวังใส,9\n", encoding="cp874")
    page.import_file(path)
    settle(page.session)
    dialog = front(ImportRecipientsDialog)
    assert isinstance(dialog, ImportRecipientsDialog)
    assert not dialog.ui.import_button.isEnabled()
    dialog.close()
    path.write_text("เรียน,รหัสไปรษณีย์\nนายอำเภอธารทอง,\nกำนันตำบลวังใส,96990\n", encoding="cp874")
    page.import_file(path)
    settle(page.session)
    dialog = front(ImportRecipientsDialog)
    assert isinstance(dialog, ImportRecipientsDialog)
    dialog.ui.group_box.setEditText("กำนัน")
    dialog.ui.import_button.click()
    settle(page.session)
    assert names(page)[-1] == "กำนันตำบลวังใส"
    out = tmp_path / "out.xlsx"
    page.export_file(out)
    settle(page.session)
    assert out.read_bytes().startswith(b"PK")


def test_a_group_is_renamed(page: AddressBookPage) -> None:
    page.group_box.setCurrentIndex(1)
    page.refresh()
    settle(page.session)
    page.rename_group()
    dialog = front(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("อำเภอทุกแห่ง")
    dialog.accept()
    settle(page.session)
    assert list_recipients(page.session.context)[0].groups == ("อำเภอทุกแห่ง",)
    assert page.group_box.currentText() == "อำเภอทุกแห่ง (๒)"
