"""Pages made of frames: what a saved page holds of them, and which files a set of frames shows.

Owns the finding of frames. Programs that save a page in one file write each frame's page into an attribute:
`srcdoc`, or `src="data:text/html,…"` (SingleFile). Sets of frames of the 1990s name other files.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote

from foundling.sources.nesting import too_deep
from foundling.sources.pagetree import PageTree
from foundling.sources.protocol import Limits

# No page shows more frames than this.
_MOST = 50
_LONGEST_NAME = 200
_DATA = re.compile(r"data:text/html(?P<parameters>[^,]{0,100}),", re.I)


def framed(tree: PageTree) -> Iterator[str]:
    """The markup of each frame that the page holds, in order."""
    if "srcdoc" not in tree.markup and "data:text/html" not in tree.markup:
        return
    for node in tree.all("iframe, frame")[:_MOST]:
        inner = node.attributes.get("srcdoc") or _from_address(node.attributes.get("src") or "")
        if inner:
            yield inner


def _from_address(address: str) -> str:
    """The page inside a `data:` address."""
    match = _DATA.match(address)
    if match is None:
        return ""
    content = address[match.end() :]
    if "base64" not in match["parameters"].lower():
        return unquote(content)
    try:
        return base64.b64decode(content, validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def frames_of(markup: str, limits: Limits) -> list[str]:
    """The files that a set of frames shows, as it names them; none where the page is no such set."""
    if "<frame" not in markup.lower() or too_deep(markup, limits.nesting):
        return []
    named = (node.attributes.get("src") or "" for node in PageTree(markup).all("frameset frame, frame"))
    return [name for name in dict.fromkeys(named) if name and len(name) <= _LONGEST_NAME][:_MOST]
