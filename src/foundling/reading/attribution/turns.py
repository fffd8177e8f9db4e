"""Utterances in their order: what lies between them, and where one dialogue ends and the next begins.

Owns joining quotes that go on with one another, the steps from one utterance to the next, and the cutting into
runs. A run is a stretch of utterances that are decoded together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, structs

from foundling.reading.attribution.stage import Stage
from foundling.reading.views import Quote

# How an utterance follows the one before it: it is the first; stands in the same paragraph; in the next one with
# nothing told between, with a few words (a tag), with more; after one paragraph of narration, after some, after
# many.
Step = Literal["first", "same", "bare", "tag", "beat", "gap1", "gap2", "far"]
STEPS: tuple[Step, ...] = ("same", "bare", "tag", "beat", "gap1", "gap2", "far")
# What counts for a step differs where a cue stands beside the quote: who has a cue is oftener somebody new.
KINDS = (*STEPS, *(f"{step}.cue" for step in STEPS))
RELATIONS = ("same", "other", "new", "second")
# What else tells of a step: how the cue beside it names its speaker, and that three or more talk.
NAMINGS = ("pronoun", "noun")
MANY = "many"
LEANINGS = ("", *NAMINGS, f".{MANY}", *(f"{naming}.{MANY}" for naming in NAMINGS))
# After a step to a third one, or back to the same, these shares of talks begin anew.
LOST = ("lost_new", "lost_same")

# Steps so close that who is spoken to in one quote is likely to speak next to it.
CLOSE = frozenset({"bare", "tag", "beat", "gap1"})

# A tag ("said Ellen with a smile") has about this many tokens at most.
_TAG = 10
# Paragraphs of narration between two quotes: up to this many count as a pause in one talk.
_PAUSE = 3
# A talk ends where this many tokens of narration stand between two quotes.
_END = 400
# A run that is long ends at the first pause of so many tokens.
_LONG_RUN = 80
_PAUSE_IN_LONG_RUN = 100
# It ends anywhere at so many utterances, so that a book of nothing but talk takes no more room than another.
_LONGEST_RUN = 400
# Kinds of quotes that take turns; a thought, a sign or a letter stands apart.
_TURN_KINDS = frozenset({"speech", "telepathy", "chat"})


class Turn(Struct, frozen=True, gc=False):
    """One utterance: the quote it begins with, the one it ends with, and how it follows the one before it."""

    number: int
    last: int
    step: Step
    takes_turn: bool


def runs(stage: Stage) -> Iterator[list[Turn]]:
    """The utterances of the story as runs of talk, in order."""
    quotes = stage.quotes.quotes
    run: list[Turn] = []
    for number, quote in enumerate(quotes):
        takes_turn = quote.kind in _TURN_KINDS
        step: Step = "first"
        if run:
            before = quotes[number - 1]
            between = quote.tokens[0] - before.tokens[1]
            if _ends(stage, len(run), before, quote, between):
                yield run
                run = []
            elif run[-1].takes_turn == takes_turn and _goes_on(before, quote):
                run[-1] = structs.replace(run[-1], last=number)
                continue
            else:
                step = _step(quote, before, between)
        run.append(Turn(number, number, step, takes_turn))
    if run:
        yield run


def _ends(stage: Stage, length: int, before: Quote, quote: Quote, between: int) -> bool:
    """Whether a run of so many utterances ends between two quotes."""
    if length >= _LONGEST_RUN or between > _END or (length >= _LONG_RUN and between > _PAUSE_IN_LONG_RUN):
        return True
    return stage.scene(quote.tokens[0]) != stage.scene(before.tokens[0])


def _goes_on(before: Quote, quote: Quote) -> bool:
    """Whether a quote goes on with the words of the one before: it says so, or both have the same cue."""
    if quote.continues:
        return True
    if quote.paragraph != before.paragraph or quote.cue is None or before.cue is None:
        return False
    return quote.cue.who == before.cue.who


def _step(quote: Quote, before: Quote, between: int) -> Step:
    apart = quote.paragraph - before.paragraph
    if apart == 0:
        return "same"
    if apart == 1:
        # Marks of both quotes stand between their inner tokens.
        words = between - 2
        return "bare" if words <= 1 else "tag" if words <= _TAG else "beat"
    if apart == 2:
        return "gap1"
    return "gap2" if apart - 1 <= _PAUSE else "far"
