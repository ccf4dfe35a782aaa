"""The word lists that PyThaiNLP carries, read as files: importing the package itself costs half a second at every start."""

import importlib.util
from functools import cache
from pathlib import Path


def corpus_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a file of PyThaiNLP's corpus folder. Raises FileNotFoundError."""
    return tuple(corpus_file(name).read_text(encoding="utf-8").splitlines())


def corpus_file(name: str) -> Path:
    """Return where a file of PyThaiNLP's corpus folder is. Raises FileNotFoundError."""
    return _corpus() / name


@cache
def _corpus() -> Path:
    spec = importlib.util.find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pythainlp")
    return Path(spec.origin).parent / "corpus"
