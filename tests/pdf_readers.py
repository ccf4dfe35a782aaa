"""Seven ways to get text out of a PDF, as other people's programs do it: whole files in, their characters out.

A reader that is not on this machine is left out by `available_readers` with the reason. pdf.js is fetched by npm into a cache
folder once (`CIRC_DESKTOP_PDFJS` names another folder that holds `pdfjs-dist`).
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import platformdirs

PDFJS = "4.10.38"
"""The last line of versions that runs on the Node of Debian 12's time (18 and 20)."""
_SCRIPT = """
import fs from "node:fs";
const pdfjs = await import(process.argv[2]);
const said = [];
for (const file of process.argv.slice(4)) {
  const loading = pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(file)), useSystemFonts: true, verbosity: 0 });
  const document = await loading.promise;
  let text = "";
  for (let page = 1; page <= document.numPages; page++) {
    const content = await (await document.getPage(page)).getTextContent();
    text += content.items.map((item) => item.str + (item.hasEOL ? "\\n" : "")).join("") + "\\n";
  }
  said.push(text);
  await loading.destroy();
}
fs.writeFileSync(process.argv[3], JSON.stringify(said)); // its warnings go to the standard output
"""

Reader = Callable[[Sequence[Path]], list[str]]
"""Files in, the text of each out."""


class NoReader(Exception):
    """The reader is not on this machine; says why."""


def solid(text: str) -> str:
    """Return the text without white space: what must come back exactly."""
    return re.sub(r"[\s\x0c]", "", text)


def exact(shown: str, lines: Sequence[str]) -> bool:
    """Tell whether exactly the characters of the lines came back, each line in one piece."""
    whole = solid(shown)
    wanted = [solid(line) for line in lines]
    return Counter(whole) == Counter("".join(wanted)) and all(line in whole for line in wanted)


def available_readers() -> tuple[dict[str, Reader], dict[str, str]]:
    """Return the readers that work here, and why the others do not."""
    found: dict[str, Reader] = {}
    missing: dict[str, str] = {}
    for name, make in READERS.items():
        try:
            found[name] = make()
        except NoReader as why:
            missing[name] = str(why)
    return found, missing


def _pdftotext(*options: str) -> Reader:
    if not shutil.which("pdftotext"):
        raise NoReader("pdftotext is not installed (apt: poppler-utils)")
    return lambda paths: [_said("pdftotext", *options, str(path), "-") for path in paths]


def _pdfium() -> Reader:
    from circ_desktop.base.pdfium import open_pdf

    def read(path: Path) -> str:
        with open_pdf(path.read_bytes()) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)

    return lambda paths: [read(path) for path in paths]


def _pdfjs() -> Reader:
    module = pdfjs_module()
    script = module.parents[4] / "read.mjs"
    script.write_text(_SCRIPT, encoding="utf-8")

    def read(paths: Sequence[Path]) -> list[str]:
        with tempfile.TemporaryDirectory(prefix="circ-pdfjs-") as folder:
            answer = Path(folder) / "said.json"
            _said("node", str(script), module.as_uri(), str(answer), *map(str, paths))
            said: list[str] = json.loads(answer.read_text(encoding="utf-8"))
        return said

    return read


@cache
def pdfjs_module() -> Path:
    """Return pdf.js's module, fetched where it is not there yet. Raises `NoReader`."""
    if not shutil.which("node"):
        raise NoReader("node is not installed (apt: nodejs)")
    chosen = os.environ.get("CIRC_DESKTOP_PDFJS")
    folder = Path(chosen) if chosen else platformdirs.user_cache_path("circ-desktop-tests") / f"pdfjs-{PDFJS}"
    module = folder / "node_modules" / "pdfjs-dist" / "legacy" / "build" / "pdf.mjs"
    if not module.is_file():
        if not shutil.which("npm"):
            raise NoReader("npm is not installed, so pdf.js cannot be fetched (apt: npm)")
        folder.mkdir(parents=True, exist_ok=True)
        options = ["--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--omit=optional"]
        command = ["npm", "install", *options, "--prefix", str(folder), f"pdfjs-dist@{PDFJS}"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=120)
        except (subprocess.TimeoutExpired, OSError) as trouble:
            raise NoReader(f"npm could not fetch pdfjs-dist: {trouble}") from trouble
        if done.returncode or not module.is_file():
            raise NoReader("npm could not fetch pdfjs-dist")
    return module


def _mupdf() -> Reader:
    import pymupdf

    def read(path: Path) -> str:
        with pymupdf.open(path) as document:  # type: ignore[no-untyped-call]
            return "\n".join(page.get_text() for page in document)

    return lambda paths: [read(path) for path in paths]


def _pdfminer() -> Reader:
    from pdfminer.high_level import extract_text

    return lambda paths: [extract_text(path) for path in paths]


def _pypdf() -> Reader:
    from pypdf import PdfReader

    def read(path: Path) -> str:
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)

    return lambda paths: [read(path) for path in paths]


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, check=True, encoding="utf-8").stdout


READERS: dict[str, Callable[[], Reader]] = {
    "pdftotext": _pdftotext,
    "pdftotext -raw": lambda: _pdftotext("-raw"),
    "pdfium": _pdfium,
    "pdf.js": _pdfjs,
    "MuPDF": _mupdf,
    "pdfminer": _pdfminer,
    "pypdf": _pypdf,
}
