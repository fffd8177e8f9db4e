"""`foundling search`: the works that a query finds."""

from __future__ import annotations

from typing import Annotated

import typer

from foundling.cli.finding import counts_of, found_works, wrong_query
from foundling.cli.options import JsonOption, LibraryOption, opened, typed
from foundling.cli.screen import complain, err, out, put, put_json
from foundling.fulltext.documents import FACETS
from foundling.library.found import Found
from foundling.query import QueryError

# sysexits has no code for a slip of the pen; this is the one of a wrong option.
WRONG_QUERY = 2
# Values of a facet that JSON has, unless they were asked for.
_VALUES = 10


QueryArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="QUERY",
        callback=typed,
        help='Words, "phrases", -without, one OR other, begin*, and fields such as author:NAME.',
        show_default=False,
    ),
]
StoryOption = Annotated[
    str,
    typer.Option(
        "--story",
        metavar="TEXT",
        callback=typed,
        help="What happens in it, in your own words; the nearest come first.",
        show_default=False,
    ),
]
LimitOption = Annotated[
    int,
    typer.Option(
        "--limit",
        "-n",
        min=1,
        max=1_000_000,
        metavar="N",
        help="At most N works; with --facets, N values of each.",
    ),
]
SkipOption = Annotated[int, typer.Option("--skip", min=0, metavar="N", help="Leave out the first N.")]
FacetsOption = Annotated[
    bool,
    typer.Option(
        "--facets",
        help="Instead, how often each fandom, character, rating … is among what was found; without QUERY, "
        "among all works.",
    ),
]


def search(
    query: QueryArgument = None,
    library: LibraryOption = None,
    story: StoryOption = "",
    limit: LimitOption = 20,
    skip: SkipOption = 0,
    facets: FacetsOption = False,
    as_json: JsonOption = False,
) -> Found | int:
    """Find works by their text and record, best first, each with the passage that shows why.

    Fields: title, author, fandom, pairing, character, speaker, pov, series, genre, category, warning, source,
    advisory, rating, status, person, tense, form, read, language, words, chapters, added, and sort. For example
    'lighthouse rating:<=teen words:5000.. sort:newest', or 'speaker:Ellen "come back"'. Put the query in single
    quotes, and `--` before one that begins with a minus. docs/search.md tells all of it.

    A story that was lost: --story 'snowed in at the lighthouse, and she finds the letters'. `foundling meaning`
    has it found in other words than those as well.

    A pipe gets one work a line, its columns parted by tabs: those of `foundling list`, then the passage; with
    --facets field, value and count.
    """
    if not query and not story and not facets:
        raise typer.BadParameter("say what to look for: words, or --story", param_hint="QUERY")
    asked = as_typed(query or [])
    with opened(library) as shelf:
        found = shelf.search(
            asked,
            story=story,
            limit=limit,
            offset=skip,
            facets=(*FACETS, "length") if facets or as_json else (),
            values=limit if facets else _VALUES,
            passages=as_json or not facets,
        )
    if isinstance(found, QueryError):
        if as_json:
            put_json(found)
        else:
            put(wrong_query(asked, found), err())
        return WRONG_QUERY
    if found.said:
        complain(found.said)
    if as_json:
        put_json(found)
    else:
        console = out()
        put(counts_of(found, console, limit) if facets else found_works(found, console, skip=skip), console)
    return found


def as_typed(words: list[str]) -> str:
    """The query of several arguments: the shell has taken the quotation marks off those that hold spaces."""
    if len(words) == 1:
        return words[0]
    return " ".join(f'"{word}"' if " " in word and not set(word) & set('":()') else word for word in words)
