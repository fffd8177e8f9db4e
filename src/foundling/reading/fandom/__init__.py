"""The fandom a story belongs to, inferred from its people, places and terms.

Owns turning verdicts into claims. The steps: `matching` finds the gazetteer's names in one pass, `scoring` weighs
them, `gazetteer` knows the fandoms, `pairings` what pairings are called.
"""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.fandom.gazetteer import akin, find, index
from foundling.reading.fandom.matching import Found, find_names
from foundling.reading.fandom.scoring import Verdict, verdicts
from foundling.reading.prose import Prose
from foundling.reading.types import Claim, Record
from foundling.spans import Span

BY = "gazetteer"
# So many passages are shown.
MOST_SPANS = 8


def read_fandom(manuscript: Manuscript, /, *, prose: Prose, record: Record) -> tuple[Claim[str], ...]:
    """Inferred fandoms, the surest first.

    Where the header states the same fandom (or a wider or narrower one), the claim has the header's spelling.
    The fandom that the header states is no evidence; its people, pairings, title, tags and summary are.
    """
    known = index()
    found = find_names(prose, record, known)
    return tuple(_claim(one, found, record) for one in verdicts(found, len(prose.words), known))


def _claim(verdict: Verdict, found: dict[str, Found], record: Record) -> Claim[str]:
    value = verdict.fandom.name
    for stated in record.fandom:
        same = find(stated.value)
        if same and akin(same, verdict.fandom):
            value = stated.value
            break
    spans: list[Span] = []
    for key in verdict.keys:
        if len(spans) < MOST_SPANS and key in found and found[key].places:
            spans.append(found[key].places[0])
    return Claim(value, tuple(sorted(set(spans))), verdict.confidence, BY)
