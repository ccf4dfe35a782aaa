"""Watches this PC's folder of incoming files; whoever shows them listens to `changed`. The window makes one a session."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from circ_desktop.domain.errors import CircError
from circ_desktop.gui.session.pause import Pause
from circ_desktop.gui.session.session import Session
from circ_desktop.services.received.incoming import FolderMemory, WaitingFile, look_into, not_registered, put_away

LOOK_MS = 5000
"""Between two looks: a share tells nobody what changes in it, so the folder is also looked at."""
SOON_MS = 1200
"""After the folder itself told of a change; a file that did not grow meanwhile is whole."""


class FolderWatch(QObject):
    """Looks into the folder of the settings, off the window's thread.

    Signals:
        changed(): `waiting` or `trouble` is another.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._memory = FolderMemory()
        self._folder: Path | None = None
        self._skipped: set[str] = set()
        self._looking = False
        self._on = False
        self.waiting: tuple[WaitingFile, ...] = ()
        self.trouble = ""
        """Why the folder cannot be looked into, Thai, or ""."""
        self._soon = Pause(self, SOON_MS, self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: self._soon.start())
        self._often = QTimer(self)
        self._often.setInterval(LOOK_MS)
        self._often.timeout.connect(self.look)
        session.settings_saved.connect(self._follow_settings)

    def start(self) -> None:
        """Watch the folder that the settings name; an empty setting watches nothing."""
        self._on = True
        chosen = self._session.settings.watched_folder.strip()
        folder = Path(chosen) if chosen else None
        if folder != self._folder:
            self._memory = FolderMemory()
            self._show((), "")
        self._folder = folder
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        if folder is None:
            self._often.stop()
            return
        self._often.start()
        self.look()
        self._soon.start()  # the second look tells which files are whole

    def stop(self) -> None:
        """Watch nothing any more."""
        self._on = False
        self._often.stop()
        self._soon.stop()
        self._folder = None

    def first(self, *, but: tuple[Path, ...] = ()) -> Path | None:
        """Return the file that has waited longest."""
        return next((file.path for file in self.waiting if file.path not in but), None)

    def skip(self, sha256: str) -> None:
        """Leave a file out until the program is started again; it stays in its folder."""
        self._skipped.add(sha256)
        self._show(tuple(file for file in self.waiting if file.sha256 != sha256), self.trouble)

    def handled(self, paths: tuple[Path, ...]) -> None:
        """Move what was registered into the sub-folder; files from elsewhere stay where they are."""
        for path in paths:
            if self._folder is not None and path.parent == self._folder:
                self._session.tasks.run_watching(self, put_away, path, done=lambda _moved: self.look())

    def look(self) -> None:
        """Look into the folder now; a look that is still under way is enough."""
        nobody = not self._session.is_open or self._session.context.officer is None
        if self._folder is None or self._looking or nobody or self._session.tasks.stopped:
            return
        self._looking = True
        if not self._watcher.directories():
            self._watcher.addPath(str(self._folder))
        self._session.tasks.run_watching(
            self, look_into, self._folder, self._memory, done=self._looked, failed=self._failed, always=self._free
        )

    def _follow_settings(self) -> None:
        if self._on:
            self.start()

    def _free(self) -> None:
        self._looking = False

    def _looked(self, files: tuple[WaitingFile, ...]) -> None:
        if not files:
            self._show((), "")
        elif self._session.is_open and self._session.context.officer is not None:
            self._session.read(self, not_registered, files, done=self._found, failed=self._session.let_pass)

    def _found(self, files: tuple[WaitingFile, ...]) -> None:
        self._show(tuple(file for file in files if file.sha256 not in self._skipped), "")

    def _failed(self, error: CircError) -> None:
        self._show((), str(error))

    def _show(self, waiting: tuple[WaitingFile, ...], trouble: str) -> None:
        if (waiting, trouble) != (self.waiting, self.trouble):
            self.waiting, self.trouble = waiting, trouble
            self.changed.emit()


def watch_of(session: Session) -> FolderWatch | None:
    """Return the watch of this session, None before the window has made one."""
    found = session.findChild(FolderWatch, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, FolderWatch) else None
