"""Markup mended before it is parsed.

Owns the mending of what would make a parser swallow the rest of a page as a browser of today does: an element or a
comment without an end. Programs of the 2000s wrote such pages (eFiction's skins), and browsers of the time showed
them.
"""

from __future__ import annotations

import re

# Whatever stands behind the tag of an unclosed one of these is no text for a parser.
_SWALLOW = ("style", "script", "title", "textarea", "select", "noscript", "xmp", "iframe", "noframes")
_NEXT_TAG = re.compile(
    r"<(?:/?(?:head|body|div|p|table|tr|td|center|font|span|h[1-6]|br|hr|a|b|i|ul|meta|link)\b|!--)", re.I
)


def mend(markup: str) -> str:
    """The markup with an end for the last `<style>`, `<script>`, comment … that has none; linear."""
    lowered = _lower(markup)
    for name in _SWALLOW:
        start = lowered.rfind(f"<{name}")
        if start >= 0 and lowered.find(f"</{name}", start) < 0:
            at = _next_tag(markup, start)
            if at is not None:
                markup = f"{markup[:at]}</{name}>{markup[at:]}"
                lowered = f"{lowered[:at]}</{name}>{lowered[at:]}"
    start = markup.rfind("<!--")
    if start >= 0 and markup.find("-->", start) < 0:
        end = markup.find(">", start)
        if end >= 0:
            markup = f"{markup[:end]}--{markup[end:]}"
    return markup


def _lower(markup: str) -> str:
    """Lower case without a change of length ("İ".lower() is two characters)."""
    return markup.replace("İ", "I").lower()


def _next_tag(markup: str, start: int) -> int | None:
    opened = markup.find(">", start)
    match = _NEXT_TAG.search(markup, opened + 1) if opened >= 0 else None
    return match.start() if match is not None else None
