"""Compiles ui/<room>/*.ui to circ_desktop/gui/<room>/ui_*.py, with Thai text left readable.

python ui/compile_forms.py            write the forms that changed
python ui/compile_forms.py --check    say which are stale, exit 1 when any is
"""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
GUI = HERE.parent / "circ_desktop" / "gui"

_SETUP = re.compile(r"def setupUi\(self, (\w+)\):")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def uic() -> list[str]:
    """Return the command of Qt's form compiler in the PySide package; its Python wrapper would cost half a second a form."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        raise FileNotFoundError("PySide6 is not installed: python3 dev.py forms")
    folder = Path(package.origin).parent
    return [str(folder / "uic.exe" if sys.platform == "win32" else folder / "Qt" / "libexec" / "uic"), "-g", "python"]


def compiled(form: Path) -> str:
    """Return the Python text of one form, with Thai characters in place of their escapes."""
    run = subprocess.run(
        [*uic(), "--no-autoconnection", form.name],
        cwd=form.parent,
        check=True,
        capture_output=True,
    )
    text = run.stdout.decode("utf-8").replace("\r\n", "\n")
    return "# mypy: ignore-errors\n" + _typed(_ESCAPED.sub(_readable, text)).rstrip() + "\n"


def _typed(text: str) -> str:
    """Return the form with types on its two methods, so that the type checker follows `self.ui`."""
    found = _SETUP.search(text)
    if found is None:
        raise ValueError("no setupUi")
    name = found[1]
    base = "QDialog" if re.search(r"\bQDialog\b", text.split("class Ui_")[0]) else "QWidget"
    head = text.replace(f"def setupUi(self, {name}):", f"def setupUi(self, {name}: {base}) -> None:")
    return head.replace(f"def retranslateUi(self, {name}):", f"def retranslateUi(self, {name}: {base}) -> None:")


def _readable(found: "re.Match[str]") -> str:
    character = chr(int(found[1], 16))
    return character if "\u0e00" <= character <= "\u0e7f" or character in "–—“”…·●ฯ×" else found[0]


def target(form: Path) -> Path:
    """Return where the form's Python text stands."""
    return GUI / form.parent.relative_to(HERE) / f"ui_{form.stem}.py"


def stale(form: Path) -> bool:
    """Tell whether the compiled form differs from what the .ui file gives now."""
    place = target(form)
    return not place.is_file() or place.read_text(encoding="utf-8") != compiled(form)


def main(arguments: list[str]) -> int:
    """Compile, or with --check only look. Names of forms limit it to these."""
    wanted = [Path(name).stem for name in arguments if not name.startswith("-")]
    forms = [form for form in sorted(HERE.rglob("*.ui")) if not wanted or form.stem in wanted]
    old = [form for form in forms if stale(form)]
    for form in old:
        if "--check" not in arguments:
            target(form).write_text(compiled(form), encoding="utf-8", newline="\n")
        print(f"{'stale' if '--check' in arguments else 'compiled'}: {form.name}")
    return 1 if old and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
