"""The runner of the long measurements goes on where it stopped."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The runner, with steps of a moment and results of its own."""
    spec = importlib.util.spec_from_file_location("long_runner", ROOT / "benchmarks" / "long.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    (tmp_path / "good.py").write_text("print('total 92.5')")
    (tmp_path / "bad.py").write_text("print('so far'); raise SystemExit(3)")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "RESULTS", tmp_path / "results")
    monkeypatch.setattr(module, "LOCK", tmp_path / ".long" / "lock")
    monkeypatch.setattr(module, "commit", lambda: "abc1234567")
    listed = [module.Step("one", "good.py"), module.Step("two", "bad.py"), module.Step("three", "absent.py")]
    monkeypatch.setattr(module, "steps", lambda stamp: iter(listed))
    monkeypatch.setattr(sys, "argv", ["long.py"])
    return module


def test_every_step_has_its_section_with_figures(long: ModuleType) -> None:
    assert long.main() == 1
    path = long.results_file("abc1234567")
    assert long.outcomes(path) == {"one": "done", "two": "failed", "three": "skipped"}
    assert "total 92.5" in path.read_text() and "so far" in path.read_text()


def test_what_is_done_is_not_run_again_and_what_failed_is(long: ModuleType) -> None:
    long.main()
    (long.ROOT / "good.py").write_text("print('another figure')")
    (long.ROOT / "bad.py").write_text("print('mended')")
    assert long.main() == 0
    text = long.results_file("abc1234567").read_text()
    assert "another figure" not in text
    assert long.outcomes(long.results_file("abc1234567"))["two"] == "done"


def test_an_unknown_step_is_named(long: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["long.py", "four"])
    with pytest.raises(SystemExit) as caught:
        long.main()
    assert caught.value.code == 2


def test_the_steps_there_are_have_names_of_their_own() -> None:
    spec = importlib.util.spec_from_file_location("long_real", ROOT / "benchmarks" / "long.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    names = [step.name for step in module.steps("stamp")]
    assert len(names) == len(set(names)) > 8
