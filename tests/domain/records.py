"""What holds for all records and words of a module: kept as they were written, and silent where nobody said anything."""

import inspect
from collections.abc import Iterable
from enum import StrEnum
from types import ModuleType

import msgspec
from msgspec import NODEFAULT, Struct


def records(module: ModuleType) -> list[type[Struct]]:
    """The records that a module makes."""
    made = [each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__]
    return [each for each in made if issubclass(each, Struct)]


def changeable(module: ModuleType) -> set[str]:
    """The records of a module that somebody who was handed one could change."""
    assert records(module), "a module without records needs no such test"
    return {each.__name__ for each in records(module) if not each.__struct_config__.frozen}


def said_unasked(module: ModuleType) -> dict[str, object]:
    """What records say that nobody told them: "Class.field" and its default, where that is not the type's empty value."""
    said: dict[str, object] = {}
    for record in records(module):
        for item in msgspec.structs.fields(record):
            default = item.default if item.default_factory is NODEFAULT else item.default_factory()
            if default is NODEFAULT:
                continue
            msgspec.convert(msgspec.to_builtins(default), item.type)  # fits its own type
            nothing = type(default)() if isinstance(default, Struct) else None
            if default not in ("", (), frozenset(), None, nothing) and default is not False:
                said[f"{record.__name__}.{item.name}"] = default
    return said


def stored_otherwise(*enums: type[StrEnum]) -> dict[str, str]:
    """The words that are stored by another name than their own; a stored word never changes."""
    return {
        f"{enum.__name__}.{each.name}": each.value for enum in enums for each in enum if each.value != each.name.lower()
    }


def latin(texts: Iterable[str]) -> list[str]:
    """The texts that are not for clerks: with a letter that they would not know, or empty."""
    return [text for text in texts if not text or any(letter.isascii() and letter.isalpha() for letter in text)]
