"""The help pages: one look for all, narrow or wide, plain in a pipe.

Owns how `--help` is laid out; what it says stands with each command. Words between backticks are commands and
are drawn bold on a terminal.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args, get_type_hints

import typer
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup

from foundling.cli.screen import out

# Longer lines are hard to read.
WIDEST = 96
# The column that names options may take at most this share of the width.
NAMES_SHARE = 0.45
INDENT = "  "

# Names, each with what it means.
Rows = list[tuple[str, str]]


class Command(TyperCommand):
    """A command whose help is laid out here, and for which an empty name of a file or folder is no name.

    To Python it would mean the current folder, which is hardly what a script with an unset variable meant.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed; raises BadParameter where a file or folder has an empty name."""
        _refuse_no_name(self, ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help page."""
        usage = " ".join([ctx.command_path, *_arguments(self), "[options]"])
        _print(_page(usage, self.help or "", [("Arguments", _argument_rows(self)), *_panels(self, ctx)]))


class Group(TyperGroup):
    """The program itself: its help lists the commands in their panels."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what was typed before a command; raises as a Command does."""
        _refuse_no_name(self, ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help page."""
        panels: dict[str, Rows] = {}
        for name in self.list_commands(ctx):
            command: Any = self.get_command(ctx, name)
            first = _paragraphs(command.help or "")[0]
            panels.setdefault(command.rich_help_panel, []).append((name, first.split(". ")[0].rstrip(".")))
        sections = [*panels.items(), *_panels(self, ctx)]
        _print(_page(f"{ctx.command_path} COMMAND …", self.help or "", sections, after=self.epilog or ""))


def _refuse_no_name(command: TyperCommand | TyperGroup, ctx: Any, args: Sequence[str]) -> None:
    """Raise BadParameter where a parameter that names files or folders was given an empty name."""
    if command.callback is None or ("" not in args and not any(word.endswith("=") for word in args)):
        return
    given, _, _ = command.make_parser(ctx).parse_args(args=list(args))
    for name, hint in get_type_hints(inspect.unwrap(command.callback)).items():
        value = given.get(name)
        none = value == "" or (isinstance(value, list | tuple) and "" in value)
        if none and (hint is Path or Path in get_args(hint)):
            raise typer.BadParameter("an empty name is no file or folder; the current one is `.`", ctx=ctx)


def _page(
    usage: str, about: str, sections: Sequence[tuple[str, Rows]], *, after: str = ""
) -> Iterator[Text | Rows]:
    yield Text.assemble(("Usage: ", "bold"), usage)
    for paragraph in _paragraphs(about):
        yield Text()
        yield _marked(paragraph)
    for title, rows in sections:
        if rows:
            yield Text()
            yield Text(title, style="bold")
            yield rows
    if after:
        yield Text()
        yield _marked(after)


def _print(page: Iterator[Text | Rows]) -> None:
    console = out()
    width = min(console.width, WIDEST)
    for part in page:
        console.print(_rows(part, width) if isinstance(part, list) else part, width=width)


def _rows(rows: Rows, width: int) -> RenderableType:
    """Names and what they mean, in two columns; one below the other where the screen is narrow."""
    names = max(len(name) for name, _ in rows)
    if names + len(INDENT) > width * NAMES_SHARE:
        return Text("\n").join(
            Text(INDENT + name, style="cyan") + Text("\n") + Text(INDENT * 3) + _marked(said)
            for name, said in rows
        )
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, width=width)
    table.add_column(width=names + len(INDENT), style="cyan", no_wrap=True)
    table.add_column()
    for name, said in rows:
        table.add_row(INDENT + name, _marked(said))
    return table


def _paragraphs(text: str) -> list[str]:
    """A docstring's paragraphs, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", inspect.cleandoc(text))]


def _marked(text: str) -> Text:
    """`text` with what stands between backticks bold; the backticks stay where there is no bold."""
    line = Text()
    terminal = out().is_terminal
    for number, piece in enumerate(text.split("`")):
        code = number % 2 == 1
        line.append(piece if terminal or not code else f"`{piece}`", style="bold" if code else "")
    return line


def _arguments(command: Any) -> list[str]:
    return [str(param.metavar) for param in command.params if param.param_type_name == "argument"]


def _argument_rows(command: Any) -> Rows:
    return [
        (str(param.metavar), param.help or "") for param in command.params if param.param_type_name == "argument"
    ]


def _panels(command: Any, ctx: Any) -> list[tuple[str, Rows]]:
    """The options under their headings, those without one of their own first."""
    rows: dict[str, Rows] = {"Options": []}
    for param in command.get_params(ctx):
        if param.param_type_name == "option" and not getattr(param, "hidden", False):
            short = [name for name in param.opts if not name.startswith("--")]
            long = [name for name in param.opts if name.startswith("--")]
            names = ", ".join([*(short or ["  "]), *long]).replace("  , ", "    ")
            value = "" if param.is_flag else f" {param.metavar}"
            panel = getattr(param, "rich_help_panel", None) or "Options"
            rows.setdefault(panel, []).append((names + value, (param.help or "").rstrip(".") + "."))
    return list(rows.items())
