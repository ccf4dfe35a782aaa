"""Two clerks at work, killed again and again at any moment: nothing reported is lost, nothing is half there."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from circ_desktop.services.audit import audit_check
from circ_desktop.services.context import Context
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 6


@pytest.mark.slow
def test_killing_two_clerks_at_any_moment_leaves_the_books_whole(
    office: Context, office_url: str, tmp_path: Path
) -> None:
    chance = random.Random(2569)  # the moments still differ with the machine
    told: list[list[Any]] = []
    for turn in range(ROUNDS):
        clerks = [_start(office_url, tmp_path / "data", f"{turn}{name}") for name in "ab"]
        for clerk in clerks:
            assert clerk.stdout is not None
            assert json.loads(clerk.stdout.readline())[0] == "ready"
        time.sleep(chance.uniform(0.05, 1.2))
        for clerk in clerks:
            clerk.kill()
        for clerk in clerks:
            assert clerk.stdout is not None
            told += [json.loads(line) for line in clerk.stdout if line.endswith("\n")]
            clerk.wait()
            clerk.stdout.close()
    _check(office, told)
    assert any(what == "registered" for what, *_ in told) or any(what == "saved" for what, *_ in told)


def _start(url: str, home: Path, seed: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.services.working_until_killed", url, str(home), seed]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)


def _check(ctx: Context, told: list[list[Any]]) -> None:
    received = {row["id"]: row for row in _rows(ctx, "received_letters")}
    sent = {row["id"]: row for row in _rows(ctx, "outgoing_letters")}
    for register in _rows(ctx, "registers"):
        letters = received if register["kind"] == "received" else sent
        numbers = sorted(row["number"] for row in letters.values() if row["register_id"] == register["id"])
        assert numbers == list(range(register["first"], register["next"])), register
    for what, entity_id, number, words in told:
        if what == "registered":
            assert (received[entity_id]["number"], received[entity_id]["subject"]) == (number, words)
        elif what == "issued":
            assert (sent[entity_id]["number"], sent[entity_id]["state"]) == (number, "issued")
    _check_drafts(sent, told)
    _check_files(ctx, received, sent)
    assert all(row["entity_id"] for row in _rows(ctx, "request_keys"))
    assert audit_check(ctx).sound
    done = [(row["action"], row["entity"]) for row in _rows(ctx, "audit")]
    assert done.count(("register", "received")) == len(received) == len(_rows(ctx, "stamps"))
    assert done.count(("issue", "outgoing")) == sum(row["state"] == "issued" for row in sent.values())


def _check_drafts(sent: dict[int, Any], told: list[list[Any]]) -> None:
    """A draft holds the text last reported as saved, or the one that was on its way."""
    saved: dict[int, list[str]] = {}
    for what, entity_id, _number, words in told:
        if what == "saved":
            saved[entity_id] = [words]
        elif what == "typing" and entity_id in saved:
            saved[entity_id].append(words)
    for entity_id, allowed in saved.items():
        letter = sent[entity_id]["letter"]
        data = json.loads(letter) if isinstance(letter, str) else letter
        assert data["body"][0] in allowed


def _check_files(ctx: Context, received: dict[int, Any], sent: dict[int, Any]) -> None:
    files = {row["id"]: row for row in _rows(ctx, "files")}
    links = [(row["received_id"], row["outgoing_id"], files[row["file_id"]]) for row in _rows(ctx, "letter_files")]
    for file in files.values():
        assert len(ctx.files.get(file["sha256"])) == file["size"]  # checked against its SHA-256 too
    for received_id in received:
        roles = sorted(file["role"] for owner, _, file in links if owner == received_id)
        assert roles == ["enclosure", "scan"], received_id
    for outgoing_id, row in sent.items():
        assert [file["id"] for _, owner, file in links if owner == outgoing_id] == (
            [row["file_id"]] if row["file_id"] else []
        )
        assert (row["number"] is None) == (row["file_id"] is None)


def _rows(ctx: Context, table: str) -> list[Any]:
    with UnitOfWork(ctx.database, reading=True) as work:
        return list(work.connection.execute(text(f"SELECT * FROM {table}")).mappings())
