"""Languages by their names: what a tag is called, and which tag somebody means.

Owns the two directions; the names are in `data/language_names.toml` (one for each tag, in English) and
`data/languages.toml` (all that archives and writers state).
"""

from __future__ import annotations

from functools import cache

from foundling import knowledge
from foundling.query.folding import fold


@cache
def languages() -> dict[str, str]:
    """BCP 47 tags by the names that languages go by, folded."""
    names, stated = knowledge.table("language_names.toml")["names"], knowledge.table("languages.toml")["names"]
    return {fold(name): tag for tag, name in names.items()} | {fold(name): tag for name, tag in stated.items()}


def language_name(tag: str) -> str:
    """What the language of a BCP 47 tag is called; the tag itself where nobody knows.

    >>> language_name("pt-br"), language_name("de-AT"), language_name("xx")
    ('Brazilian Portuguese', 'German (AT)', 'xx')
    """
    known = _names()
    if (whole := known.get(tag.lower())) is not None:
        return whole
    base, _, rest = tag.partition("-")
    named = known.get(base.lower())
    return tag if named is None or not rest else f"{named} ({rest})"


@cache
def _names() -> dict[str, str]:
    return {tag.lower(): name for tag, name in knowledge.table("language_names.toml")["names"].items()}
