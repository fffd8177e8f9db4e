"""The crew: a job that goes wrong costs itself and nothing else."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import psutil
import pytest
from msgspec import Struct
from msgspec.structs import replace

import crew_tasks
from foundling.manuscript import Refusal
from foundling.workers import CLOSE_PACE, Crew, Job, Outcome, files, read_files
from foundling.workers import crew as crew_module
from foundling.workers.bench import IDLE
from foundling.workers.crew import PACE
from foundling.workers.hand import Hand


def jobs(*whats: str, size: int = 0) -> list[Job]:
    return [Job(what, f"file {number}", size) for number, what in enumerate(whats)]


def run(*whats: str, count: int = 2, **options: float) -> list[Outcome]:
    with Crew(crew_tasks.do, jobs=count, **options) as crew:  # type: ignore[arg-type]
        return list(crew.run(jobs(*whats), ordered=True))


def run_with_one_that_hangs(hanging: str, *whats: str) -> list[Outcome]:
    """Half a second is given to the one that hangs, and ten minutes to the others: a slow machine kills none."""
    listed = [job if job.payload == hanging else replace(job, size=600) for job in jobs(*whats)]
    with Crew(crew_tasks.do, jobs=1, timeout_s=0.5, pace=1) as crew:
        return list(crew.run(listed, ordered=True))


@pytest.fixture(params=[True, False], ids=["copied", "fresh"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers that are copies of one process, and workers of their own."""
    monkeypatch.setattr(crew_module, "FORKS", request.param and crew_module.FORKS)


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_job_is_done_once_and_in_order(count: int) -> None:
    whats = [f"say {number}" for number in range(100)]
    outcomes = run(*whats, count=count)
    assert [outcome.results for outcome in outcomes] == [(f"did {what}",) for what in whats]


def test_without_order_every_outcome_still_knows_its_job() -> None:
    with Crew(crew_tasks.do, jobs=2) as crew:
        outcomes = list(crew.run(jobs("sleep 0.3", *[f"say {n}" for n in range(50)])))
    assert Counter(outcome.job.payload for outcome in outcomes) == Counter(
        ["sleep 0.3", *[f"say {n}" for n in range(50)]]
    )
    assert all(outcome.results == (f"did {outcome.job.payload}",) for outcome in outcomes)


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("segfault", "crashed the worker process (SIGSEGV)"),
        ("exit 3", "crashed the worker process (exit status 3)"),
        ("raise no such row", "inside Foundling (ValueError: no such row, at tests/crew_tasks.py:"),
        ("refuse", "it is cut off"),
    ],
)
@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize("count", [1, 2])
def test_a_job_that_fails_is_named_and_its_neighbours_are_done(what: str, why: str, count: int) -> None:
    before, after = [f"say {n}" for n in range(20)], [f"say {n}" for n in range(20, 40)]
    outcomes = run(*before, what, *after, count=count)
    assert [outcome.job.payload for outcome in outcomes if outcome.refusal is None] == before + after
    (failed,) = [outcome for outcome in outcomes if outcome.refusal]
    assert failed.job.payload == what and failed.results == ()
    assert failed.refusal is not None and failed.refusal.name == "file 20"
    assert why in failed.refusal.why


def test_several_that_crash_are_each_named() -> None:
    whats = [f"segfault {n}" if n % 5 == 2 else f"say {n}" for n in range(25)]
    outcomes = run(*whats)
    assert [bool(outcome.refusal) for outcome in outcomes] == [what.startswith("segfault") for what in whats]


def test_a_job_that_sends_results_without_end_is_killed_too() -> None:
    outcomes = run_with_one_that_hangs("drip", "drip", "say 2")
    refused = [outcome.refusal.why for outcome in outcomes if outcome.refusal]
    assert refused == ["reading it took over 0 seconds"]
    assert outcomes[-1].results == ("did say 2",)


def test_a_job_that_does_not_come_back_is_killed_and_the_rest_goes_on() -> None:
    outcomes = run_with_one_that_hangs("sleep 600", "say 1", "sleep 600", "say 2")
    assert [str(outcome.refusal.why) if outcome.refusal else outcome.results[0] for outcome in outcomes] == [
        "did say 1",
        "reading it took over 0 seconds",
        "did say 2",
    ]


@pytest.mark.skipif(not crew_module.FORKS, reason="workers are copies of one process on Linux only")
def test_what_was_rehearsed_every_worker_knows_also_one_that_takes_a_dead_ones_place() -> None:
    with Crew(crew_tasks.do, jobs=1, rehearsal=crew_tasks.by_heart) as crew:
        outcomes = list(crew.run(jobs("recite", "segfault", "recite"), ordered=True))
    assert [outcome.results for outcome in outcomes] == [
        ("by heart", "did recite"),
        (),
        ("by heart", "did recite"),
    ]


@pytest.mark.skipif(not crew_module.FORKS, reason="workers are copies of one process on Linux only")
def test_a_rehearsal_that_fails_harms_nobody() -> None:
    with Crew(crew_tasks.do, jobs=1, rehearsal="crew_tasks:that_fails") as crew:
        assert [outcome.results for outcome in crew.run(jobs("say 1"))] == [("did say 1",)]


@pytest.mark.skipif(not crew_module.FORKS, reason="workers are copies of one process on Linux only")
def test_workers_whose_nursery_dies_are_replaced() -> None:
    with Crew(crew_tasks.do, jobs=2) as crew:
        assert len(list(crew.run(jobs("say 1", "say 2")))) == 2
        assert crew._nursery is not None
        crew._nursery._process.kill()
        crew._nursery._process.join()
        assert sorted(outcome.results[0] for outcome in crew.run(jobs("say 3", "say 4"))) == [
            "did say 3",
            "did say 4",
        ]


