"""What speaks for and against each candidate: named signs, weighed elsewhere.

Owns the list of signs of one quote and one candidate. Every sign is a word such as `name.said`; the weights file
has a weight for each. The same signs are used to decide and to fit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from foundling.reading.attribution.evidence import Address, Evidence
from foundling.reading.attribution.learnt import KnownAs, Learnt
from foundling.reading.attribution.presence import Presence
from foundling.reading.attribution.stage import MENTIONED, Stage
from foundling.reading.attribution.turns import Turn

# Nobody among the figures: the speaker has no name, or several speak.
NOBODY = -1

# Edges of what mentions nearby add up to.
_PRESENT = (0.02, 0.3, 1.0, 2.5, 5.0)
# Where no narration stands beside a quote.
NO_PLACE = "none"
# What share of an expression's places near is much, and what some.
_MUCH, _SOME = 0.7, 0.3
# A cue by name so few quotes away tells of a noun or pronoun here.
_ANCHORED = 3
# How a cue by an action alone names whose it is, where it matters whether it stands before the quote.
_BEATS = frozenset({"name", "noun", "pronoun", "title", "first"})


class Near(Struct, frozen=True):
    """The narration around a quote: the subject of the last sentence before it and of what follows in its
    paragraph.

    `subject`: a figure, or -1; `subject_gender`: of a pronoun that is the subject, `first` for "I"; `chain`:
    whom that pronoun means, as the sentences before it in the paragraph tell. `leads`: the narration before it
    ends in a colon or comma (`.colon`), or with a verb of speech (`.verb`). `where`: it stands in the same
    paragraph (`in`), is the one before (`prev`), or what follows a quote in the one before (`tail`). `seen`:
    figures named in the paragraph before the quote. The same for what follows with `after`.
    """

    subject: int = NOBODY
    subject_gender: str | None = None
    chain: int = NOBODY
    leads: str = ""
    where: str = NO_PLACE
    seen: tuple[int, ...] = ()
    after: int = NOBODY
    after_gender: str | None = None


class Scene(Struct):
    """All that the signs of one quote are read from.

    `nearby`: the shares of those whom the cue's expression meant in places near; `chief`: who is told of most;
    `begun`: the token at which this scene begins.
    """

    turn: Turn
    token: int
    evidence: Evidence
    address: Address
    near: Near
    before: Address | None
    after: Address | None
    narrator: int | None
    words: Sequence[str]
    nearby: Mapping[int, float]
    chief: int | None
    begun: int


class _Order(Struct, frozen=True):
    """How the candidates of one quote stand to one another.

    `rank`: who was mentioned last (0), next to last …; `fitting`: the same of those whose gender fits the cue;
    `acting`: of these, who acted last. `others`: somebody was named in this scene already. `fresh`: the turn is
    not a going on of the last one.
    """

    gender: Mapping[int, str | None]
    rank: Mapping[int, int]
    fitting: Mapping[int, int]
    acting: Mapping[int, int]
    others: bool
    fresh: bool


def signs(
    stage: Stage,
    scene: Scene,
    presence: Presence,
    figures: Sequence[int],
    anchors: Sequence[int],
    learnt: Learnt,
) -> list[list[str]]:
    """The signs of each candidate, in the order of `figures`; NOBODY may be one of them.

    `anchors`: for each candidate how many quotes away the nearest quote is that a cue gives to them by name (0:
    none near).
    """
    said = scene.evidence
    if said.spoken and len(said.figures) == 1 and said.means in _DECISIVE:
        return [_signs_of_nobody(scene) if f == NOBODY else _named_signs(scene, f) for f in figures]
    order = _order(stage, scene, presence, figures)
    return [
        _signs_of_nobody(scene)
        if figure == NOBODY
        else _signs_of(stage, scene, presence, order, figure, anchor, learnt)
        for figure, anchor in zip(figures, anchors, strict=True)
    ]


def _order(stage: Stage, scene: Scene, presence: Presence, figures: Sequence[int]) -> _Order:
    gender = {f: stage.gender(f) for f in figures if f != NOBODY}
    seen, acted = presence.last_seen, presence.last_acted
    by_recency = sorted((f for f in figures if f in seen), key=lambda f: -seen[f])
    by_action = sorted((f for f in figures if f in acted), key=lambda f: -acted[f])
    return _Order(
        gender=gender,
        rank={f: i for i, f in enumerate(by_recency)},
        fitting=_fitting_ranks(scene, by_recency, gender),
        acting=_fitting_ranks(scene, by_action, gender),
        others=bool(by_recency) and seen[by_recency[0]] >= scene.begun,
        fresh=scene.turn.step != "same",
    )


def _signs_of(
    stage: Stage, scene: Scene, presence: Presence, order: _Order, figure: int, anchor: int, learnt: Learnt
) -> list[str]:
    """The signs of one candidate who is somebody."""
    cued, gender = bool(scene.evidence.means), order.gender[figure]
    titled = bool(stage.people.figures[figure].titles)
    mine = _cue_signs(scene, figure, gender, order.fitting, order.acting, learnt.known_as, anchor, titled)
    mine += _address_signs(scene, figure, gender, order.fresh)
    if order.fresh or cued:
        mine += _presence_signs(stage, presence, scene, figure, order.rank.get(figure, 9), anchor)
        if order.others and _is_elsewhere(scene, presence, figure):
            mine.append("elsewhere")
    if order.fresh and not cued and (voice := learnt.voices.sign(figure, scene.words)):
        mine.append(voice)
    if order.fresh:
        mine += _near_signs(scene, figure, gender)
    return mine


def _is_elsewhere(scene: Scene, presence: Presence, figure: int) -> bool:
    """Whom nothing names in this scene is not here, where others are."""
    seen = presence.last_seen
    return figure in seen and seen[figure] < scene.begun and figure != scene.narrator


# Where a cue of these kinds names one figure with a verb of speech, nothing else is looked at.
_DECISIVE = frozenset({"name", "first", "title"})


def _named_signs(scene: Scene, figure: int) -> list[str]:
    said = scene.evidence
    if figure in said.figures:
        return [f"{said.means}.said"]
    out = ["cue.somebody_else"] if figure in said.not_speaker else []
    if figure == scene.narrator:
        out.append(f"{said.means}.not_narrator")
    return out


def _signs_of_nobody(scene: Scene) -> list[str]:
    means = scene.evidence.means
    if means in ("noun", "fresh", "somebody"):
        known = f"nobody.{means}.known" if scene.evidence.figures else f"nobody.{means}"
        return [known, *_nearby_sign(scene, NOBODY)]
    if means in ("name", "title"):
        return [f"nobody.{means}" if not scene.evidence.figures else f"nobody.{means}.known"]
    return ["nobody." + (means or "none")]


def _fitting_ranks(scene: Scene, by_recency: Sequence[int], gender: dict[int, str | None]) -> dict[int, int]:
    """Of the candidates whose gender fits the cue's pronoun or noun, who was mentioned last, next to last …"""
    wanted = scene.evidence.gender
    if not wanted:
        return {}
    fits = [f for f in by_recency if gender[f] in (wanted, None) and f != scene.narrator]
    return {f: i for i, f in enumerate(fits)}


