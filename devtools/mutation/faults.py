"""Which small faults a module can have: mutmut's, without those that only change wording, and three of our own.

mutmut swaps operators, moves numbers by one, turns True, `in`, `is` and `and` round, and replaces arguments and values by
None. It neither drops a statement nor turns a plain condition round, and those are how a right is forgotten.
"""

import difflib
import inspect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

import libcst as cst
import libcst.matchers as m
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation import mutators

from devtools.console import ROOT

UNTOUCHED = m.Annotation() | m.Decorator() | m.Import() | m.ImportFrom() | m.TypeAlias()
"""Nodes in which nothing is planted: no behaviour of the module stands in them."""

QUIET = m.Call(func=m.Attribute(value=m.Name("log") | m.Name("logger")) | m.Name("len") | m.Name("isinstance"))
TYPES = m.Subscript(value=m.OneOf(*(m.Name(name) for name in ("Literal", "Callable", "dict", "list", "tuple", "type"))))
TEXT = m.SimpleString() | m.ConcatenatedString()
LITERAL = m.OneOf(*(m.Name(name) for name in ("True", "False", "None"))) | m.Integer() | m.Float() | TEXT
HANDLES = m.Name("ctx") | m.Name("work") | m.Name("self") | m.Attribute(attr=m.Name("connection"))
"""What every call hands on: without it nothing works at all, and anything notices."""

WINDOW = 30
"""Characters shown on either side of what a fault changes."""


class Spot(NamedTuple):
    """A place where a fault can be planted: the node, where it stands, what it becomes, and the lines of its statement."""

    node: cst.CSTNode
    place: CodeRange
    changed: cst.CSTNode
    lines: range


class Fault(NamedTuple):
    """A fault: the whole text of the module with it, the line it stands in, and that line before and after."""

    path: Path
    source: str
    line: int
    old: str
    new: str
    lines: range

    def __str__(self) -> str:
        """Return `file:line: old → new`, cut to where they differ."""
        old, new = _windows(" ".join(self.old.split()), " ".join(self.new.split()))
        return f"{self.path.relative_to(ROOT)}:{self.line}: {old} → {new}"


class Module(NamedTuple):
    """A module and every spot in it, from its top to its end."""

    path: Path
    text: str
    tree: cst.Module
    spots: list[Spot]

    @classmethod
    def read(cls, path: Path) -> "Module":
        """Read a module of the tree."""
        finder, text = _Finder(), path.read_text(encoding="utf-8")
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        wrapper.visit(finder)
        return cls(path, text, wrapper.module, finder.found)

    def plant(self, spot: Spot) -> Fault:
        """Return the fault of one of its spots."""
        after = self._replaced(spot)
        line, old, new = _first_difference(self.text.splitlines(), after.splitlines())
        return Fault(self.path, after, line, old, new, spot.lines)

    def _replaced(self, spot: Spot) -> str:
        if isinstance(spot.node, cst.Match):  # whole statements need their indentation
            changed = self.tree.deep_replace(spot.node, spot.changed)
            assert isinstance(changed, cst.Module)
            return changed.code
        starts = [0, *itertools.accumulate(map(len, self.text.splitlines(keepends=True)))]
        start = starts[spot.place.start.line - 1] + spot.place.start.column
        end = starts[spot.place.end.line - 1] + spot.place.end.column
        head, rest = self.text[:start], self.text[start:]
        space = rest[: len(rest) - len(rest.lstrip())]
        return head + space + self.tree.code_for_node(spot.changed).strip() + self.text[end:]


def changed_function(fault: Fault) -> tuple[CodeType, CodeType] | None:
    """Return the code of the one function that a fault changes, before and after; None when it changes more than one.

    A function's code can be changed in a process that has imported the module. What runs at import (constants, fields,
    defaults, decorators) cannot.
    """
    before = _compiled(fault.path)
    after = compile(fault.source, str(fault.path), "exec")
    return _function_between(before, after)


@cache
def _compiled(path: Path) -> CodeType:
    return compile(path.read_text(encoding="utf-8"), str(path), "exec")


def _function_between(before: CodeType, after: CodeType) -> tuple[CodeType, CodeType] | None:
    inner = [(old, new) for old, new in zip(_codes(before), _codes(after), strict=False) if old != new]
    if len(inner) != 1 or _own(before) != _own(after):
        return None
    old, new = inner[0]
    if not old.co_flags & inspect.CO_OPTIMIZED:  # the body of a class
        return _function_between(old, new)
    alike = old.co_freevars == new.co_freevars
    return (old, new) if alike and (old.co_name == "<lambda>" or not old.co_name.startswith("<")) else None


def _codes(code: CodeType) -> list[CodeType]:
    return [const for const in code.co_consts if isinstance(const, CodeType)]


def _own(code: CodeType) -> tuple[object, ...]:
    """Return what a block of code is without the functions and classes inside it."""
    plain = [(type(const), const) for const in code.co_consts if not isinstance(const, CodeType)]
    return code.co_code, code.co_names, code.co_varnames, plain, len(_codes(code))


