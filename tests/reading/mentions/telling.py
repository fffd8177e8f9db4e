"""What these tests share: reading a text as far as its mentions, and asking who is meant where."""

from __future__ import annotations

import re

from foundling.manuscript import Manuscript, Member, manuscript_id
from foundling.reading.engine import read_layers
from foundling.reading.prose import Prose
from foundling.reading.types import CastEntry
from foundling.reading.views import Mentions, People
from foundling.spans import Span


class Told:
    """A text with its mentions."""

    def __init__(self, text: str) -> None:
        sha = "0" * 64
        manuscript = Manuscript(manuscript_id([(sha, None)]), (Member(sha, None, Span(0, len(text))),), text)
        known = read_layers(manuscript, ("prose", "people", "mentions", "cast")).layers
        self.text = text
        self.prose: Prose = known["prose"]
        self.people: People = known["people"]
        self.mentions: Mentions = known["mentions"]
        self.cast: tuple[CastEntry, ...] = known["cast"]

    def entry_at(self, words: str, within: str | None = None) -> CastEntry | None:
        """Whom `words` mean (None: nobody), at their first place, or at the first in the passage `within`."""
        start = self.text.index(within) if within else 0
        match = re.compile(rf"\b{re.escape(words)}\b").search(self.text, start)
        assert match is not None, words
        span = Span(*match.span())
        return next((entry for entry in self.cast if span in entry.mentions), None)

    def name_at(self, words: str, within: str | None = None) -> str | None:
        """What the one is called whom `words` mean."""
        entry = self.entry_at(words, within)
        return entry.name if entry else None

    def phrases(self) -> set[str]:
        """Every expression that means somebody."""
        return {self.text[span.start : span.end] for entry in self.cast for span in entry.mentions}
