"""The tables of eFiction: which one a name means, and what columns a row has that does not name them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from foundling.knowledge import table

# The columns of the small tables that are looked at: the id, and behind it what it stands for, the name last.
WANTED = {
    "categories": ("catid", "parentcatid", "category"),
    "characters": ("charid", "charname"),
    "ratings": ("rid", "rating"),
    "classtypes": ("classtype_id", "classtype_name", "classtype_title"),
    "classes": ("class_id", "class_type", "class_name"),
    "genres": ("gid", "genre"),
    "warnings": ("wid", "warning"),
    "series": ("seriesid", "title"),
    "challenges": ("chalid", "title"),
}


class Layout(Struct, frozen=True):
    """The columns that a row names (empty: none), and how many values it has."""

    columns: tuple[str, ...]
    width: int


class Archive:
    """One archive of a dump: what its small tables hold, and the places of the rows of stories and chapters.

    `whole`: every row of stories and chapters could be read, so that what is not there was deleted.
    """

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.rows: dict[str, dict[str, tuple[bytes, ...]]] = {kind: {} for kind in WANTED}
        self.names: dict[str, tuple[bytes, bytes]] = {}
        self.coauthors: dict[str, list[str]] = {}
        self.in_series: dict[str, list[tuple[str, str, bool]]] = {}
        self.stories: dict[str, array[int]] = {}
        self.chapters: dict[str, array[int]] = {}
        self.whole = True

    def take(self, kind: str, columns: Sequence[str], values: Sequence[bytes | None]) -> None:
        """A row of one of the small tables. Of persons only pen name and address are held."""
        named = dict(zip(columns, values, strict=False))
        if kind == "authors":
            self.names[key(named.get("uid"))] = (named.get("penname") or b"", named.get("email") or b"")
        elif kind == "coauthors":
            self.coauthors.setdefault(key(named.get("sid")), []).append(key(named.get("uid")))
        elif kind == "inseries":
            # Until the series' owner has confirmed it, somebody's story is only offered to the series.
            confirmed = key(named.get("confirmed")) != "0"
            place = (key(named.get("seriesid")), key(named.get("inorder")), confirmed)
            self.in_series.setdefault(key(named.get("sid")), []).append(place)
        else:
            id, *rest = WANTED[kind]
            self.rows[kind][key(named.get(id))] = tuple(named.get(column) or b"" for column in rest)

    def values(self) -> Iterator[bytes]:
        """What the small tables hold, to judge by what the dump is in."""
        for pair in self.names.values():
            yield from pair
        for rows in self.rows.values():
            for row in rows.values():
                yield from row


@cache
def kind_of(name: str) -> tuple[str, str] | None:
    """Which of the program's tables this is, and its prefix: `fanfiction_stories` is `("stories",
    "fanfiction_")`."""
    lowered = name.lower()
    for kind in sorted(table("efiction_tables.toml"), key=len, reverse=True):
        if lowered.endswith(kind):
            prefix = name[: len(name) - len(kind)]
            if not prefix or prefix.endswith("_") or "_" not in prefix:
                return kind, prefix
    return None


def is_private(kind: str) -> bool:
    """Whether nothing of this table is ever looked at."""
    return bool(table("efiction_tables.toml")[kind].get("private"))


def is_efiction(names: Iterable[str]) -> bool:
    """Whether tables of these names are an archive's: stories, and something of the program's beside them."""
    kinds: dict[str, set[str]] = {}
    for name in names:
        known = kind_of(name)
        if known is not None:
            kinds.setdefault(known[1], set()).add(known[0])
    return any(len(held) > 1 or held & {"stories", "chapters"} for held in kinds.values())


def columns_of(kind: str, layout: Layout, values: Sequence[bytes | None]) -> tuple[str, ...]:
    """The columns of a row: those it names, else those of the program's version that has as many.

    A row with more has columns of the archive's own at its end, named `own22` by where they stand; one with fewer
    lacks some there.
    """
    if layout.columns:
        return layout.columns
    layouts = _layouts(kind)
    fits = [one for one in layouts if len(one) <= layout.width] or list(layouts[:1])
    if kind == "stories" and len(layouts) > 1:
        # In the one-table form a number stands where the title does later.
        numbered = len(values) > 1 and (values[1] or b"").strip().isdigit()
        single = numbered and layout.width >= len(layouts[1])
        chosen = layouts[1] if single else layouts[0]
    else:
        chosen = max(fits, key=len)
    own = tuple(f"own{number + 1}" for number in range(len(chosen), layout.width))
    return (*chosen, *own)


@cache
def _layouts(kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(one) for one in table("efiction_tables.toml")[kind]["layouts"])


def unknown_columns(kind: str, columns: Iterable[str]) -> list[str]:
    """Those of a table's columns that no version of the program has."""
    if kind not in ("stories", "chapters"):
        return []
    known = {one for layout in _layouts(kind) for one in layout}
    return [one for one in columns if one not in known]


@cache
def is_own(column: str) -> bool:
    """Whether a column of stories is the archive's own, and says nothing private by its name."""
    return bool(unknown_columns("stories", [column])) and not says_private(column)


def says_private(name: str) -> bool:
    """Whether a column or field is nobody's business, by its name in lower case."""
    private = table("efiction_dumps.toml")["private"]
    rest = name
    for word in private["harmless"]:
        rest = rest.replace(word, " ")
    return "ip" in rest or any(word in name for word in private["words"])


def key(value: bytes | None) -> str:
    """An id as it is looked up."""
    return (value or b"").strip().decode("utf-8", "replace")
