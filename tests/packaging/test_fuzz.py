"""What the fixed examples and `dev.py fuzz` promise: the same everywhere, or fresh with a seed that repeats them."""

import subprocess
import sys
import types
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from devtools import environment, fuzz
from tests import fuzzing, quick_time

BROKEN = """
import pytest
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("kind", ["a"])
@given(text=st.text(), count=st.integers())
def test_short(kind, text, count):
    assert len(text) < 3 or count < 5


@given(st.data())
def test_drawn(data):
    assert data.draw(st.integers()) < 100


@given(st.integers())
def test_sound(number):
    assert number == number
"""


def drawn() -> list[object]:
    seen: list[object] = []

    @given(st.text(), st.integers())
    def property_of_all(text: str, number: int) -> None:
        seen.append((text, number))

    property_of_all()
    return seen


@pytest.mark.skipif(settings.get_current_profile_name() == "fuzz", reason="fresh seeds were asked for")
def test_a_property_gets_the_same_examples_alone_as_among_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = drawn()
    file = tmp_path / "of_the_program.py"
    file.write_text("".join(f"N{n} = {n}\nT{n} = 'text {n}'\n" for n in range(1000, 1200)), encoding="utf-8")
    other = types.ModuleType("of_the_program")
    other.__file__ = str(file)
    exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), vars(other))
    monkeypatch.setitem(sys.modules, "of_the_program", other)
    assert drawn() == alone
    assert len(alone) >= 60


def test_fixed_examples_are_told_as_they_are_found_and_only_the_fuzz_shrinks() -> None:
    for name, fresh in (("quick", False), ("ci", False), ("fuzz", True)):
        profile = settings.get_profile(name)
        assert profile.derandomize is not fresh
        assert (Phase.shrink in profile.phases) is fresh
        assert Phase.explicit in profile.phases
        assert profile.deadline is None
        assert profile.database is None


def test_a_find_is_an_example_to_paste_with_the_propertys_own_values_only() -> None:
    notes = [
        "Failing test case: test_x(\n    kind='a',\n    text='ก\\u200b',\n    count=5,  # or any other\n)",
        "\nYou can",
    ]
    assert fuzzing.to_paste(notes, {"text", "count"}) == "@example(text='ก\\u200b', count=5)"


@pytest.mark.parametrize(
    "case", ["test_x(\n    data=data(...),\n)", "test_x(\n    letter=<Letter object>,\n)", "<state machine>"]
)
def test_what_cannot_be_written_as_an_example_is_told_as_hypothesis_tells_it(case: str) -> None:
    notes = [
        f"Failing test case: {case}",
        "Draw 1: 100",
        "\nYou can add @reproduce_failure('1', b'x') as a decorator on it",
    ]
    told = fuzzing.to_paste(notes, {"data", "letter"})
    assert "Draw 1: 100" in told
    assert "\n@reproduce_failure('1', b'x')" in told
    assert "decorator" not in told


@pytest.mark.slow
def test_a_broken_property_is_found_shrunk_and_told_with_its_seed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "test_broken.py").write_text(BROKEN, encoding="utf-8")
    assert fuzz.fuzz([str(tmp_path), "--seed", "7"], Path(sys.executable), environment.variables()) == 1
    told = capfd.readouterr().out
    assert "(--seed 7)" in told
    assert "@example(text='000', count=5)" in told
    assert "Draw 1: 100" in told
    assert "@reproduce_failure" in told
    assert "3 times a property was tried, 2 broken" in told
    assert (
        fuzz.fuzz([str(tmp_path / "test_broken.py"), "--seed", "7"], Path(sys.executable), environment.variables()) == 1
    )
    assert "test_sound" not in told


@pytest.mark.slow
def test_a_name_that_no_property_has_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "dev.py", "fuzz", "no_such_property", "--seed", "1"]
    result = subprocess.run(command, cwd=fuzz.ROOT, capture_output=True, check=False)
    assert result.returncode == 1
    assert b"No property" in result.stderr


def test_the_quick_suite_says_whether_it_kept_its_time() -> None:
    assert quick_time.told(88) == "quick tests: 88 s; their limit of 120 s on two idle cores is kept"
    assert "NOT kept" in quick_time.told(121)


@pytest.mark.parametrize(
    ("named", "options", "said"),
    [
        (False, {}, True),
        (True, {}, False),
        (False, {"markexpr": ""}, False),
        (False, {"keyword": "digits"}, False),
        (False, {"lf": True}, False),
        (False, {"collectonly": True}, False),
    ],
)
def test_only_the_whole_quick_suite_speaks_of_its_time(named: bool, options: dict[str, object], said: bool) -> None:
    whole = {"markexpr": "not slow", "keyword": "", "deselect": None, "lf": False, "collectonly": False}
    source = pytest.Config.ArgsSource.ARGS if named else pytest.Config.ArgsSource.TESTPATHS
    config = types.SimpleNamespace(args_source=source, option=types.SimpleNamespace(**{**whole, **options}))
    assert quick_time.is_the_quick_suite(config) is said  # type: ignore[arg-type]
