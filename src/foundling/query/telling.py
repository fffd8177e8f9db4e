"""What somebody tells of a story they look for, as words.

Owns which words of it are passed over, because they are in every story or in every such request.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from foundling import knowledge
from foundling.query.choosing import NOWHERE
from foundling.query.folding import fold, straighten
from foundling.query.types import Story, Word

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def told_words(story: Story) -> tuple[Word, ...]:
    """The words to look for, each once; all of them where all would be passed over."""
    words = list(dict.fromkeys(found[0] for found in _WORD.finditer(fold(straighten(story.text)))))
    telling = [word for word in words if word not in passed_over()]
    return tuple(Word(word, NOWHERE) for word in telling or words)


@cache
def passed_over() -> frozenset[str]:
    """Words that tell nothing about which story: those of grammar, and of every such request."""
    grammar = knowledge.table("grammar_words.toml")
    return frozenset(
        word
        for table in (grammar, knowledge.table("query.toml")["story"])
        for listed in _strings(table)
        for word in fold(straighten(listed)).split()
    )


def _strings(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif hasattr(table, "values"):
        for inner in table.values():
            yield from _strings(inner)
