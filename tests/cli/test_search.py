"""`foundling search` and `foundling reindex`, as they are typed and as they print."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from foundling.cli.finding import counts_of
from foundling.cli.frame import call, run
from foundling.cli.search import as_typed
from foundling.library.index import Followed
from foundling.library.searching import Found


@pytest.fixture
def shelf(heap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that holds the heap; the commands find it by the environment."""
    folder = tmp_path / "library"
    monkeypatch.setenv("FOUNDLING_LIBRARY", str(folder))
    call(["add", str(heap), "--jobs", "1"])
    return folder


@pytest.fixture
def printed(shelf: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command and returns its exit code and what it printed."""
    capfd.readouterr()

    def command(*words: str) -> tuple[int, str, str]:
        code = run(list(words))
        captured = capfd.readouterr()
        return code, captured.out, captured.err

    return command


def test_a_pipe_gets_one_work_a_line(printed: Callable[..., tuple[int, str, str]]) -> None:
    code, out, err = printed("search", "lantern sort:title")
    assert (code, err) == (0, "")
    lines = [line.split("\t") for line in out.splitlines()]
    assert [columns[1] for columns in lines] == ["The Kettle", "The Lantern"]
    assert "lantern" in lines[0][-1]


def test_words_and_phrases_of_the_shell(printed: Callable[..., tuple[int, str, str]]) -> None:
    assert as_typed(["speaker:Ann", "be the tide"]) == 'speaker:Ann "be the tide"'
    assert as_typed(['author:x "old lamp"']) == 'author:x "old lamp"'
    assert as_typed(["(a OR b)", "c"]) == "(a OR b) c"
    assert printed("search", "title:lantern", "rowing boat")[1].count("\n") == 1
    assert printed("search", "title:lantern", "boat rowing")[1] == ""
    assert printed("search", "--", "-title:lantern")[1].count("The Kettle") == 1


def test_json_is_what_the_library_returns(printed: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = printed("search", "tide", "--json", "--limit", "1")
    found = json.loads(out)
    assert code == 0
    assert found["query"] == "tide"
    assert found["works"][0]["passage"]["marks"]
    (author,) = found["facets"]["author"]
    assert (author["value"], author["count"]) == ("Ell Marsh", 2)
    returned = call(["search", "tide", "--json"])
    assert isinstance(returned, Found)
    assert returned.count == 2


def test_counts(printed: Callable[..., tuple[int, str, str]]) -> None:
    _, out, _ = printed("search", "tide", "--facets")
    assert "author\tEll Marsh\t2" in out.splitlines()
    assert "rating\tgeneral\t2" in out.splitlines()
    assert "length\t..999\t2" in out.splitlines()


def test_counts_of_the_whole_library(printed: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = printed("search", "--facets", "--limit", "1")
    rows = [line.split("\t") for line in out.splitlines()]
    fields = [row[0] for row in rows]
    assert code == 0 and len(rows) == len(set(fields)) and "author" in fields
    assert printed("search")[0] == 2


def test_counts_are_a_table_on_a_terminal(printed: Callable[..., tuple[int, str, str]]) -> None:
    console = Console(file=io.StringIO(), width=60, force_terminal=True, color_system=None)
    found = call(["search", "tide", "--json"])
    assert isinstance(found, Found)
    for part in counts_of(found, console, 10):
        console.print(part)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert "\t" not in shown and "under 1,000 words" in shown and "English" in shown
    [line] = [line for line in shown.splitlines() if "Ell Marsh" in line]
    assert line.split() == ["Author", "2", "Ell", "Marsh"]
    assert max(map(len, shown.splitlines())) <= 60


def test_a_wrong_query_is_shown(printed: Callable[..., tuple[int, str, str]]) -> None:
    code, out, err = printed("search", "tide autor:marsh")
    assert (code, out) == (2, "")
    lines = err.splitlines()
    assert lines[1].index("autor") == lines[2].index("^")
    assert lines[2].count("^") == len("autor")
    assert lines[3] == "perhaps: tide author:marsh"
    code, out, _ = printed("search", "words:many", "--json")
    assert code == 2
    assert json.loads(out)["span"] == [6, 10]


def test_a_missing_index_is_made_and_said_so(shelf: Path, printed: Callable[..., tuple[int, str, str]]) -> None:
    shutil.rmtree(shelf / "index")
    code, out, err = printed("search", "tide")
    assert code == 0
    assert out.count("\n") == 2
    assert "made anew" in err


def test_reindex(printed: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = printed("reindex")
    assert code == 0
    assert out.startswith("2 works indexed in ")
    done = call(["reindex", "--json"])
    assert isinstance(done, Followed)
    assert done.works == 2
