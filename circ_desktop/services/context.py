"""What every service function is handed: the database, the files, the clock, and who is acting."""

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.base.clock import Clock
from circ_desktop.domain.errors import NotAllowed
from circ_desktop.domain.officer import RIGHT_NAMES, Officer, Right
from circ_desktop.storage.engine.database import Database
from circ_desktop.storage.engine.files import FileKeeper


class Context(Struct, frozen=True):
    """The circumstances of one action. `officer` is None only before somebody has signed in."""

    database: Database
    files: FileKeeper
    clock: Clock
    officer: Officer | None = None

    def acting(self, officer: Officer) -> "Context":
        """Return the same context with this officer signed in."""
        return replace(self, officer=officer)

    def require(self, right: Right) -> Officer:
        """Return the acting officer, or raise `NotAllowed` when nobody is signed in or the right is missing."""
        officer = self.signed_in()
        if not officer.may(right):
            raise NotAllowed(f"ท่านไม่มีสิทธิ{RIGHT_NAMES[right]}", "ไม่มีอะไรถูกบันทึก", "ให้ผู้ดูแลเพิ่มสิทธิที่หน้า ตั้งค่า")
        return officer

    def signed_in(self) -> Officer:
        """Return the acting officer whatever the rights, or raise `NotAllowed` when nobody is signed in."""
        if self.officer is None:
            raise NotAllowed("ยังไม่ได้ลงชื่อเข้าใช้", "ไม่มีอะไรถูกบันทึก", "ลงชื่อเข้าใช้แล้วทำอีกครั้ง")
        return self.officer
