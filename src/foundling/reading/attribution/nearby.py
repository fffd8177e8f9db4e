"""The narration next to a quote: whose doing it tells, whom it names.

Owns finding the subject of a sentence of the narration, well enough for this: the first name, "I" or pronoun
within its first words.
"""

from __future__ import annotations

from foundling.reading.attribution.evidence import pronouns
from foundling.reading.attribution.features import NO_PLACE, NOBODY, Near
from foundling.reading.attribution.stage import Stage, prepositions
from foundling.reading.attribution.turns import Turn
from foundling.reading.grammar import forms
from foundling.reading.quotes.lexicon import lexicon

# A subject stands within so many words of the beginning of its sentence.
_SUBJECT_WITHIN = 8
# Of the figures named in the paragraph before a quote so many are taken, and looked for so many tokens back.
_SEEN = 12
_SEEN_WITHIN = 400
# The subject of words that lead to a quote stands at most so many tokens before it.
_LEADS_WITHIN = 14
# So does a verb of speech stand that leads to a quote without a colon: `Ellen began again.`
_VERB_WITHIN = 5
_LEADS = frozenset({":", ","})
_SUBJECTS = forms("i he she it they", "subject")


def near(stage: Stage, turn: Turn) -> Near:
    """What the narration tells beside an utterance."""
    prose, at = stage.prose, stage.quotes.at
    quote = stage.quotes.quotes[turn.number]
    open_token = _opening(stage, quote.tokens[0], turn.number)
    before = open_token - 1
    subject, gender, chain, leads, where = NOBODY, None, NOBODY, "", NO_PLACE
    seen: tuple[int, ...] = ()
    if before >= 0 and at[before] < 0:
        paragraph = prose.paragraph_of(before)
        if quote.paragraph - paragraph <= 1:
            leads = _leads(stage, before, turn.number)
            top = prose.paragraph_tokens(paragraph)[0]
            begin = _after_quote(stage, top, before)
            where = "in" if paragraph == quote.paragraph else "prev" if begin == top else "tail"
            first = max(begin, prose.sentence_tokens(prose.sentence_of(before))[0])
            subject, gender = _last_subject(stage, first, before) if leads else _subject(stage, first, open_token)
            if gender and gender != "first":
                chain = _antecedent(stage, begin, first, gender)
            seen = _seen(stage, before)
    after, after_gender = NOBODY, None
    follows = quote.tokens[1]
    while follows < len(at) and at[follows] == turn.number:
        follows += 1
    if follows < len(at) and at[follows] < 0:
        end = prose.paragraph_tokens(quote.paragraph)[1]
        if follows < end:
            after, after_gender = _subject(stage, follows, end)
    return Near(subject, gender, chain, leads, where, seen, after, after_gender)


def _leads(stage: Stage, before: int, number: int) -> str:
    """Whether narration up to the token `before` leads to a quote: by a colon or comma, by a verb of speech.

    The verb of the cue that belongs to the quote above leads to nothing.
    """
    lower = stage.prose.lower
    if lower[before] in _LEADS:
        return ".colon"
    above = stage.quotes.quotes[number - 1].cue if number else None
    if above is not None and above.verb and above.span.end > stage.prose.starts[max(0, before - _VERB_WITHIN)]:
        return ""
    known = lexicon()
    for token in range(before, max(0, before - _VERB_WITHIN), -1):
        verb = known.verbs.get(lower[token])
        if verb is not None and verb.finite and verb.best in known.spoken:
            return ".verb"
    return ""


def _last_subject(stage: Stage, first: int, last: int) -> tuple[int, str | None]:
    """The subject nearest to the end of narration that leads to a quote: `… and he continued:`."""
    prose = stage.prose
    for token in range(last - 1, max(first, last - _LEADS_WITHIN) - 1, -1):
        lower = prose.lower[token]
        if lower in _SUBJECTS:
            return NOBODY, pronouns().get(lower)
        sighting = stage.at.get(token)
        if sighting is not None and sighting.last == token + 1 and sighting.acts:
            return sighting.figure, None
    return _subject(stage, first, last)


def _antecedent(stage: Stage, begin: int, first: int, gender: str) -> int:
    """Whom a pronoun means that is the subject of the sentence at `first`: the nearest subject that fits.

    Sentences are looked at back to the paragraph's beginning.
    """
    prose = stage.prose
    sentence = prose.sentence_of(first) - 1
    while sentence >= 0 and prose.sentences[sentence] >= begin:
        figure, _ = _subject(stage, prose.sentences[sentence], prose.sentences[sentence + 1])
        if figure != NOBODY and stage.gender(figure) in (gender, None):
            return figure
        sentence -= 1
    return NOBODY


def _opening(stage: Stage, token: int, number: int) -> int:
    at = stage.quotes.at
    while token > 0 and at[token - 1] == number:
        token -= 1
    return token


def _after_quote(stage: Stage, first: int, last: int) -> int:
    """The first token of the narration that reaches to `last` without a quote in between, from `first` on."""
    at = stage.quotes.at
    token = last
    while token > first and at[token - 1] < 0:
        token -= 1
    return token


def _subject(stage: Stage, first: int, last: int) -> tuple[int, str | None]:
    prose, at = stage.prose, stage.quotes.at
    words = 0
    for token in range(first, last):
        if at[token] >= 0 or words >= _SUBJECT_WITHIN:
            break
        sighting = stage.at.get(token)
        lower = prose.lower[token]
        if sighting is not None:
            owns = sighting.last < last and prose.lower[sighting.last] == "'s"
            led = token > 0 and token == sighting.first and prose.lower[token - 1] in prepositions()
            if token != sighting.first or owns or led:
                continue
            return sighting.figure, None
        if lower in _SUBJECTS:
            return NOBODY, pronouns().get(lower)
        words += lower[0].isalnum()
    return NOBODY, None


def _seen(stage: Stage, before: int) -> tuple[int, ...]:
    """The figures named in the paragraph that holds the token, up to it, the latest first."""
    begin = max(stage.prose.paragraph_tokens(stage.prose.paragraph_of(before))[0], before - _SEEN_WITHIN)
    found: list[int] = []
    token = before
    while token >= begin and len(found) < _SEEN:
        sighting = stage.at.get(token)
        if sighting is not None and stage.quotes.at[token] < 0 and sighting.figure not in found:
            found.append(sighting.figure)
        token -= 1
    return tuple(found)
