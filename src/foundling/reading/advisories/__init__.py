"""What a reader may want to be warned of, each with its passages.

Steps, each a module: the story is cut into passages and its words looked up (`passages`, `hits`, `lexicon`), each
passage is scored for each kind (`scoring`, `kinds`), passages are gathered to findings (`findings`), these are
compared with what the header declares (`declared`), and a rating is suggested (`suggested`). Deaths of main
characters need the cast (`main_deaths`), underage is a matter of what is declared and of stated ages (`ages`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foundling.manuscript import Manuscript
from foundling.reading.advisories.ages import stated_ages
from foundling.reading.advisories.declared import declared_kinds
from foundling.reading.advisories.findings import MOST_SHOWN, Finding, findings
from foundling.reading.advisories.kinds import kinds
from foundling.reading.advisories.main_deaths import main_deaths
from foundling.reading.advisories.passages import passages_of
from foundling.reading.advisories.scoring import MOST_BY_RULE
from foundling.reading.advisories.suggested import suggested_rating
from foundling.reading.prose import Prose, read_prose
from foundling.reading.types import Advisories, Advisory, Part, Record
from foundling.reading.views import People
from foundling.spans import Span

# A finding from this confidence on, three readers in ten, is worth a warning: balanced accuracy by ten-fold
# cross-validation on readers' votes, mean over kinds, is 0.69 to 0.70 from 0.25 to 0.3, whether one of three must
# want the warning or two. Weaker findings are kept for what they are: hints at where to look.
WARN_AT = 0.3

UNDERAGE, MAIN_DEATH = "underage", "major-character-death"
# A declared warning alone, and one place that bears it out.
DECLARED_ALONE, ONE_DEATH = 0.6, 0.4
# Kinds that a header declares of stories with sexual content.
SEXUAL = frozenset({"sexual-content", "sexual-violence", "doubtful-consent"})


def read_advisories(manuscript: Manuscript, /, *, prose: Prose, record: Record, people: People) -> Advisories:
    """Advisories, what was declared and not found, and the rating that these would bear out."""
    declared = declared_kinds(record)
    prose = prose if prose.words or record.warning else _whole(manuscript)
    found = findings(passages_of(prose.lower, prose.sentences), prose.sentences, prose.lower)
    advisories = [_advisory(finding, prose, finding.kind in declared) for finding in found]
    advisories.extend(_of_main_characters(people, prose, declared))
    advisories.extend(_underage(record, prose, declared))
    names = {advisory.kind for advisory in advisories}
    looked_for = {*(kind.name for kind in kinds()), *((MAIN_DEATH,) if people.figures else ())}
    return Advisories(
        found=tuple(advisories),
        not_found=tuple(kind for kind in declared if kind in looked_for and kind not in names),
        suggested_rating=suggested_rating(advisories),
    )


def _whole(manuscript: Manuscript) -> Prose:
    """All of a text in which no body was seen (a fragment that looks like a note).

    Not where its header declares warnings: their own words would bear them out.
    """
    return read_prose(manuscript, parts=(Part("body", Span(0, len(manuscript.text))),))


def _advisory(finding: Finding, prose: Prose, declared: bool) -> Advisory:
    return Advisory(
        kind=finding.kind,
        level=finding.level,
        standing="declared" if declared else "undeclared",
        told=finding.told,
        spans=tuple(prose.span(*tokens) for tokens in finding.tokens),
        confidence=finding.confidence,
    )


def _of_main_characters(people: People, prose: Prose, declared: dict[str, tuple[Span, ...]]) -> Iterator[Advisory]:
    places = main_deaths(people, prose.lower)
    if places:
        yield Advisory(
            kind=MAIN_DEATH,
            level="moderate",
            standing="declared" if MAIN_DEATH in declared else "undeclared",
            told=False,
            spans=_sentences_of(places, prose),
            confidence=min(MOST_BY_RULE, round(1 - (1 - ONE_DEATH) ** len(places), 3)),
        )


def _underage(record: Record, prose: Prose, declared: dict[str, tuple[Span, ...]]) -> Iterator[Advisory]:
    """Where the header declares it, or where a story declared or rated as sexual states an age under 18."""
    spans = declared.get(UNDERAGE)
    sexual = SEXUAL.intersection(declared) or any(rating.value.scale == "explicit" for rating in record.rating[:1])
    ages = tuple(stated_ages(prose.lower)) if sexual or spans is not None else ()
    if spans is None and not ages:
        return
    yield Advisory(
        kind=UNDERAGE,
        level="mentioned",
        standing="undeclared" if spans is None else "declared",
        told=False,
        spans=tuple(sorted((*(spans or ()), *_sentences_of(ages, prose)))),
        confidence=DECLARED_ALONE if spans is not None else WARN_AT,
    )


def _sentences_of(places: Sequence[tuple[int, int]], prose: Prose) -> tuple[Span, ...]:
    """The sentences that the places stand in, each once, the first of them."""
    numbers = dict.fromkeys(prose.sentence_of(first) for first, _ in places[:MOST_SHOWN])
    return tuple(prose.span(*prose.sentence_tokens(number)) for number in numbers)
