"""A secret letter is told apart beside its field, in the window, before any number is used."""

from circ_desktop.gui.session.session import Session
from tests.gui.conftest import settle, type_thai
from tests.gui.received.test_register_received import open_dialog, registered


def test_a_secret_letter_is_refused_beside_its_field_and_goes_through_once_it_is_not(session: Session) -> None:
    dialog = open_dialog(session)
    for edit, text in (
        (dialog.ui.number_edit, "นธ ๐๐๒๓.๔/๑๒"),
        (dialog.ui.sender_edit, "จังหวัดนครธารา"),
        (dialog.ui.subject_edit, "ขอเชิญประชุม"),
    ):
        type_thai(edit, text)
    dialog.ui.secrecy_box.set_value("ลับ")
    dialog.register()
    settle(session)
    assert "ทขล" in dialog.form.fields["secrecy"].note()
    assert registered(session) == ()
    dialog.ui.secrecy_box.set_value(None)
    dialog.register()
    settle(session)
    assert len(registered(session)) == 1
