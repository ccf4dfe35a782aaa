"""What the program has remembered is seen and deleted on the settings page."""

from msgspec.structs import replace

from circ_desktop.gui.office.settings_page import SettingsPage
from circ_desktop.gui.session.session import Session
from circ_desktop.gui.shell.main_window import MainWindow
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.resources import resource
from circ_desktop.services.received.reading import read_text
from circ_desktop.services.received.remembering import everything_remembered, learn
from tests.gui.conftest import settle


def test_what_was_learnt_is_seen_and_deleted(window: MainWindow, session: Session) -> None:
    reading = read_text(resource("samples", "incoming.txt").read_text(encoding="utf-8"))
    entry = to_entry(reading, session.context.clock.now())
    learn(session.context, reading, replace(entry, sender="ปภ.จังหวัดนครธารา"))
    window.show_page("settings")
    settle(session)
    page = window.page
    assert isinstance(page, SettingsPage)
    page.show_section("reading")
    model = page.reading.table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["จาก", "จังหวัดนครธารา", "ปภ.จังหวัดนครธารา"]
    assert page.reading.forget_button.isEnabled()
    page.reading.forget_button.click()
    settle(session)
    assert everything_remembered(session.context) == ()
    assert model.rowCount() == 0
