"""Work off the window's thread."""

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

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
    tasks.run(threading.get_ident, done=lambda ident: seen.extend([ident, threading.get_ident()]))
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
        tasks.run(work, number, done=arrived.append)
    assert tasks.wait_idle()
    assert order == arrived == [0, 1, 2, 3, 4]


def test_a_known_trouble_goes_to_its_form_or_else_to_the_dialog(tasks: Tasks) -> None:
    def fail() -> None:
        raise NotFound("ไม่พบ")

    here: list[CircError] = []
    everywhere: list[CircError] = []
    tasks.trouble = everywhere.append
    tasks.run(fail, failed=here.append)
    tasks.run(fail)
    assert tasks.wait_idle()
    assert len(here) == len(everywhere) == 1


def test_a_defect_is_reported_and_the_form_is_released(tasks: Tasks) -> None:
    bugs: list[BaseException] = []
    released: list[bool] = []
    tasks.bug = bugs.append
    tasks.run(
        lambda: 1 / 0, failed=lambda _error: pytest.fail("not a known trouble"), always=lambda: released.append(True)
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

    tasks.run_setting(first, done=set_pages.append)
    assert begun.wait(5)
    for number in (1, 2, 3):
        tasks.run_setting(lambda number=number: number, done=set_pages.append)
    go.set()
    assert tasks.wait_idle()
    assert set_pages == [0, 3]


def test_pages_of_another_key_are_not_replaced(tasks: Tasks) -> None:
    arrived: list[str] = []
    for key in ("page 1", "page 2", "page 3"):
        tasks.run_setting(lambda key=key: key, done=arrived.append, key=key)
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
    task = tasks.run_long(work, done=lambda _result: pytest.fail("cancelled work must not report success"))
    while not seen:
        QApplication.processEvents()
    task.cancel()
    assert tasks.wait_idle()
    assert 0 < len(reached) < 1000


def test_a_result_for_a_closed_dialog_is_dropped(tasks: Tasks) -> None:
    class Form(QWidget):
        def take(self, _result: int) -> None:
            pytest.fail("the form is gone")

    form = Form()
    tasks.run(lambda: time.sleep(0.02) or 1, done=form.take)
    delete(form)
    assert tasks.wait_idle()


def test_cancelled_before_its_turn_is_never_begun(tasks: Tasks) -> None:
    go = threading.Event()
    ran: list[str] = []
    tasks.run(lambda: go.wait(5))
    second = tasks.run(lambda: ran.append("second"))
    second.cancel()
    go.set()
    assert tasks.wait_idle()
    assert ran == []


def test_stopping_ends_every_thread(qapp: QApplication) -> None:
    made = Tasks()
    function: Callable[[], int] = lambda: 1  # noqa: E731
    made.run(function)
    made.run_setting(function)
    assert made.wait_idle()
    made.stop()
    assert all(not thread.isRunning() for thread in made.findChildren(QThread))
    assert isinstance(made, QObject)


def test_a_function_written_in_the_method_of_a_deleted_widget_is_not_called(tasks: Tasks) -> None:
    called: list[str] = []

    class Pane(QWidget):
        def ask(self) -> None:
            def done(_result: int) -> None:
                called.append(self.objectName())

            tasks.run(lambda: 1, done=done)
            tasks.run(lambda: 1, done=partial(self._take, "late"))
            tasks.run(lambda: 1, done=lambda _result: called.append(self.objectName()))

        def _take(self, word: str, _result: int) -> None:
            called.append(word + self.objectName())

    pane = Pane()
    pane.ask()
    assert tasks.wait_idle()
    assert len(called) == 3
    pane.ask()
    delete(pane)
    assert tasks.wait_idle()
    assert len(called) == 3
