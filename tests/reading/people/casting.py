"""What these tests share: reading the people of a text, and asking who is who."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from foundling.manuscript import Manuscript, Member, manuscript_id
from foundling.reading.engine import LAYERS
from foundling.reading.prose import Prose
from foundling.reading.views import Figure, People
from foundling.spans import Span

STORIES = Path(__file__).parent / "stories"


class Told:
    """A text with its people."""

    def __init__(self, text: str) -> None:
        sha = "0" * 64
        manuscript = Manuscript(manuscript_id([(sha, None)]), (Member(sha, None, Span(0, len(text))),), text)
        known: dict[str, Any] = {}
        for layer in LAYERS:
            if layer.name in ("scan", "parts", "prose", "quotes", "people"):
                known[layer.name] = layer.run(manuscript, **{need: known[need] for need in layer.needs})
        self.text = text
        self.prose: Prose = known["prose"]
        self.people: People = known["people"]

    def who(self, alias: str) -> Figure:
        """The one figure called so."""
        found = [figure for figure in self.people.figures if alias in figure.aliases]
        assert len(found) == 1, f"{alias}: {[figure.name for figure in self.people.figures]}"
        return found[0]

    def nameless(self, noun: str) -> Figure:
        """The one figure without a name whom this noun means."""
        found = [figure for figure in self.people.figures if not figure.named and noun in figure.nouns]
        assert len(found) == 1, f"{noun}: {[(figure.name, figure.nouns) for figure in self.people.figures]}"
        return found[0]

    @property
    def names(self) -> set[str]:
        """All forms that name somebody."""
        return {alias for figure in self.people.figures for alias in figure.aliases}


def story(name: str) -> Told:
    """One of the stories beside this file."""
    return Told((STORIES / f"{name}.txt").read_text(encoding="utf-8"))
