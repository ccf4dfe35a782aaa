"""What the program proposes as a file name can be saved on Windows and on Linux."""

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.base.file_names import safe_file_name, safe_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("นธ 71209/ว 12", "นธ 71209-ว 12.pdf"),
        ("ที่ นธ ๗๑๒๐๙/๔๕", "ที่ นธ ๗๑๒๐๙-๔๕.pdf"),
        ("ประชุม: ครั้งที่ 3/2569", "ประชุม-ครั้งที่ 3-2569.pdf"),
        ('โครงการ "บ้านสวย" จริงหรือ?', "โครงการ บ้านสวย จริงหรือ.pdf"),
        ("ขอ\nเชิญ\t ประชุม", "ขอ เชิญ ประชุม.pdf"),
        ("ข้อ\u200bความ", "ข้อความ.pdf"),
        ("ด้วย พ.ศ. ", "ด้วย พ.ศ.pdf"),
        ("../../etc/passwd", "..-..-etc-passwd.pdf"),
        ("con", "_con.pdf"),
        ("LPT1.ร่าง", "_LPT1.ร่าง.pdf"),
        ("con .txt", "_con .txt.pdf"),
        ("conference", "conference.pdf"),
        ("", "circ-desktop.pdf"),
        (" /:. ", "circ-desktop.pdf"),
    ],
)
def test_the_words_of_a_letter_become_a_name_that_windows_takes(words: str, name: str) -> None:
    assert safe_name(words, ".pdf") == name


def test_a_long_subject_is_cut_after_a_whole_letter() -> None:
    assert safe_name("ก" * 79 + "ที่ดิน", ".toml") == "ก" * 79 + ".toml"


@pytest.mark.parametrize(
    ("name", "safe"),
    [("สแกน 1.jpg", "สแกน 1.jpg"), ("a/b: c.tar.gz", "a-b-c.tar.gz"), ("aux.txt", "_aux.txt"), ("a.p?df", "a.pdf")],
)
def test_a_file_that_came_from_another_pc_keeps_its_ending(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


@given(st.text(max_size=200))
def test_any_words_give_one_name_in_one_folder(words: str) -> None:
    name = safe_name(words.encode("utf-8", "ignore").decode("utf-8"), ".pdf")
    windows = PureWindowsPath("C:/letters") / name
    assert windows.name == name
    assert windows.parent == PureWindowsPath("C:/letters")
    assert not set('<>:"/\\|?*') & set(name)
    assert all(ord(character) >= 32 for character in name)
    assert name.endswith(".pdf")
    assert not name.startswith((" ", "-"))
    assert len(name) <= 85


@given(st.text(alphabet="กขที่ปู้ /:.con", min_size=1, max_size=120))
def test_the_system_of_this_pc_writes_such_a_file(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    file: Path = tmp_path_factory.getbasetemp() / safe_name(words, ".pdf")
    file.write_bytes(b"x")
    assert [found.name for found in file.parent.iterdir() if found.name == file.name] == [file.name]
    file.unlink()