def test_a_crew_that_is_sent_home_before_it_has_begun_leaves_nobody_behind() -> None:
    with Crew(crew_tasks.do, jobs=2) as crew:
        crew.begin()
    assert [
        child for child in psutil.Process().children(recursive=True) if "spawn_main" in str(child.cmdline())
    ] == []
    assert list(crew.run([])) == []


def test_a_large_file_is_given_more_time() -> None:
    crew = Crew(crew_tasks.do, timeout_s=60)
    assert crew.allowed_s(Job("", "short", 30_000)) == pytest.approx(60, abs=0.1)
    assert crew.allowed_s(Job("", "list.mbox", 200_000_000)) == pytest.approx(460)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's; elsewhere a slower watch holds it")
def test_a_job_that_outgrows_its_memory_is_refused() -> None:
    outcomes = run("eat 10", "eat 600", "say 1", count=1, memory_mb=300)
    assert [outcome.results[-1:] for outcome in outcomes] == [("did eat 10",), (), ("did say 1",)]
    assert outcomes[1].refusal is not None and "memory" in outcomes[1].refusal.why


def test_a_job_with_many_results_comes_in_several_outcomes() -> None:
    outcomes = run("count 50")
    assert len(outcomes) > 2 and [outcome.done for outcome in outcomes] == [False] * (len(outcomes) - 1) + [True]
    assert sum((outcome.results for outcome in outcomes), ()) == (*(f"50 {n}" for n in range(50)), "did count 50")


def test_a_crash_after_some_results_does_not_repeat_them() -> None:
    outcomes = run("say 1", "count-then-segfault 20", "say 2")
    said = [result for outcome in outcomes for result in outcome.results]
    assert said[0] == "did say 1" and said[-1] == "did say 2"
    assert said[1:-1] == [str(n) for n in range(len(said) - 2)]
    assert [bool(outcome.refusal) for outcome in outcomes][-2:] == [True, False]


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken = 0

    def endless():  # type: ignore[no-untyped-def]
        nonlocal taken
        while True:
            taken += 1
            yield Job("say", "x")

    with Crew(crew_tasks.do, jobs=2) as crew:
        outcomes = crew.run(endless())
        for _ in range(100):
            next(outcomes)
        outcomes.close()  # type: ignore[attr-defined]
        assert taken < 300
        assert [outcome.results for outcome in crew.run(jobs("say again"))] == [("did say again",)]


def test_a_slow_listener_is_not_the_files_fault() -> None:
    with Crew(crew_tasks.do, jobs=1, timeout_s=3) as crew:
        outcomes = []
        for outcome in crew.run(jobs(*["say 1"] * 5), ordered=True):
            outcomes.append(outcome)
            time.sleep(0.8)
    assert all(outcome.refusal is None for outcome in outcomes)


def test_a_job_that_ends_while_the_clock_is_read_is_not_late(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(self: Hand) -> float:
        self.note[0] = IDLE  # the worker is done by the time that the clock has told
        return 1e6

    monkeypatch.setattr(Hand, "seconds", slow)
    monkeypatch.setattr(Hand, "memory", lambda self: 0)
    assert [outcome.results for outcome in run("sleep 0.6", count=1)] == [("did sleep 0.6",)]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="what a process blocks is read from /proc")
def test_a_worker_is_deaf_to_an_interrupt_from_its_first_moment() -> None:
    [outcome] = run("blocked", count=1)
    assert int(outcome.results[0], 16) >> (signal.SIGINT - 1) & 1
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_script_without_a_main_guard_may_use_it(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nsys.path.insert(0, sys.argv[1])\n"
        "import crew_tasks\nfrom foundling.workers import Crew, Job\n"
        "print('once')\nwith Crew(crew_tasks.do, jobs=1) as crew:\n"
        "    print([o.results for o in crew.run([Job('print', 'x')])])\n"
    )
    ran = subprocess.run(
        [sys.executable, script, Path(__file__).parent], capture_output=True, text=True, timeout=600, check=True
    )
    assert ran.stdout.splitlines() == ["once", "[('did print',)]"]
    assert ran.stderr == ""


class Found(Struct, frozen=True):
    path: Path
    name: str
    size: int
    hints: tuple[()] = ()


def test_files_are_read_in_order_and_the_bad_one_is_told_of(tmp_path: Path) -> None:
    names = ["a.txt", "gone.txt", "b.txt"]
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Title: {name}\n\nIt rained all day on the hill, and nobody came.\n")
    reads = list(read_files([Found(tmp_path / name, name, 10) for name in names], jobs=1))
    assert [read.file.name for read in reads] == names
    assert [type(read.items[0]) for read in reads] == [bytes, Refusal, bytes]
    refusal = reads[1].items[0]
    assert isinstance(refusal, Refusal) and "No such file" in refusal.why


def test_close_reading_is_given_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    paces = []

    class Watched(files.Crew):
        def __init__(self, *args: object, **options: int) -> None:
            paces.append(options["pace"])
            super().__init__(*args, **options)

    monkeypatch.setattr(files, "Crew", Watched)
    for layers in ((), ("record",), ("record", "speech")):
        assert list(files.read_files([], layers=layers, jobs=0)) == []
    assert paces == [CLOSE_PACE, PACE, CLOSE_PACE]