def _cue_signs(
    scene: Scene,
    figure: int,
    gender: str | None,
    fitting: Mapping[int, int],
    acting: Mapping[int, int],
    known_as: KnownAs,
    anchor: int,
    titled: bool,
) -> list[str]:
    said = scene.evidence
    if not said.means:
        return []
    how = "said" if said.spoken else "beat"
    out = [f"{said.means}.beat.before"] if said.before and not said.spoken and said.means in _BEATS else []
    if said.means in ("somebody", "fresh"):
        return [*out, *_stranger_signs(scene, figure, gender, anchor)]
    if figure in said.not_speaker:
        out.append("cue.somebody_else")
    if said.figures:
        if figure in said.figures:
            several = ".several" if len(said.figures) > 1 else ""
            out.append(f"{said.means}.{how}{several}")
        elif figure == scene.narrator:
            out.append(f"{said.means}.not_narrator")
        return out
    if figure == scene.narrator and said.means != "first":
        out.append(f"{said.means}.not_narrator")
        return out
    if said.means in ("pronoun", "noun"):
        out += _meant_signs(scene, figure, known_as, anchor, titled)
        if gender is None or said.gender is None:
            out.append(f"{said.means}.{how}.open")
        elif gender != said.gender:
            out.append(f"{said.means}.{how}.clash")
            return out
        else:
            out.append(f"{said.means}.{how}.fits")
        out += _placed_signs(scene, figure, fitting.get(figure), acting.get(figure))
    return out


def _nearby_sign(scene: Scene, figure: int) -> list[str]:
    """How often the cue's expression meant somebody in places near, where it meant anybody."""
    if not scene.nearby:
        return []
    share = scene.nearby.get(figure, 0.0)
    return ["nearby.much" if share >= _MUCH else "nearby.some" if share >= _SOME else "nearby.little"]


def _meant_signs(scene: Scene, figure: int, known_as: KnownAs, anchor: int, titled: bool) -> list[str]:
    """Whether a cue's pronoun or noun is used of somebody elsewhere, and whom it takes up."""
    said = scene.evidence
    out = known_as.signs(said.noun, figure) if said.noun else []
    out += _nearby_sign(scene, figure)
    if anchor and anchor <= _ANCHORED:
        out.append(f"{said.means}.anchor{anchor}")
    if figure == scene.chief:
        out.append(f"{said.means}.chief")
    if figure == said.antecedent:
        out.append("pronoun.taken_up")
    elif said.antecedent is not None:
        out.append("pronoun.passed_by")
    if said.young and titled:
        out.append("noun.young.titled")
    return out


