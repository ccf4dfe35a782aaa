"""Work off the window's thread."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from circ_desktop.domain.errors import CircError, NotFound
from circ_desktop.gui.session.tasks import Progress, Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()


def test_a_result_arrives_in_the_window_thread_and_the_work_ran_elsewhere(tasks: Tasks) -> None:
    seen: list[object] = []
    tasks.run(tasks, threading.get_ident, done=lambda ident: seen.extend([ident, threading.get_ident()]))
    assert tasks.wait_idle()
    assert seen[1] == threading.get_ident()
    assert seen[0] != seen[1]


def test_database_work_runs_one_after_the_other_in_the_order_given(tasks: Tasks) -> None:
    order: list[int] = []

    def work(number: int) -> int:
        time.sleep(0.002 * (5 - number))
        order.append(number)
        return number

    arrived: list[int] = []
    for number in range(5):
        tasks.run(tasks, work, number, done=arrived.append)
    assert tasks.wait_idle()
    assert order == arrived == [0, 1, 2, 3, 4]


def test_a_known_trouble_goes_to_its_form_or_else_to_the_dialog(tasks: Tasks) -> None:
    def fail() -> None:
        raise NotFound("ไม่พบ")

    here: list[CircError] = []
    everywhere: list[CircError] = []
    tasks.trouble = everywhere.append
    tasks.run(tasks, fail, failed=here.append)
    tasks.run(tasks, fail)
    assert tasks.wait_idle()
    assert len(here) == len(everywhere) == 1


def test_a_defect_is_reported_and_the_form_is_released(tasks: Tasks) -> None:
    bugs: list[BaseException] = []
    released: list[bool] = []
    tasks.bug = bugs.append
    tasks.run(
        tasks,
        lambda: 1 / 0,
        failed=lambda _error: pytest.fail("not a known trouble"),
        always=lambda: released.append(True),
    )
    assert tasks.wait_idle()
    assert isinstance(bugs[0], ZeroDivisionError)
    assert released == [True]


def test_the_newest_preview_replaces_the_ones_still_waiting(tasks: Tasks) -> None:
    begun, go = threading.Event(), threading.Event()
    set_pages: list[int] = []

    def first() -> int:
        begun.set()
        go.wait(5)
        return 0

    tasks.run_setting(tasks, first, done=set_pages.append)
    assert begun.wait(5)
    for number in (1, 2, 3):
        tasks.run_setting(tasks, lambda number=number: number, done=set_pages.append)
    go.set()
    assert tasks.wait_idle()
    assert set_pages == [0, 3]


def test_pages_of_another_key_are_not_replaced(tasks: Tasks) -> None:
    arrived: list[str] = []
    for key in ("page 1", "page 2", "page 3"):
        tasks.run_setting(tasks, lambda key=key: key, done=arrived.append, key=key)
    assert tasks.wait_idle()
    assert arrived == ["page 1", "page 2", "page 3"]


def test_long_work_reports_progress_and_stops_when_cancelled(tasks: Tasks) -> None:
    reached: list[int] = []

    def work(progress: Progress) -> None:
        for step in range(1000):
            progress(step, 1000)
            reached.append(step)
            time.sleep(0.001)

    seen: list[int] = []
    tasks.progressed.connect(lambda _task, done, _total: seen.append(done))
    task = tasks.run_long(tasks, work, done=lambda _result: pytest.fail("cancelled work must not report success"))
    while not seen:
        QApplication.processEvents()
    task.cancel()
    assert tasks.wait_idle()
    assert 0 < len(reached) < 1000


@pytest.mark.parametrize("run", ["run", "run_setting", "run_watching", "run_long"])
def test_nothing_reaches_an_owner_that_was_deleted_whatever_the_callback_is(tasks: Tasks, run: str) -> None:
    """A method, a function, a partial, a lambda that knows the widget under another name: all of them touch it."""
    called: list[str] = []

    class Form(QWidget):
        def take(self, *_result: object) -> None:
            called.append(f"method {self.objectName()}")

    def ask(owner: Form) -> None:
        callbacks: list[Callable[..., object]] = [
            owner.take,
            partial(owner.take, "more"),
            lambda *_result: called.append(f"lambda {owner.objectName()}"),
            lambda *_result: called.append("touches nothing"),
        ]
        for done in callbacks:
            getattr(tasks, run)(owner, lambda *_progress: 1, done=done, always=done, **keys(run))

    form = Form()
    ask(form)
    assert tasks.wait_idle()
    assert len(called) == 8
    ask(form)
    delete(form)
    assert tasks.wait_idle()
    assert len(called) == 8


def keys(run: str) -> dict[str, str]:
    """Requests of one key would replace each other."""
    return {"key": uuid4().hex} if run == "run_setting" else {}


def test_a_trouble_whose_owner_was_closed_is_told_by_the_dialog(tasks: Tasks) -> None:
    def fail() -> None:
        raise NotFound("ไม่พบ")

    form, everywhere = QWidget(), list[CircError]()
    tasks.trouble = everywhere.append
    tasks.run(form, fail, failed=lambda _error: form.setObjectName("wrong"))
    delete(form)
    assert tasks.wait_idle()
    assert [error.what for error in everywhere] == ["ไม่พบ"]


def test_the_owner_may_be_closed_by_the_answer_itself(tasks: Tasks) -> None:
    form, bugs, after = QWidget(), list[BaseException](), list[str]()
    tasks.bug = bugs.append
    tasks.run(form, lambda: 1, done=lambda _result: delete(form), always=lambda: after.append(form.objectName()))
    assert tasks.wait_idle()
    assert (bugs, after) == ([], [])


def test_cancelled_before_its_turn_is_never_begun(tasks: Tasks) -> None:
    go = threading.Event()
    ran: list[str] = []
    tasks.run(tasks, lambda: go.wait(5))
    second = tasks.run(tasks, lambda: ran.append("second"))
    second.cancel()
    go.set()
    assert tasks.wait_idle()
    assert ran == []


def test_stopping_ends_every_thread(qapp: QApplication) -> None:
    made = Tasks()
    function: Callable[[], int] = lambda: 1  # noqa: E731
    made.run(made, function)
    made.run_setting(made, function)
    assert made.wait_idle()
    made.stop()
    assert all(not thread.isRunning() for thread in made.findChildren(QThread))
    assert isinstance(made, QObject)
