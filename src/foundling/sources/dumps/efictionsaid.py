"""What the tables of an eFiction archive say of a story, in words: names for the numbers that its row holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from foundling.knowledge import table
from foundling.sources.archivedstory import ArchivedChapter, Said
from foundling.sources.dumps.efictiontables import WANTED, Archive, is_own
from foundling.sources.dumps.taken import Contact, text_of, texts_of

V = TypeVar("V")

_ID = re.compile(r"\d{1,18}")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
# Unix seconds of 1995 to 2100: smaller numbers are no date of a story on the web.
_FIRST, _LAST = 788_918_400, 4_102_444_800
_DEEPEST = 8


class Speaker:
    """Says what is known of the stories of one archive; `others` are all archives of the dump, which may share
    tables.

    `usual` is what the dump is in where it is not UTF-8. `unnamed` counts the ids that no table has a name for,
    by table.
    """

    def __init__(self, archive: Archive, others: Iterable[Archive], usual: str | None = None) -> None:
        self._archive = archive
        self._usual = usual
        self._tables = {kind: _texts(_shared(kind, archive, others), usual) for kind in WANTED}
        self._named = {
            kind: {row[-1].strip(): row for row in rows.values()} for kind, rows in self._tables.items()
        }
        self._names = archive.names or _only([other.names for other in others if other.names])
        self._fields = table("efiction_dumps.toml")["types"]
        self.unnamed: Counter[tuple[str, str]] = Counter()

    def of_story(self, sid: str, row: Mapping[str, str]) -> Iterator[Said]:
        """Everything but who wrote it."""
        for field in ("title", "summary"):
            if row.get(field, "").strip():
                yield Said(field, row[field], f"stories.{field}")
        for (name,) in self._looked_up("ratings", row.get("rid", ""), whole=True):
            yield Said("rating", name, "stories.rid")
        yield from self._categories(row.get("catid", ""))
        for column, kind, field in (
            ("charid", "characters", "character"),
            ("gid", "genres", "genre"),
            ("wid", "warnings", "warning"),
        ):
            for (name,) in self._looked_up(kind, row.get(column, "")):
                yield Said(field, name, f"{kind}.{WANTED[kind][-1]}")
        yield from self._classes(row.get("classes", ""))
        yield from self._series(sid)
        for (title,) in self._looked_up("challenges", row.get("challenges", "")):
            yield Said("other", f"Challenge: {title}", "challenges.title")
        yield from _dates(row)
        if row.get("completed", "").strip():
            yield Said("status", "Complete" if is_yes(row["completed"]) else "In progress", "stories.completed")
        if is_yes(row.get("rr")):
            yield Said("other", "Round robin: yes", "stories.rr")
        words = row.get("wordcount", "")
        if _ID.fullmatch(words) and int(words):
            yield Said("other", f"Word count: {words}", "stories.wordcount")
        for name, value in row.items():
            if is_own(name) and value.strip() and "@" not in value:
                yield Said("other", f"{name}: {value}", f"stories.{name}")

    def writers(self, sid: str, row: Mapping[str, str], chapters: Sequence[ArchivedChapter]) -> list[str]:
        """The numbers of those who wrote a story: its author, co-authors, and who wrote a chapter of it."""
        by_chapter = [chapter.row.get("uid", "") for chapter in chapters]
        ids = [row["uid"] if row.get("uid") else by_chapter[0], *self._archive.coauthors.get(sid, ())]
        if not self._archive.coauthors:
            # Before there was a table of them, a list stood here; `0` and `1` say whether there are any.
            listed = [one.strip() for one in row.get("coauthors", "").split(",")]
            ids += [one for one in listed if one in self._names and (len(listed) > 1 or one not in ("0", "1"))]
        ids += by_chapter
        return [one for one in dict.fromkeys(ids) if one and one != "0"]

    def authors(self, writers: Iterable[str]) -> Iterator[Said]:
        """Their pen names."""
        for uid in writers:
            if uid in self._names and (name := self._text(self._names[uid][0])):
                yield Said("author", name, "authors.penname")
            else:
                self.unnamed["authors", uid] += 1

    def contacts(self, writers: Iterable[str]) -> Iterator[Contact]:
        """Their addresses, as far as the archive had any."""
        for uid in writers:
            if uid in self._names:
                name, address = (self._text(value) for value in self._names[uid])
                if name and "@" in address:
                    yield Contact(name, address)

    def _text(self, value: bytes) -> str:
        return text_of(value, usual=self._usual)[0].strip()

    def _categories(self, cell: str) -> Iterator[Said]:
        known = self._tables["categories"]
        for parent, name in self._looked_up("categories", cell, width=2):
            yield Said("fandom_or_genre", name, "categories.category")
            above: list[str] = []
            while parent in known and len(above) < _DEEPEST:
                parent, title = known[parent]
                above.insert(0, title)
            if above:
                yield Said("other", f"Category: {' > '.join([*above, name])}", "categories.parentcatid")

    def _classes(self, cell: str) -> Iterator[Said]:
        for type_id, name in self._looked_up("classes", cell, width=2):
            named = [one.strip() for one in reversed(self._tables["classtypes"].get(type_id, ())) if one.strip()]
            field = next((self._fields[one.lower()] for one in named if one.lower() in self._fields), None)
            if field is None:
                yield Said("other", f"{named[0] if named else 'Class'}: {name}", "classes.class_name")
            else:
                yield Said(field, name, "classes.class_name")

    def _series(self, sid: str) -> Iterator[Said]:
        for seriesid, order, confirmed in self._archive.in_series.get(sid, ()):
            for (title,) in self._looked_up("series", seriesid):
                place = f" #{int(order)}" if _ID.fullmatch(order) and int(order) else ""
                if confirmed:
                    yield Said("series", f"{title}{place}", "series.title")
                else:
                    yield Said("other", f"Offered to the series: {title}", "inseries.confirmed")

    def _looked_up(
        self, kind: str, cell: str, *, width: int = 1, whole: bool = False
    ) -> Iterator[tuple[str, ...]]:
        """The last `width` values (two at most) of each row whose id, or in some archives whose name, stands in a
        cell."""
        known = self._tables[kind]
        listed = [cell] if whole and cell.strip() not in known else cell.split(",")
        for one in dict.fromkeys(part.strip() for part in listed):
            values = known.get(one)
            if values is not None:
                if values[-1].strip():
                    yield values[-width:]
            elif one and not one.lstrip("-").isdigit():
                yield self._named[kind].get(one, ("", one))[-width:]
            elif one and one.strip("0"):
                self.unnamed[kind, one] += 1


def is_yes(value: str | None, *, default: bool = False) -> bool:
    """Whether a column says yes; one that is not there says `default`."""
    if value is None or not value.strip():
        return default
    return value.strip().lower() in table("efiction_dumps.toml")["truth"]["yes"]


def day(value: str) -> str:
    """A date of either version, as `2004-03-02`; "" where it is none."""
    value = value.strip()
    if _ID.fullmatch(value) and _FIRST <= int(value) < _LAST:
        return datetime.fromtimestamp(int(value), UTC).date().isoformat()
    match = _DAY.match(value)
    return match[0] if match and match[1] > "1900" and match[2] != "00" and match[3] != "00" else ""


def _dates(row: Mapping[str, str]) -> Iterator[Said]:
    published, updated = day(row.get("date", "")), day(row.get("updated", ""))
    if published:
        yield Said("date", published, "stories.date")
    if updated and updated != published:
        yield Said(
            "other" if published else "date", f"Updated: {updated}" if published else updated, "stories.updated"
        )


def _texts(rows: Mapping[str, Sequence[bytes]], usual: str | None) -> dict[str, tuple[str, ...]]:
    return {id: tuple(texts_of(values, usual)[0]) for id, values in rows.items()}


def _shared(kind: str, archive: Archive, others: Iterable[Archive]) -> dict[str, tuple[bytes, ...]]:
    """A table of this archive, or, where it has none, that of the only other which has: several may share one."""
    return archive.rows[kind] or _only([other.rows[kind] for other in others if other.rows[kind]])


def _only(found: Sequence[dict[str, V]]) -> dict[str, V]:
    return found[0] if len(found) == 1 else {}
