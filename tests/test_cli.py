"""The command line: what it prints, what it leaves, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from circ_desktop import __version__, cli
from circ_desktop.domain.errors import CircError, DiskFull

LETTER = """
ที่ ขส ๐๐๑๗.๒/ว ๔๑                                   ศาลากลางจังหวัดเขาสน
                                                      ถนนราษฎร์บำรุง ขส ๙๙๐๐๐
                        ๕ มีนาคม ๒๕๖๘
เรื่อง  ขอเชิญประชุมเตรียมการรับสถานการณ์ภัยแล้ง
เรียน  นายอำเภอทุกอำเภอ
        ด้วยจังหวัดเขาสนจะจัดการประชุมเตรียมการรับสถานการณ์ภัยแล้ง ประจำปี ๒๕๖๘
        จึงเรียนมาเพื่อโปรดเข้าร่วมประชุม
                        ขอแสดงความนับถือ
                        (นายสมมุติ ใจงาม)
                        ผู้ว่าราชการจังหวัดเขาสน
"""


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "circ_desktop.cli", *arguments], capture_output=True, check=False, **options
    )


def test_version_is_the_packages_own(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"circ-desktop {__version__}\n"


def test_asking_the_version_loads_neither_qt_nor_the_database() -> None:
    code = (
        "import sys, contextlib\nfrom circ_desktop import cli\n"
        "with contextlib.suppress(SystemExit): cli.main(['--version'])\n"
        "print(sorted(set(sys.modules) & {'PySide6', 'sqlalchemy', 'reportlab', 'pythainlp', 'uharfbuzz'}))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("command", ["window", "letter", "read", "tour"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])
    assert end.value.code == 0
    assert f"circ-desktop {command}" in capsys.readouterr().out
    assert command in cli.build_parser().format_help()


def test_reading_a_letter_prints_its_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "หนังสือ.txt"
    file.write_text(LETTER, encoding="utf-8")
    assert cli.main(["read", str(file)]) == 0
    out = capsys.readouterr().out
    assert "เรื่อง: ขอเชิญประชุมเตรียมการรับสถานการณ์ภัยแล้ง" in out
    assert "วันที่: ๕ มีนาคม ๒๕๖๘" in out


def test_reading_as_json_gives_each_field_with_its_evidence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    assert cli.main(["read", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["dated"]["value"] == "2025-03-05"
    assert "๕ มีนาคม ๒๕๖๘" in found["dated"]["evidence"]


def test_what_is_no_letter_says_why_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "news.txt"
    file.write_text("ข่าววันนี้ ฝนตกหนักทั่วทุกภาค ผู้สื่อข่าวรายงาน\n" * 3, encoding="utf-8")
    assert cli.main(["read", str(file)]) == cli.KNOWN_TROUBLE
    assert "! " in capsys.readouterr().out


def test_a_known_trouble_is_told_in_thai_with_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(tmp_path / "gone.pdf")]) == cli.KNOWN_TROUBLE
    told = capsys.readouterr().err
    assert "ไม่พบแฟ้ม gone.pdf" in told
    assert "Traceback" not in told


def test_all_parts_of_a_trouble_are_told() -> None:
    trouble = DiskFull("ดิสก์เต็ม", "ยังไม่ได้บันทึก", "ลบแฟ้มที่ไม่ใช้", detail="errno 28")
    assert cli.describe(trouble).splitlines() == ["ดิสก์เต็ม", "ยังไม่ได้บันทึก", "ลบแฟ้มที่ไม่ใช้", "errno 28"]
    assert cli.describe(CircError("สั้น")) == "สั้น"


def test_a_defect_ends_with_two_and_names_the_log(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: object) -> int:
        raise RuntimeError("a defect")

    monkeypatch.setattr(cli, "read_letter", broken)
    assert cli.main(["read", "any"]) == cli.DEFECT
    log = home / "logs" / "circ-desktop.log"
    assert str(log) in capsys.readouterr().err
    assert "RuntimeError: a defect" in log.read_text(encoding="utf-8")


def test_thai_reaches_a_terminal_of_another_code_page(tmp_path: Path) -> None:
    import os

    result = run(
        "read", str(tmp_path / "gone.pdf"), env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    )
    assert result.returncode == cli.KNOWN_TROUBLE
    assert "ไม่พบแฟ้ม" in result.stderr.decode("utf-8")


def test_an_unknown_command_ends_with_the_list_of_commands() -> None:
    result = run("fly")
    assert result.returncode == 2
    assert b"letter" in result.stderr