class _Finder(cst.CSTVisitor):
    """Walks through a module and collects nodes with what they may become."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Spot] = []
        self._statements: list[tuple[cst.CSTNode, range]] = []
        self._names: set[cst.CSTNode] = set()

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Collect what may be planted at a node; look inside it unless nothing in it is behaviour."""
        if m.matches(node, UNTOUCHED | QUIET | TYPES) or _is_said(node) or node in self._names:
            return False
        if isinstance(node, cst.ClassDef):
            self._names.update(_names_in(node))
        if isinstance(node, cst.BaseStatement | cst.ExceptHandler | cst.MatchCase):
            self._statements.append((node, self._lines(node)))
        if self._statements:
            for spot, changed in _faults_at(node):
                self.found.append(Spot(spot, self._place(spot), changed, self._statements[-1][1]))
        return not isinstance(node, cst.Raise)  # how a refusal is worded is no fault

    def on_leave(self, original_node: cst.CSTNode) -> None:
        """Forget the statement that ends."""
        if self._statements and self._statements[-1][0] is original_node:
            self._statements.pop()

    def _place(self, node: cst.CSTNode) -> CodeRange:
        place = self.get_metadata(PositionProvider, node)
        assert isinstance(place, CodeRange)
        return place

    def _lines(self, node: cst.CSTNode) -> range:
        """Return the lines of a statement; of one with a body, the lines of its head."""
        place = self._place(node)
        last = place.end.line
        if isinstance(body := getattr(node, "body", None), cst.IndentedBlock):
            last = max(place.start.line, self._place(body.body[0]).start.line - 1)
        return range(place.start.line, last + 1)


def _is_said(node: cst.CSTNode) -> bool:
    """Return whether a statement only says something: a docstring, `__all__`, what is for the type checker."""
    said = m.SimpleStatementLine(body=[m.Expr(value=TEXT)])
    names = m.SimpleStatementLine(body=[m.Assign(targets=[m.AssignTarget(target=m.Name("__all__"))])])
    types = m.If(test=m.Name("TYPE_CHECKING"))
    return m.matches(node, said | names | types)


def _names_in(node: cst.ClassDef) -> Iterator[cst.CSTNode]:
    """Yield what only names things in a class: the members of an enumeration, `frozen=True`."""
    yield from node.keywords
    if any(m.matches(base.value, m.Name("Enum") | m.Name("StrEnum") | m.Name("IntEnum")) for base in node.bases):
        yield from (line for line in node.body.body if isinstance(line, cst.SimpleStatementLine))


def _faults_at(node: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
    """Yield what may be planted at a node, as pairs of a node and what it becomes."""
    yield from _own_faults(node)
    seen: set[str] = set()
    for kind, operator in mutators.mutation_operators:
        if isinstance(node, kind):
            for changed in _chosen(node, operator, operator(node)):
                code = cst.Module([]).code_for_node(changed)
                if code not in seen:
                    seen.add(code)
                    yield node, changed


def _chosen(node: Any, operator: object, changed: Iterable[cst.CSTNode]) -> Sequence[cst.CSTNode]:
    """Leave out what repeats another fault or is noticed by anything: other letters' case, an argument less, None for a literal."""
    if operator is mutators.operator_string:
        return list(changed)[:1]
    if operator is mutators.operator_assignment:
        return [] if node.value is None or m.matches(node.value, LITERAL | TYPES) else list(changed)
    if operator is mutators.operator_arg_removal:
        return [each for each in changed if isinstance(each, cst.Call) and _worth_losing(node, each)]
    return list(changed)


def _worth_losing(before: cst.Call, after: cst.Call) -> bool:
    """Return whether a call has one argument turned into None that is neither a literal nor a handle."""
    if len(before.args) != len(after.args):
        return False
    (lost,) = (old.value for old, new in zip(before.args, after.args, strict=True) if old is not new)
    return not m.matches(lost, LITERAL | HANDLES)


def _own_faults(node: cst.CSTNode) -> Iterator[tuple[cst.CSTNode, cst.CSTNode]]:
    """Yield a refusal or a call that is left out, and a plain condition that is turned round."""
    if isinstance(node, cst.Raise) or m.matches(node, m.Expr(value=m.Call() & ~QUIET)):
        yield node, cst.Pass()
    if isinstance(node, cst.If | cst.While | cst.CompIf):
        test = node.test
        if not isinstance(test, cst.Comparison | cst.BooleanOperation) and not m.matches(
            test, m.UnaryOperation(operator=m.Not())
        ):
            turned = cst.UnaryOperation(cst.Not(), test.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()]))
            yield test, turned


def _first_difference(before: list[str], after: list[str]) -> tuple[int, str, str]:
    for kind, start, end, other, other_end in difflib.SequenceMatcher(None, before, after).get_opcodes():
        if kind != "equal":
            return start + 1, " ".join(before[start:end]), " ".join(after[other:other_end]) or "(left out)"
    raise ValueError("nothing differs")


def _windows(old: str, new: str) -> tuple[str, str]:
    start = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    end = next((at for at, (a, b) in enumerate(rest) if a != b), min(len(old), len(new)) - start)
    return _window(old, start, len(old) - end), _window(new, start, len(new) - end)


def _window(text: str, start: int, end: int) -> str:
    first, last = max(0, start - WINDOW), min(len(text), end + WINDOW)
    return ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
