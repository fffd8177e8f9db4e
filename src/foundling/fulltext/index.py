"""The index in its folder: written in batches, searched by trees.

Owns the folder and its mark, the state of the source that the index holds: it is written after the commit, so that
whatever moment a process is killed at, the mark is never ahead of what is indexed. The writer is open for the
length of a batch only; readers see a batch when they search next.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

import msgspec
import tantivy
from msgspec import Struct

from foundling.errors import IndexFailedError
from foundling.fulltext.analysis import SHARED, STEMMERS, beginning, register, stem_language, stem_of, words_of
from foundling.fulltext.compiling import Known, candidates, compile_tree, compile_weighted, walk
from foundling.fulltext.counting import Counting, Counts
from foundling.fulltext.documents import VERSION, Doc, document, schema
from foundling.fulltext.failing import told
from foundling.fulltext.lookingglass import LookingGlass
from foundling.query import Harm, Node, Query, Said
from foundling.query.telling import passed_over

# Bytes that a writing thread gathers before it writes a segment.
_HEAP = 128_000_000
# The same for a batch of few documents, and for one that is written while others are at work: with half as much
# each document would cost twice the time, since segments are written again to become larger ones.
_SMALL_HEAP = 15_000_000
_SIDE_HEAP = 32_000_000
# Code points of text that the writing threads are handed before they are waited for: what they have not come to is
# held in memory. Each of two has gathered less than _HEAP by then, and writes one segment. Of smaller ones, eight
# and more would be written again as one, and each more of them makes searching slower.
_AHEAD = 192_000_000
# Forms of a word that are looked for, and letters by which they may be longer than it.
_MOST_FORMS = 40
_LONGER = 6
_MARK = "mark.json"
# tantivy's list of its files.
_META = "meta.json"
# The most frequent words of a text that are looked at when its telling ones are chosen; a word that is in more
# than this share of all documents tells nothing.
_LOOKED_AT = 600
_COMMON = 0.1
NOTHING = Known()
_SORTED_BY = {"title": "by_title", "author": "by_author", "added": "by_added", "words": "words"}


class Mark(Struct, frozen=True):
    """What an index holds: `seq` of its `source`, by the schema of `version`."""

    source: str
    seq: int
    version: int = VERSION


class Hit(Struct, frozen=True):
    """A document that was found; `score` is None where another order was asked for."""

    id: str
    score: float | None


class Hits(Struct, frozen=True):
    """The `hits` of one page, and how many there are in all (`count`).

    `unknown` are those left out because they have not been read closely and the query excludes an advisory.
    """

    hits: tuple[Hit, ...]
    count: int
    unknown: int = 0


class FullText:
    """The index in `folder`; it need not be there yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # As strings: asked for at every search.
        self._mark, self._meta = str(folder / _MARK), str(folder / _META)
        self._marked: tuple[tuple[int, int], Mark] | None = None
        self._glass = LookingGlass()
        self._index: tantivy.Index | None = None
        self._seen: tuple[int, int] | None = None
        self._languages: tuple[str, ...] = ()
        self._forms: dict[str, tuple[str, ...]] = {}
        self._guard = threading.Lock()
        self._counting = Counting(folder)

    def mark(self) -> Mark | None:
        """What the index holds; None where it is missing, damaged or of another version."""
        try:
            os.stat(self._meta)
            found = os.stat(self._mark)
            seen = (found.st_ino, found.st_mtime_ns)
            if self._marked is None or self._marked[0] != seen:
                with open(self._mark, "rb") as file:
                    self._marked = seen, msgspec.json.decode(file.read(), type=Mark)
        except (OSError, msgspec.DecodeError):
            return None
        mark = self._marked[1]
        return mark if mark.version == VERSION else None

    def create(self) -> None:
        """Make the folder anew, empty and unmarked."""
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        with told(self.folder):
            tantivy.Index(schema(), str(self.folder), reuse=False)

    def close(self) -> None:
        """Let go of the files."""
        self._index = None
        self._seen = None
        self._glass.close()
        self._counting.close()

    def apply(
        self,
        changes: Iterable[Doc | str],
        mark: Callable[[], Mark],
        *,
        fresh: bool = False,
        few: bool = False,
        aside: bool = False,
    ) -> int:
        """Put documents in, in place of those of the same ids, and take out those of which only the id is given.

        Then write the mark, which is asked for when all is in. `fresh`: none of them is in the index yet; `few`:
        they are few, and little memory and one thread do; `aside`: others are at work, and one thread must do.
        Returns how many were put in. Raises IndexFailedError.
        """
        count = 0
        with told(self.folder):
            index = self._opened()
            heap, threads = (_SMALL_HEAP, 1) if few else (_SIDE_HEAP, 1) if aside else (_HEAP * 2, 2)
            writer = index.writer(heap, threads)
            ahead = 0
            for change in changes:
                if isinstance(change, str):
                    writer.delete_documents_by_term("id", change)
                    continue
                if not fresh:
                    writer.delete_documents_by_term("id", change.id)
                if ahead > _AHEAD:
                    writer.commit()
                    ahead = 0
                writer.add_document(document(change))
                ahead += len(change.text)
                count += 1
            writer.commit()
            writer.wait_merging_threads()
        self._write_mark(mark())
        return count

    def candidates(self, node: Said, limit: int) -> list[str]:
        """Documents in which somebody of that name is and which hold the words, the best first."""
        with told(self.folder):
            searcher = self._searcher()
            found = searcher.search(candidates(node, self._known()), limit, count=False)
            return [_id(searcher, address) for _, address in found.hits]

    def search(self, query: Query, *, limit: int = 20, offset: int = 0, known: Known = NOTHING) -> Hits:
        """A page of what a query finds; `known` tells what the index does not hold. Raises IndexFailedError."""
        with told(self.folder):
            searcher = self._searcher()
            known = self._known(known)
            compiled = compile_tree(query.root, known)
            order: dict[str, Any] = {}
            if query.sort and query.sort.key in _SORTED_BY:
                direction = tantivy.Order.Desc if query.sort.descending else tantivy.Order.Asc
                order = {"order_by_field": _SORTED_BY[query.sort.key], "order": direction}
            found: Any = searcher.search(compiled, max(limit, 1), count=True, offset=offset, **order)
            hits = tuple(
                Hit(_id(searcher, address), None if order else round(score, 4))
                for score, address in found.hits[:limit]
            )
            count = int(found.count or 0)
            unknown = 0
            if any(isinstance(node, Harm) for node in walk(query.root)):
                passing = compile_tree(query.root, msgspec.structs.replace(known, unknown_passes=True))
                unknown = _count(searcher, passing) - count
        return Hits(hits, count, unknown)

    def facets(
        self,
        root: Node | None,
        facets: Sequence[str],
        *,
        values: int = 10,
        apart: Mapping[str, Node | None] = {},
        known: Known = NOTHING,
    ) -> Callable[[], Counts]:
        """Begin to count the `values` most frequent values of each facet among what a tree finds.

        `facets` are names of documents.FACETS, and `length`. Those in `apart` are counted among what another tree
        finds. Counting goes on in a thread while the caller does something else; what is returned waits for it,
        and raises IndexFailedError where it failed.
        """
        if not facets:
            return dict
        with told(self.folder):
            searcher, known = self._searcher(), self._known(known)
        return self._counting.begin(searcher, root, facets, values=values, apart=apart, known=known)

    def count(self, root: Node | None, *, known: Known = NOTHING) -> int:
        """How many documents a tree finds. Raises IndexFailedError."""
        with told(self.folder):
            return _count(self._searcher(), compile_tree(root, self._known(known)))

    def among(
        self, root: Node | None, ids: Collection[str], *, known: Known = NOTHING, any_form: bool = False
    ) -> frozenset[str]:
        """Which of these documents a tree finds; with `any_form`, those too that are no works.

        Raises IndexFailedError.
        """
        if not ids:
            return frozenset()
        with told(self.folder):
            searcher = self._searcher()
            asked = ids if known.only is None else set(ids) & set(known.only)
            compiled = compile_tree(
                root, self._known(msgspec.structs.replace(known, only=asked)), any_form=any_form
            )
            found = searcher.search(compiled, len(ids), count=False)
            return frozenset(_id(searcher, address) for _, address in found.hits)

    def telling(self, text: str, count: int, names: Iterable[str] = ()) -> dict[str, float]:
        """The words that are frequent in a text and rare elsewhere, and what each weighs, the weightiest first.

        `names` are left out. Raises IndexFailedError.
        """
        named = passed_over().union(word for name in names for word in words_of(name))
        counted = Counter(word for word in words_of(text) if len(word) > SHARED and not word.isdigit())
        with told(self.folder):
            searcher = self._searcher()
            whole = int(searcher.num_docs)
            weights: dict[str, float] = {}
            for word, times in counted.most_common(_LOOKED_AT):
                held = int(searcher.doc_freq("body", word))
                if word not in named and 1 < held <= max(2.0, whole * _COMMON):
                    weights[word] = round((1 + log(times)) * log(1 + whole / held), 4)
        return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:count])

    def alike(
        self, weighted: Sequence[tuple[Node, float]], within: Node | None, limit: int, *, known: Known = NOTHING
    ) -> list[str]:
        """The documents `within` a tree that most of these hold of, by their weights. Raises IndexFailedError."""
        if not weighted:
            return []
        with told(self.folder):
            searcher = self._searcher()
            compiled = compile_weighted(weighted, within, self._known(known))
            return [_id(searcher, address) for _, address in searcher.search(compiled, limit, count=False).hits]

    def frequency(self, word: str) -> int:
        """In how many documents' texts a word stands, in this form or another. Raises IndexFailedError."""
        with told(self.folder):
            searcher = self._searcher()
            return sum(
                int(searcher.doc_freq("body", form))
                for one in words_of(word)
                for form in (one, *self._forms_of(one))
            )

    def __len__(self) -> int:
        with told(self.folder):
            return int(self._searcher().num_docs)

    def _known(self, known: Known = NOTHING) -> Known:
        return msgspec.structs.replace(known, forms=self._forms_of)

    def _forms_of(self, word: str) -> tuple[str, ...]:
        """The other forms of a word that the texts hold, in all languages of the documents, most frequent first.

        They are found when they are asked for: to index the stems of all words would take three times as long.
        """
        forms = self._forms  # another thread may begin anew with them
        if word not in forms:
            found: dict[str, int] = {}
            for language in self._languages:
                start, stem = beginning(word, language)
                for form, count in self._searcher().terms_with_prefix("body", start):
                    if len(form) <= len(word) + _LONGER and form != word and stem_of(form, language) == stem:
                        found[form] = count
            ordered = sorted(found, key=lambda form: (-found[form], form))
            forms[word] = tuple(ordered[:_MOST_FORMS])
        return forms[word]

    def _opened(self) -> tantivy.Index:
        """The index as it lies in the folder now; another may have taken its place."""
        with self._guard:  # many threads search
            return self._open_again()

    def _open_again(self) -> tantivy.Index:
        try:
            found = os.stat(self._meta)
        except OSError as error:
            raise IndexFailedError(str(self.folder), "there is none") from error
        seen = (os.stat(self.folder).st_ino, found.st_mtime_ns)
        stale = self._glass.linked and self._seen != seen
        if self._index is None or self._seen is None or self._seen[0] != seen[0] or stale:
            self._index = self._glass.open(self.folder)
            register(self._index)
            self._index.config_reader("manual")
        if self._seen != seen:
            self._index.reload()
            self._seen = seen
            self._languages = _languages(self._index.searcher())
            self._forms = {}
        return self._index

    def _searcher(self) -> tantivy.Searcher:
        return self._opened().searcher()

    def _write_mark(self, mark: Mark) -> None:
        written = self.folder / (_MARK + ".new")
        try:
            written.write_bytes(msgspec.json.encode(mark))
            os.replace(written, self.folder / _MARK)
        except OSError as error:
            raise IndexFailedError(str(self.folder), error.strerror or str(error)) from error


def _id(searcher: tantivy.Searcher, address: Any) -> str:
    return str(searcher.doc(address).get_first("id"))


def _languages(searcher: tantivy.Searcher) -> tuple[str, ...]:
    """The languages of the documents that have a stemmer."""
    query = tantivy.Query.all_query()
    found = searcher.aggregate(query, {"language": {"terms": {"field": "f_language", "size": 500}}})
    held = {stem_language(bucket["key"]) for bucket in found["language"]["buckets"]}
    return tuple(language for language in STEMMERS if language in held)


def _count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    found: Any = searcher.search(query, 1, count=True)
    return int(found.count or 0)
