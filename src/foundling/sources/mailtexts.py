"""The texts of a store's messages, for the grouping of posts: what two have in common, what is quoted.

Owns the comparison of texts; `threads` asks for it only where subjects leave doubt.
"""

from __future__ import annotations

from foundling.sources.mailends import end_matter, quotes
from foundling.sources.mailstore import Raw, Store
from foundling.sources.mailtext import Message, read_message, read_saved
from foundling.sources.protocol import Limits

# Two posts have the same text if they share this part of the shorter one's longer lines (a repost is often
# mended here and there; two parts of a story share no more than header and footer).
SAME_SHARE = 0.5
# Lines of this many characters are compared; shorter ones recur by chance.
_LINE = 30


def message_of(raw: Raw, limits: Limits) -> Message:
    """The message as text; one that was saved as text, as it stands."""
    if raw.saved:
        return read_saved(raw.data, limits=limits)
    return read_message(raw.data, limits=limits, charset=raw.charset)


class StoreTexts:
    """The texts of a store's messages; see `threads.Texts`."""

    def __init__(self, store: Store, limits: Limits) -> None:
        self._store = store
        self._limits = limits

    def same(self, a: int, b: int, /) -> bool:
        """Whether two messages share most of the longer lines of the shorter one."""
        lines = [self._long_lines(number) for number in (a, b)]
        fewer = min(map(len, lines))
        return fewer > 0 and len(lines[0] & lines[1]) >= SAME_SHARE * fewer

    def own_words(self, number: int, /) -> str:
        """The body without quoted lines and without what ends it."""
        text = self._body(number)
        back = end_matter(text)
        text = text if back is None else text[: back[1]]
        at, kept = 0, []
        for span in quotes(text):
            kept.append(text[at : span.start])
            at = span.end
        return "".join([*kept, text[at:]])

    def quoted_share(self, number: int, /) -> float:
        """How much of the body stands in quoted lines."""
        text = self._body(number)
        return sum(span.end - span.start for span in quotes(text)) / max(1, len(text))

    def _body(self, number: int) -> str:
        message = message_of(self._store.message(number), self._limits)
        return message.text[message.head :]

    def _long_lines(self, number: int) -> set[int]:
        lines = (line.strip() for line in self._body(number).split("\n"))
        return {hash(line) for line in lines if len(line) >= _LINE}
