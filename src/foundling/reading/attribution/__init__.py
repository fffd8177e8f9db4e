"""Who says what: speakers decoded jointly over runs of dialogue.

In order: the story is laid out (`stage`), quotes are joined to utterances and these to runs of talk (`turns`).
Each cue is turned into figures or a gender, each utterance searched for names it speaks to, the narration
beside it for whose doing it tells (`evidence`, `nearby`, `presence`). From that come the candidates of a run
(`laying`) and the signs for and against each (`features`), which are weighed (`weights`); the speakers of a run
are decided together (`decoding`), twice, the second time with what the first reading taught (`learnt`,
`voices`), and their chances made honest (`confidence`).
"""

from __future__ import annotations

from foundling.manuscript import Manuscript
from foundling.reading.attribution.reading import attribute
from foundling.reading.attribution.stage import set_stage
from foundling.reading.prose import Prose
from foundling.reading.types import Scene
from foundling.reading.views import Attribution, People, Quotes


def read_attribution(
    manuscript: Manuscript, /, *, prose: Prose, scenes: tuple[Scene, ...], quotes: Quotes, people: People
) -> Attribution:
    """The speaker of each quote, and whom it is spoken to where that is known."""
    return Attribution(tuple(attribute(set_stage(prose, scenes, quotes, people))))
