from __future__ import annotations

from pathlib import Path

import pytest

from foundling.cli.screen import complain, to_json, visible


@pytest.mark.parametrize(
    "text, expected",
    [
        ("plain\tand\nsimple", "plain\tand\nsimple"),
        ("\x1b[2Jgone", "\\x1b[2Jgone"),
        ("back\rwards\x07", "back\\x0dwards\\x07"),
        ("caf\udce9", "caf\\xe9"),
        ("evil\u202etxt", "evil\\u202etxt"),
        ("\ud800", "\\ud800"),
        ("Ünïcode – “fine”", "Ünïcode – “fine”"),
    ],
)
def test_nothing_that_a_terminal_would_act_on_is_printed(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_a_complaint_is_one_line_and_takes_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    complain("no [bold]such\nfile: a\x1b[31m")
    assert capsys.readouterr().err == "foundling: no [bold]such file: a\\x1b[31m\n"


def test_paths_become_strings_in_json() -> None:
    assert to_json({"at": Path("a/b\udce9")}) == b'{"at":"a/b\\\\xe9"}'
