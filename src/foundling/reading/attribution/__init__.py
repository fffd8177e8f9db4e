"""Who says what: speakers decoded jointly over runs of dialogue.

In order: the story is laid out (`stage`), each cue is turned into figures or a gender and each quote searched for
names it speaks to (`evidence`, `nearby`), runs of talk are cut and their candidates gathered (`turns`, `candidates`),
signs are named (`features`) and weighed (`weights`), and the speakers of a run decided together (`decoding`).
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
