"""The elements of HTML, by what they do to the text around them.

Owns names only. Obsolete elements are here too: pages of the 1990s use them. Source: the HTML standard, sections
"Rendering" and "Parsing HTML documents".
"""

from __future__ import annotations

from typing import Final


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Begin and end on a line of their own, with space around them.
BLOCKS: Final = _names("""
    address article aside blockquote body center caption details dialog dir div dl fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend listing main menu nav ol p plaintext pre section
    summary table tbody td tfoot th thead ul xmp
""")
# Begin and end on a line of their own.
LINES: Final = _names("li tr dt dd")
# Run along with the text they stand in.
INLINE: Final = _names("""
    a abbr acronym b big cite code del dfn em font i img ins kbd nobr q s samp small span strike strong sub sup tt
    u var wbr
""")
# Show no text of the story: machinery, controls, what only other programs show.
LEFT_OUT: Final = _names("""
    head script style template title noscript select option optgroup textarea button input datalist iframe frameset
    frame noframes object embed applet audio video canvas svg map area meter progress xml rp noembed bgsound
""")
PREFORMATTED: Final = _names("pre xmp listing plaintext")
# Have no end tag.
VOID: Final = _names("""
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr
""")
# Left open by a `</p>` or a cell's end, these are opened again in the text that follows.
FORMATTING: Final = _names("a b big code em font i nobr s small strike strong tt u")
# Closed by the next of their kind.
CLOSED_BY_SIBLING: Final = _names("p li dt dd td th tr option optgroup tbody thead tfoot rt rp a")
# What stands in them is no markup.
RAW: Final = _names("script style textarea title xmp iframe noembed noframes")
# Close a paragraph that is open.
CLOSES_P: Final = _names("""
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hgroup hr listing main menu nav ol p pre section summary table ul xmp
""")
# Nothing outside these is closed by an end tag inside them.
BOUNDARIES: Final = _names("table td th caption marquee object applet template button html")
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
