"""The command line: what it prints, what it leaves, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop import __version__, cli
from circ_desktop.base.pdfium import open_pdf
from circ_desktop.cli import reading
from circ_desktop.domain.errors import CircError, DiskFull
from circ_desktop.resources import resource
from circ_desktop.thai.digits import to_arabic

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


def test_reading_a_letter_prints_its_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "หนังสือ.txt"
    file.write_text(LETTER, encoding="utf-8")
    assert cli.main(["read", str(file)]) == 0
    out = capsys.readouterr().out
    assert "เรื่อง: ขอเชิญประชุมเตรียมการรับสถานการณ์ภัยแล้ง" in out
    assert "วันที่: ๕ มีนาคม ๒๕๖๘" in out


def test_reading_as_json_gives_plain_fields_and_evidence_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    assert cli.main(["read", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["date"]) == ("external", "2025-03-05")
    assert "evidence" not in found
    assert cli.main(["read", str(file), "--json", "--evidence"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "๕ มีนาคม ๒๕๖๘" in told["evidence"]["date"]["text"]
    assert {name: told[name] for name in found} == found


def test_no_letter_as_json_is_an_answer_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "news.txt"
    file.write_text("ข่าววันนี้ ฝนตกหนักทั่วทุกภาค ผู้สื่อข่าวรายงาน\n" * 3, encoding="utf-8")
    assert cli.main(["read", str(file), "--json"]) == 0
    told = capsys.readouterr()
    found = json.loads(told.out)
    assert found.pop("kind") == "not_a_letter"
    assert set(map(str, found.values())) == {"None", "[]"}
    assert "ข่าว" in told.err


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

    monkeypatch.setattr(reading, "read_letter", broken)
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
    for typed, told in (("fly", "ไม่มี 'fly' ให้เลือก"), ("--help", "วิธีใช้")):
        result = run(typed, env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
        assert told in (result.stderr + result.stdout).decode("utf-8")


SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "incoming.toml"


def test_a_letter_file_becomes_a_pdf_of_the_same_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import pypdfium2

    from circ_desktop.reading.letter_file.letter_file import load_letter

    target = tmp_path / "ออก" / "letter.pdf"
    assert cli.main(["letter", str(SAMPLE), "-o", str(target)]) == 0
    assert str(target) in capsys.readouterr().out
    document = pypdfium2.PdfDocument(target)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert load_letter(SAMPLE).subject[:20] in text.replace("\r\n", "")


@pytest.mark.parametrize(("copy", "words"), [("office", "สำเนาคู่ฉบับ"), ("certified", "สำเนาถูกต้อง")])
def test_a_letter_is_set_as_a_copy_when_asked(copy: str, words: str, tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    assert cli.main(["letter", str(SAMPLE), "--copy", copy, "-o", str(target)]) == 0
    with open_pdf(target.read_bytes()) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert words in text


def test_without_a_name_the_pdf_stands_beside_its_letter_file(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(SAMPLE.read_bytes())
    assert cli.main(["letter", str(file)]) == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_same_letter_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert run("letter", str(SAMPLE), "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_keys_that_are_missing_are_told_with_their_clause_and_a_whole_letter_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "half.toml"
    file.write_text('subject = "ขอเชิญประชุม"\n', encoding="utf-8")
    assert cli.main(["letter", str(file)]) == 0
    told = capsys.readouterr().err
    assert "ยังไม่มีข้อความ  [ข้อ ๑๑" in told
    assert "ยังไม่มีชื่อผู้ลงนาม" in told
    assert "เรื่อง" not in told
    assert cli.main(["letter", str(SAMPLE), "-o", str(tmp_path / "x.pdf")]) == 0
    assert capsys.readouterr().err == ""


def test_a_fault_is_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('subjekt = "ผิด"\ndate = 2567-01-02\n', encoding="utf-8")
    assert cli.main(["letter", str(file)]) == cli.KNOWN_TROUBLE
    told = capsys.readouterr().err
    assert (told.count("subjekt"), told.count("พ.ศ. ๒๕๖๗")) == (1, 1)


def test_a_letter_over_by_a_line_is_told_what_would_save_the_page_and_one_that_fits_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from circ_desktop.domain.letter.layout import Layout
    from circ_desktop.reading.letter_file.letter_file import dump_letter, load_letter, parse_letter
    from circ_desktop.typeset.letters import letter_pages

    whole = load_letter(SAMPLE.with_name("answer.toml"))
    longer = (replace(whole, body=(*whole.body, *["ข้อความเพิ่ม"] * count)) for count in range(12))
    letter = next(each for each in longer if letter_pages(each).lines_over > 0)
    file = tmp_path / "เกิน.toml"
    file.write_text(dump_letter(letter), encoding="utf-8")
    assert cli.main(["letter", str(file)]) == 0
    told = capsys.readouterr().err
    assert "* เกินหน้าแรกอยู่ ๑ บรรทัด" in told
    assert "* ลดระยะเหนือส่วนราชการเจ้าของเรื่อง เหลือ ๓ บรรทัด  [ว ๒๐๑๙" in told
    assert "layout = { owner_lines = 3 }" in told
    accepted = parse_letter("layout = { owner_lines = 3 }\n" + file.read_text(encoding="utf-8"))
    assert accepted.layout == Layout(owner_lines=3)
    file.write_text(dump_letter(accepted), encoding="utf-8")
    assert cli.main(["letter", str(file)]) == 0
    assert "*" not in capsys.readouterr().err


def test_a_faulty_letter_file_is_told_with_its_line_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('kind = "external"\nsubjekt = "ผิด"\n', encoding="utf-8")
    assert cli.main(["letter", str(file), "-o", str(tmp_path / "x.pdf")]) == cli.KNOWN_TROUBLE
    assert "subjekt" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert cli.main(["letter", str(SAMPLE), "-o", str(tmp_path / "file" / "x.pdf")]) == cli.KNOWN_TROUBLE
    assert "เขียนแฟ้ม x.pdf ไม่ได้" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["000", "001", "003", "004"])
def test_every_seed_letter_is_set(name: str, shared: Path, tmp_path: Path) -> None:
    assert cli.main(["letter", str(shared / "letters" / f"{name}.toml"), "-o", str(tmp_path / "x.pdf")]) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows always has a display")
def test_without_a_display_the_window_says_so_instead_of_crashing() -> None:
    import os

    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    result = run("window", env={name: value for name, value in os.environ.items() if name not in hidden})
    assert result.returncode == cli.KNOWN_TROUBLE
    assert "ไม่มีจอภาพ" in result.stderr.decode("utf-8")


def test_a_letter_goes_out_as_an_exchange_file_and_is_read_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, pdf, xml = resource("samples", "circular.toml"), tmp_path / "c.pdf", tmp_path / "c.xml"
    assert cli.main(["letter", str(source), "-o", str(pdf)]) == 0
    assert cli.main(["export", str(pdf), "--xml", str(xml)]) == 0
    capsys.readouterr()
    assert cli.main(["read", str(xml), "--json"]) == 0
    reading = json.loads(capsys.readouterr().out)
    assert "184" in to_arabic(json.dumps(reading["number"], ensure_ascii=False))
    assert cli.main(["letter", str(source), "-o", str(pdf), "--pdfa", "1b"]) == 0
    assert cli.main(["export", str(pdf), "--xml", str(xml)]) == 1
    assert "ไม่มีข้อมูลของหนังสือติดมา" in capsys.readouterr().err


def test_the_sample_list_goes_with_the_sample_circular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter, people = (str(resource("samples", name)) for name in ("circular.toml", "recipients.csv"))
    assert cli.main(["merge", letter, "--recipients", people, "--separate", str(tmp_path / "x")]) == 0
    assert "๖ ฉบับ" in capsys.readouterr().out
    assert len(list((tmp_path / "x").iterdir())) == 5


def test_merge_sets_one_letter_to_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    people, out = tmp_path / "รายชื่อ.csv", tmp_path / "เวียน.pdf"
    people.write_text("เรียน;รหัสไปรษณีย์\nนายอำเภอธารทอง;96990\nนายอำเภอ ธารทอง;\n", encoding="cp874")
    letter = str(resource("samples", "answer.toml"))
    options = ["merge", letter, "--recipients", str(people), "--envelopes", "dl", "-o", str(out), "--blank", "1"]
    assert cli.main(options) == 0
    assert "๒ ฉบับ ๓ หน้า" in capsys.readouterr().out
    people.write_text("เรียน,จำนวน\nนายอำเภอธารทอง,1\n,1\n", encoding="utf-8")
    assert cli.main(options) == cli.KNOWN_TROUBLE
    assert "แถวที่ ๓" in capsys.readouterr().err


def test_setting_one_letter_waits_for_no_package_that_it_does_not_need(tmp_path: Path) -> None:
    heavy = {"PySide6", "sqlalchemy", "pikepdf", "pypdfium2", "rapidfuzz", "PIL", "holidays", "openpyxl", "lxml"}
    sample, target = str(resource("samples", "answer.toml")), str(tmp_path / "x.pdf")
    code = (
        "import sys\nfrom circ_desktop import cli\n"
        f"cli.main(['letter', {sample!r}, '-o', {target!r}])\n"
        f"print(sorted(set(sys.modules) & {heavy!r}))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.decode().splitlines()[-1] == "[]"


def test_reading_a_text_waits_for_no_package_that_it_does_not_need(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    heavy = {"PySide6", "sqlalchemy", "pikepdf", "PIL", "holidays", "openpyxl", "reportlab", "uharfbuzz", "nlpo3"}
    code = (
        "import sys\nfrom circ_desktop import cli\n"
        f"cli.main(['read', {str(file)!r}])\n"
        f"print(sorted(set(sys.modules) & {heavy!r}))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.decode().splitlines()[-1] == "[]"


def test_a_reader_that_closes_early_is_no_defect(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    command = [sys.executable, "-m", "circ_desktop.cli", "read", str(letter)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read().decode("utf-8")
    assert process.returncode == 0, told
    assert told == ""