def _placed_signs(scene: Scene, figure: int, rank: int | None, acted: int | None) -> list[str]:
    """Where somebody who fits a cue's pronoun or noun stands among those who do, and in the narration near."""
    means, near = scene.evidence.means, scene.near
    out = []
    if rank is not None:
        out.append(f"{means}.rank{min(rank, 3)}")
    if acted is not None:
        out.append(f"{means}.acted{min(acted, 3)}")
    if near.subject == figure:
        out.append(f"{means}.subject.{near.where}")
    elif near.chain == figure:
        out.append(f"{means}.chain.{near.where}")
    elif figure in near.seen:
        out.append(f"{means}.seen")
    return out


def _stranger_signs(scene: Scene, figure: int, gender: str | None, anchor: int) -> list[str]:
    """Where the cue speaks of somebody new (`a boy said`, `somebody said`): not who was just named."""
    means = scene.evidence.means
    out = []
    if scene.evidence.gender and gender:
        out.append(f"{means}.fits" if gender == scene.evidence.gender else f"{means}.clash")
    if figure == scene.narrator:
        out.append(f"{means}.narrator")
    if figure == scene.near.subject or figure in scene.near.seen:
        out.append(f"{means}.seen")
    if anchor and anchor <= _ANCHORED:
        out.append(f"{means}.anchor")
    return out + _nearby_sign(scene, figure)


def _address_signs(scene: Scene, figure: int, gender: str | None, fresh: bool) -> list[str]:
    out = []
    if figure in scene.address.own:
        out.append("names_self")
    elif scene.address.own:
        out.append("names_other")
    if figure in scene.address.to:
        out.append("speaks_to_self")
    elif figure in scene.address.about:
        out.append("speaks_of_self")
    if not fresh:
        return out
    before, after = scene.before, scene.after
    if before is not None:
        if figure in before.to:
            out.append("was_spoken_to")
        elif figure in before.about:
            out.append("was_spoken_of")
        if before.gender and not before.to and gender:
            out.append("was_called.fits" if before.gender == gender else "was_called.clash")
    if after is not None:
        if figure in after.to:
            out.append("is_answered")
        if after.gender and not after.to and gender:
            out.append("is_called.fits" if after.gender == gender else "is_called.clash")
    return out


def _presence_signs(
    stage: Stage, presence: Presence, scene: Scene, figure: int, rank: int, anchor: int
) -> list[str]:
    here = bisect_right(_PRESENT, presence.of(figure, scene.token))
    often = _MENTIONED_SIGNS[stage.often[figure]]
    if scene.evidence.means:
        out = [_PRESENT_SIGNS[here], often]
        if figure == scene.narrator:
            out.append("narrator")
        return out
    out = [_PRESENT_BARE_SIGNS[here], often, _RECENT_SIGNS[min(rank, 4)]]
    if figure == scene.narrator:
        out.append("narrator.bare")
    if figure == scene.chief:
        out.append("chief" if scene.turn.takes_turn else "chief.apart")
    if anchor:
        out.append(_ANCHOR_SIGNS[min(anchor, len(_ANCHOR_SIGNS) - 1)])
    return out


_PRESENT_SIGNS = [f"present{k}" for k in range(len(_PRESENT) + 1)]
_PRESENT_BARE_SIGNS = [f"{sign}.bare" for sign in _PRESENT_SIGNS]
_MENTIONED_SIGNS = [f"mentioned{k}" for k in range(len(MENTIONED) + 1)]
_RECENT_SIGNS = [f"recent{k}" for k in range(5)]
_ANCHOR_SIGNS = ["", "anchor1", "anchor2", "anchor3", "anchor3", "anchor4"]


def _near_signs(scene: Scene, figure: int, gender: str | None) -> list[str]:
    near = scene.near
    if scene.evidence.means:
        return []
    out = []
    where = near.where + near.leads
    if near.subject == figure:
        out.append(f"near.{where}")
    elif near.chain == figure:
        out.append(f"near.chain.{near.where}")
    elif figure in near.seen:
        out.append(f"near.seen.{near.where}")
    if near.subject_gender and near.subject == NOBODY:
        out += _pronoun_sign(f"near.{where}", near.subject_gender, figure, gender, scene.narrator)
    if near.after == figure:
        out.append("near.after")
    if near.after_gender:
        out += _pronoun_sign("near.after", near.after_gender, figure, gender, scene.narrator)
    return out


def _pronoun_sign(sign: str, pronoun: str, figure: int, gender: str | None, narrator: int | None) -> list[str]:
    if pronoun == "first":
        return [sign + ".I"] if figure == narrator else []
    if figure == narrator:
        return [sign + ".clash"]
    if gender is None:
        return []
    return [sign + (".fits" if gender == pronoun else ".clash")]
