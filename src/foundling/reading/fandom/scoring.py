"""From the names a story holds to the fandoms it belongs to.

Owns the weighing. A name tells as much as it is rare elsewhere (`Form.as_person`, in powers of ten against
chance). A fandom's score is the sum over its people and terms, each counted once; names of several people (the
family's) count once. The fandom that explains most comes first; what it explains is taken away, and what is left
must make a case of its own: so `Sam` beside `Dean Winchester` says nothing of any other Sam.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log10

from msgspec import Struct

from foundling.reading.fandom.gazetteer import SHIP, SINGLE, TERM, TITLE, WHOLE, Fandom, Index
from foundling.reading.fandom.matching import Found

# All thresholds were set on the LitBank excerpts, on novels of PDNC, and on half of the stories in
# tests/reading/fandom/stories.toml; the other half was looked at afterwards.
# A person or term of at least this weight is a strong piece of evidence; below LEAST it is none.
STRONG = 1.6
LEAST = 0.25
# What a case must reach, and more so in long texts, where chance has more names to work with.
ENOUGH = 4.6
ENOUGH_TERMS = 7.5
FEWEST_TERMS = 4
PER_LENGTH = 1.0
SHORT_TEXT = 1_000
# So it is where many names of people are met.
PER_CROWD = 1.5
FEW_NAMES = 15
# One strong piece is enough beside so many weak ones; none is needed beside MANY_WEAK of such a score.
FEWEST_WEAK = 3
MANY_WEAK, ENOUGH_WEAK = 6, 6.5
# In a long text a name that stands there seldom is no person of the story: once in so many words is often enough.
OFTEN = 4_000
# A second fandom's people must be meant so often, measured by the first one's.
CROSSOVER_SHARE = 0.08
# Cases this close are equally good.
TIE = 0.8
# Those of one wider fandom share their main people; so much more of one does not tell them apart.
KIN_TIE = 1.5
# Given and family name of one person, both in the story though never together.
TOGETHER = 0.6
# Of terms, the best ones count in full, and all together no more than this.
FULL_TERMS, MOST_TERMS = 4, 6.0
# People far down in a fandom's list are met in fewer of its stories.
MAIN_PEOPLE = 12
MINOR = 0.8
# A name that also stands in small letters.
LOWERED = 0.3
MOST_FANDOMS = 4
MOST_SURE = 0.97
_SURE_AT, _SURE_SLOPE = 4.0, 0.85


class Case(Struct, frozen=True):
    """What speaks for a fandom: the score, the strong and weak pieces, how often its people are named."""

    number: int
    score: float
    strong_people: int
    strong_terms: int
    weak: int
    people: float
    named: int
    keys: tuple[str, ...]


class Verdict(Struct, frozen=True):
    """A fandom the story belongs to, how sure that is, and the names that show it, the weightiest first."""

    fandom: Fandom
    confidence: float
    keys: tuple[str, ...]


def verdicts(found: Mapping[str, Found], length: int, known: Index) -> list[Verdict]:
    """The fandoms of a story of `length` words, the best supported first."""
    left = dict(found)
    out: list[Verdict] = []
    first_named = 0
    burden = _burden(found, length)
    while len(out) < MOST_FANDOMS:
        cases = sorted(
            _cases(left, length, known), key=lambda c: (-c.score, not known.fandoms[c.number].classic, c.number)
        )
        good = [case for case in cases if _is_enough(case, burden, bool(out))]
        if not good:
            break
        best = good[0]
        if not out:
            first_named = best.named
        elif best.named < CROSSOVER_SHARE * first_named:
            left = _without(left, {best.number})
            continue
        chosen, numbers = _settle(best, good, known)
        out.append(Verdict(known.fandoms[chosen], _confidence(best, good, burden, numbers), best.keys))
        left = _without(left, numbers)
    return out


def _cases(left: Mapping[str, Found], length: int, known: Index) -> list[Case]:
    by_fandom: dict[int, list[Found]] = {}
    for one in left.values():
        for number in dict.fromkeys(use.fandom for use in one.form.uses):
            by_fandom.setdefault(number, []).append(one)
    wider = {fandom.id: number for number, fandom in enumerate(known.fandoms) if fandom.umbrella}
    out = []
    for number, names in by_fandom.items():
        if len(names) < 2:
            continue
        within = known.fandoms[number].within
        shared = by_fandom.get(wider[within], []) if within else []
        out.append(_case(number, names, shared, wider.get(within or ""), length))
    return out


def _case(number: int, names: Sequence[Found], shared: Sequence[Found], wide: int | None, length: int) -> Case:
    people = [piece for piece in _people(number, names, length) if piece[0] >= LEAST]
    terms = [(_term_weight(one), one.form.key) for one in names if _has_role(one, number, (TERM, TITLE, SHIP))]
    if wide is not None:
        terms += [(_term_weight(one), one.form.key) for one in shared if _has_role(one, wide, (TERM, TITLE))]
    terms = sorted({key: (weight, key) for weight, key in terms if weight >= LEAST}.values(), reverse=True)
    full = sum(weight for weight, _ in terms[:FULL_TERMS])
    term_score = min(MOST_TERMS, full + sum(weight for weight, _ in terms[FULL_TERMS:]) / 2)
    ordered = sorted(people + terms, key=lambda piece: (-piece[0], piece[1]))
    strong_people = sum(1 for weight, _ in people if weight >= STRONG)
    strong_terms = sum(1 for weight, _ in terms if weight >= STRONG)
    return Case(
        number,
        round(sum(weight for weight, _ in people) + term_score, 3),
        strong_people,
        strong_terms,
        sum(1 for weight, _ in ordered if weight < STRONG),
        sum(weight for weight, _ in people),
        sum(one.count for one in names if _has_role(one, number, (WHOLE, SINGLE))),
        tuple(key for _, keys in ordered for key in keys.split("|")),
    )


def _has_role(one: Found, number: int, roles: tuple[str, ...]) -> bool:
    return any(use.fandom == number and use.role in roles for use in one.form.uses)


def _term_weight(one: Found) -> float:
    return one.form.as_term * (LOWERED if one.lowered else 1.0)


def _often(one: Found, length: int) -> float:
    return min(1.0, one.count * OFTEN / max(length, OFTEN))


def _people(number: int, names: Sequence[Found], length: int) -> list[tuple[float, str]]:
    """For each person of the fandom that the story names: what that tells, and the names, joined by `|`."""
    whole: dict[int, tuple[float, str]] = {}
    used: set[str] = set()
    bearers: dict[str, list[int]] = {}
    tells: dict[str, float] = {}
    words_of: dict[int, int] = {}
    for one in names:
        weight = one.form.as_person * _often(one, length) * (LOWERED if one.lowered else 1.0)
        for use in one.form.uses:
            if use.fandom != number:
                continue
            if use.role == WHOLE:
                whole[use.person] = max(whole.get(use.person, (0.0, "")), (weight, one.form.key))
                used.update(one.form.key.split(" "))
            elif use.role == SINGLE and use.person not in bearers.setdefault(one.form.key, []):
                bearers[one.form.key].append(use.person)
                words_of[use.person] = words_of.get(use.person, 0) + 1
                tells[one.form.key] = weight
    alone: dict[int, list[str]] = {}
    for word, persons in bearers.items():
        if word in used:
            continue
        # the one of whom the story says most names, of several the one whom fans know best
        whose = min(persons, key=lambda p: (p not in whole, -words_of[p], p))
        alone.setdefault(whose, []).append(word)
    out = []
    for person in sorted({*whole, *alone}):
        weight, key = whole.get(person, (0.0, ""))
        own = alone.get(person, [])
        weight += sum(tells[word] for word in own)
        if not key and len(own) > 1:
            weight += TOGETHER
        keys = "|".join([key, *own] if key else own)
        out.append((weight * (MINOR if person >= MAIN_PEOPLE else 1.0), keys))
    return out


def _burden(found: Mapping[str, Found], length: int) -> float:
    """How much more a case must reach in a long text and among many names."""
    names = sum(1 for one in found.values() if one.form.as_person >= LEAST)
    return PER_LENGTH * log10(max(1.0, length / SHORT_TEXT)) + PER_CROWD * log10(max(1.0, names / FEW_NAMES))


def _is_enough(case: Case, burden: float, another: bool) -> bool:
    """Whether a case stands: two strong pieces, or one and several weak ones; another fandom needs two."""
    strong = case.strong_people + case.strong_terms
    pieces = strong + case.weak
    if pieces >= MANY_WEAK and case.people >= STRONG and case.score >= ENOUGH_WEAK + burden:
        return True
    if not case.strong_people or case.people < STRONG:
        return case.strong_terms >= FEWEST_TERMS and case.score >= ENOUGH_TERMS + burden and not another
    if case.score < ENOUGH + burden:
        return False
    return strong >= 2 or (not another and case.weak >= FEWEST_WEAK)


def _settle(best: Case, good: Sequence[Case], known: Index) -> tuple[int, set[int]]:
    """The fandom to name where several explain the story equally well, and all whose names that accounts for."""
    near = [case for case in good if case.score >= best.score - TIE]
    fandom = known.fandoms[best.number]
    kin = {
        case.number
        for case in good
        if case.score >= best.score - KIN_TIE
        and fandom.within
        and known.fandoms[case.number].within == fandom.within
    }
    if len(kin) > 1:
        wide = next(number for number, one in enumerate(known.fandoms) if one.id == fandom.within)
        return wide, kin | {wide}
    classics = [case for case in near if known.fandoms[case.number].classic]
    chosen = classics[0].number if classics else best.number
    accounted = {chosen, *(case.number for case in near if _same_names(case, best))}
    wide_of = known.fandoms[chosen].within
    accounted |= {number for number, one in enumerate(known.fandoms) if one.umbrella and one.id == wide_of}
    return chosen, accounted


def _same_names(one: Case, other: Case) -> bool:
    both = set(one.keys) & set(other.keys)
    return 2 * len(both) >= len(set(one.keys))


def _confidence(best: Case, good: Iterable[Case], burden: float, accounted: set[int]) -> float:
    """How sure a verdict is: by how far the case stands above what is enough, and above the next one."""
    over = best.score - (ENOUGH + burden)
    rivals = [case.score for case in good if case.number not in accounted and _same_names(case, best)]
    lead = best.score - max(rivals, default=best.score - 3.0)
    sure = 1.0 / (1.0 + exp(-(_SURE_SLOPE * (over + min(lead, 3.0) / 2 - 1.5) + (_SURE_AT - 3.2))))
    return round(min(MOST_SURE, sure), 3)


def _without(left: Mapping[str, Found], numbers: set[int]) -> dict[str, Found]:
    """What is not accounted for by these fandoms."""
    gone: set[str] = set()
    for key, one in left.items():
        if any(use.fandom in numbers for use in one.form.uses):
            gone.add(key)
            if any(use.fandom in numbers and use.role == WHOLE for use in one.form.uses):
                gone.update(key.split(" "))
    return {key: one for key, one in left.items() if key not in gone}
