"""What a fresh clone relies on: the lock files, the fonts, the layers, the forms, no name of one machine."""

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from circ_desktop import resources
from devtools import assets, checks, environment, locking, machine

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("lock", [environment.RUN_LOCK, environment.DEV_LOCK], ids=lambda lock: lock.name)
def test_a_lock_file_has_exact_versions_with_hashes_and_no_host(lock: Path) -> None:
    assert locking.trouble(lock) == []


def test_a_lock_file_that_names_a_host_or_lacks_a_hash_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.lock"
    bad.write_text("--index" + "-url https://example.org/simple\nsix==1.0\nseven>=2\n", encoding="utf-8")
    assert len(locking.trouble(bad)) >= 3


def test_every_direct_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    locked = {
        block.split("==")[0]
        for lock in (environment.RUN_LOCK, environment.DEV_LOCK)
        for block in locking.BLOCK.findall(lock.read_text(encoding="utf-8"))
    }
    wanted = [*project["project"]["dependencies"], *groups["dev"], *groups["build"]]
    names = {re.match(r"[\w.-]+", name)[0].replace("_", "-").replace(".", "-").lower() for name in wanted}
    assert names - locked == set()


def test_developers_tools_are_not_installed_where_the_program_only_runs() -> None:
    run = environment.RUN_LOCK.read_text(encoding="utf-8")
    assert not any(f"\n{name}==" in run for name in ("pytest", "mypy", "ruff", "hypothesis"))


def test_no_tracked_file_names_an_index_host_or_a_path_of_one_machine() -> None:
    assert checks.tracked_files(), "git lists no files here"
    assert checks.machine_names() == []
    assert checks.binaries() == []


def test_a_file_that_is_no_text_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"None": b"SQLite format 3\0", "a.png": b"\x89PNG\0", "a.py": b"x = 1"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(checks, "ROOT", tmp_path)
    monkeypatch.setattr(checks, "tracked_files", lambda: [tmp_path / name for name in files])
    assert checks.binaries() == ["None: is no text"]


@pytest.mark.parametrize(
    "line",
    [
        "see /" + "work/main/x",
        "url = https://pypi" + ".example.com/simple",
        "file:" + "///srv/wheels",
        "--extra-index" + "-url http",
        "/" + "opt/wheels/x",
    ],
)
def test_names_of_one_machine_are_recognised(line: str) -> None:
    assert checks.OF_ONE_MACHINE.search(line)


def test_the_forms_are_compiled_from_what_stands_in_ui() -> None:
    result = subprocess.run(
        [sys.executable, "ui/compile_forms.py", "--check"], cwd=ROOT, capture_output=True, check=False
    )
    assert result.returncode == 0, result.stdout.decode("utf-8")


def test_imports_point_downward() -> None:
    result = subprocess.run([environment.tool("lint-imports")], cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 0, result.stdout.decode("utf-8")


def test_the_fonts_and_the_emblem_are_there_and_are_the_listed_ones() -> None:
    listed = assets.read_list()["file"]
    assert len(listed) == 5
    for entry in listed:
        assert hashlib.sha256(resources.asset(*entry["path"].split("/")).read_bytes()).hexdigest() == entry["sha256"]


def test_each_font_stands_beside_its_licence() -> None:
    texts = [
        resources.asset(*entry["licence"].split("/")).read_text(encoding="utf-8")
        for entry in assets.read_list()["file"]
    ]
    assert "GNU General Public License" in texts[0]
    assert "embed this font" in texts[0]
    assert "Charmonman" in texts[-1]


def test_a_changed_package_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    fake = tmp_path / "fonts.whl"
    with zipfile.ZipFile(fake, "w") as package:
        package.writestr("odoo/THSarabunNew-Regular.ttf", b"not a font")
    with pytest.raises(assets.AssetTrouble, match="SHA-256"):
        assets.unpack(fake, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_damaged_font_is_noticed(tmp_path: Path) -> None:
    assets.copy_into(tmp_path)
    assert assets.missing(tmp_path) == []
    (tmp_path / "fonts" / "THSarabunNew-Bold.ttf").write_bytes(b"cut")
    assert assets.missing(tmp_path) == ["fonts/THSarabunNew-Bold.ttf"]


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CIRC_DESKTOP_ASSETS", str(tmp_path))
    with pytest.raises(FileNotFoundError, match=r"THSarabunNew-Bold\.ttf"):
        resources.asset("fonts", "THSarabunNew-Bold.ttf")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries are looked for on Linux only")
def test_a_library_that_is_not_there_is_noticed() -> None:
    assert machine.can_load("libc.so.6")
    assert not machine.can_load("libno-such-thing.so.9")


def test_without_rights_the_exact_line_to_type_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "_become_root", lambda: None)
    monkeypatch.setattr(machine.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(machine.SetupError, match=r"sudo apt-get install .* libegl1 libgl1"):
        machine.install(["libegl1", "libgl1", "libegl1"])


@pytest.mark.parametrize("command", ["run", "test", "lint", "lock", "forms", "bench", "assets"])
def test_the_entry_explains_every_command(command: str) -> None:
    result = subprocess.run([sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, check=True)
    assert f"dev.py {command}".encode() in result.stdout  # the dots after it come in the console's own code page


def test_an_old_python_gets_as_far_as_the_sentence_that_says_so() -> None:
    """The entry itself must be readable for the Python of an old PC, or it answers with a syntax error."""
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 7))
    checked = source.index("sys.version_info < (3, 11)")
    assert checked < source.index("from devtools")
    assert checked < source.index("import argparse")


def test_the_entry_needs_the_standard_library_only() -> None:
    for file in (ROOT / "dev.py", *(ROOT / "devtools").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                assert name.split(".")[0] in {*sys.stdlib_module_names, "devtools"}, f"{file.name}: {name}"


def test_a_thai_windows_console_does_not_stop_the_set_up() -> None:
    code = "from devtools.console import say, speak; speak(); say('ก \u4e2d')"
    for encoding in ("cp874", "cp1252", "ascii"):
        env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, check=True).stdout


def test_the_help_is_shown_on_any_console() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert b"dev.py run" in subprocess.check_output([sys.executable, "dev.py", "--help"], cwd=ROOT, env=env)


def test_an_unknown_command_is_refused() -> None:
    result = subprocess.run([sys.executable, "dev.py", "fly"], cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 2


def test_province_and_ministry_codes_are_complete() -> None:
    provinces = resources.load_json("codes", "provinces.json")
    assert len({entry["code"] for entry in provinces}) == len(provinces) == 77
    assert {"code": "มท", "name": "กระทรวงมหาดไทย"} in [
        {"code": entry["code"], "name": entry["name"]}
        for entry in resources.load_json("codes", "ministries.json")["current"]
    ]


def test_what_a_package_index_says_in_a_thai_code_page_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Thai Windows speaks cp874; that must not hide why the fonts could not be fetched."""
    said = "ERROR: No matching distribution (ไม่พบแฟ้ม)".encode("cp874")
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1, b"", said))
    with pytest.raises(assets.AssetTrouble, match="No matching distribution"):
        assets.ensure(Path(sys.executable), tmp_path)


def test_every_text_file_has_the_same_line_ends_on_every_system() -> None:
    """Git for Windows turns line ends around where `.gitattributes` does not forbid it."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone, or git is not installed")
    listing = subprocess.run(["git", "ls-files", "--eol"], cwd=ROOT, capture_output=True, check=True).stdout
    turned = [line for line in listing.decode("utf-8").splitlines() if line.split()[1] in ("w/crlf", "w/mixed")]
    assert turned == []
