"""The language a story is written in, by py3langid."""

from __future__ import annotations

import re

from foundling.manuscript import Manuscript
from foundling.reading.types import LanguageSpan, Part
from foundling.spans import Span

# At most this many words of the body are looked at; under the lower bound nothing is claimed (design.md).
MOST_WORDS = 2_000
FEWEST_WORDS = 20


def read_languages(manuscript: Manuscript, /, *, parts: tuple[Part, ...]) -> tuple[LanguageSpan, ...]:
    """The language of the body, over the whole body; none where it has under FEWEST_WORDS words."""
    body = [part.span for part in parts if part.kind == "body"]
    words: list[str] = []
    for span in body:
        for match in re.finditer(r"\S+", manuscript.text[span.start : span.end]):
            words.append(match[0])
            if len(words) >= MOST_WORDS:
                break
    if len(words) < FEWEST_WORDS:
        return ()
    from py3langid.langid import classify

    tag, _ = classify(" ".join(words))
    return (LanguageSpan(tag, Span(body[0].start, body[-1].end)),)
