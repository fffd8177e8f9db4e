"""Markup mended before it is parsed.

Owns the mending of what would make a parser swallow the rest of a page as a browser of today does: an element or a
comment without an end. Programs of the 2000s wrote such pages (eFiction's skins), and browsers of the time showed
them. And of what only a browser of today shows: pages saved with their components, whose text stands in
`<template shadowrootmode="open">`.
"""

from __future__ import annotations

import re

# Whatever stands behind the tag of an unclosed one of these is no text for a parser.
_SWALLOW = ("style", "script", "title", "textarea", "select", "noscript", "xmp", "iframe", "noframes")
_NEXT_TAG = re.compile(
    r"<(?:/?(?:head|body|div|p|table|tr|td|center|font|span|h[1-6]|br|hr|a|b|i|ul|meta|link)\b|!--)", re.I
)


# A component's own content as SingleFile and browsers write it down (HTML standard, "declarative shadow roots");
# `shadowroot` and `shadowmode` are what it was called until 2023.
_TEMPLATE = re.compile(r"<(?:(?P<end>/)template\b|template\b(?P<attributes>[^>]{0,2000}))>?", re.I)
_SHADOW = re.compile(r"\bshadow(?:root|rootmode|mode)\s*=", re.I)


def mend(markup: str) -> str:
    """The markup with an end for the last `<style>`, `<script>`, comment … that has none; linear.

    Templates that a browser shows where they stand become plain `<div>`s.
    """
    if "<template" in markup and _SHADOW.search(markup):
        markup = _opened(markup)
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


def _opened(markup: str) -> str:
    """Shadow roots as `<div>`s; other templates, which nothing shows, stay."""
    parts: list[str] = []
    shadows: list[bool] = []
    at = 0
    for match in _TEMPLATE.finditer(markup):
        if match["end"] is None:
            shadows.append(_SHADOW.search(match["attributes"]) is not None)
            shown, tag = shadows[-1], "<div>"
        elif shadows:
            shown, tag = shadows.pop(), "</div>"
        else:
            continue
        if shown:
            parts += (markup[at : match.start()], tag)
            at = match.end()
    return "".join((*parts, markup[at:]))


def _lower(markup: str) -> str:
    """Lower case without a change of length ("İ".lower() is two characters)."""
    return markup.replace("İ", "I").lower()


def _next_tag(markup: str, start: int) -> int | None:
    opened = markup.find(">", start)
    match = _NEXT_TAG.search(markup, opened + 1) if opened >= 0 else None
    return match.start() if match is not None else None
