"""The pages of the rail, in order: the one place to add a page to the window."""

from importlib import import_module

from msgspec import Struct

from circ_desktop.gui.parts.layout.page_frame import Page
from circ_desktop.gui.session.session import Session


class Entry(Struct, frozen=True):
    """A page of the rail; its module is imported when it is first shown."""

    key: str
    title: str
    icon: str
    module: str
    class_name: str

    def make(self, session: Session) -> Page:
        """Build the page."""
        made = getattr(import_module(self.module), self.class_name)(session)
        if not isinstance(made, Page):
            raise TypeError(self.class_name)
        return made


_GUI = "circ_desktop.gui"

PAGES = (
    Entry("work", "งานของฉัน", "ph.user-circle", f"{_GUI}.desk.desk_page", "WorkPage"),
    Entry("drafts", "ร่างหนังสือ", "ph.note-pencil", f"{_GUI}.drafts.drafts_page", "DraftsPage"),
    Entry("received", "หนังสือรับ", "ph.tray", f"{_GUI}.received.received_page", "ReceivedPage"),
    Entry("sent", "หนังสือส่ง", "ph.paper-plane-tilt", f"{_GUI}.sent.sent_page", "SentPage"),
    Entry("book", "สมุดรายชื่อ", "ph.address-book", f"{_GUI}.recipients.address_book_page", "AddressBookPage"),
    Entry("settings", "ตั้งค่า", "ph.gear-six", f"{_GUI}.office.settings_page", "SettingsPage"),
)

PAGE_OF_TARGET = {"received": "received", "draft": "drafts", "sent": "sent", "work": "work"}
"""Which page shows what `Page.open_requested` asks for."""
