"""How two people stand to one another, from what the story does: every sign, with its passage.

Owns the signs in single sentences: a verb with the two on either side of it, a phrase in a sentence that speaks of
the two, what two do or are together, words said by one to the other. Nouns that one is of the other are in `kin`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from foundling.reading.grammar import ARTICLES, MODALS, POSSESSIVE_ENDINGS, POSSESSIVES, by_person, forms
from foundling.reading.relationships.kin import signs_of_noun
from foundling.reading.relationships.lexicon import WEAK, Lexicon, Sign, lexicon
from foundling.reading.relationships.named import is_of_church
from foundling.reading.relationships.stage import Here, Said, Seen, Stage, has_name, pair_of
from foundling.reading.types import CastEntry

# How far a verb's subject and object stand from it, in tokens.
_SUBJECT, _OBJECT = 6, 4
# In one sentence with more people than this nobody can say whom a phrase means.
_MOST_IN_SENTENCE = 3
_NEGATION = 4
# What it tells that somebody is called `Mum`, and that two speak of `Mum` with no word of whose she is.
CALLED, SPOKEN_OF = 0.6, 0.4
# The same of the one who is there where somebody is called so who has no other name; they answer among so many.
BY_NAME_OF_KIN, _ANSWERS = 0.6, 3
_OWNED = POSSESSIVES | ARTICLES | POSSESSIVE_ENDINGS
# What a verb tells of each of two whom "both" means.
BOTH = 0.7
_OBJECTS = by_person("he she they xe ze sie", "object")
_WE = forms("they we", "subject contracted") | {"both"}
_BEFORE_PLURAL = 5
# So far around a verb in speech its subject and object stand; what a verb tells that somebody says.
_SAID_BEFORE, _SAID_BEHIND, SAID_SO = 3, 2, 0.8
_I_SAY, _YOU_SAY = forms("i", "subject contracted"), forms("you", "subject contracted")
_NO_SUBJECTS = forms("i we he she they", "object reflexive")
# Two of whom `they` is said are sought so many paragraphs back; it tells less where more than two are about.
_PARAGRAPHS_OF_TWO, OF_MORE = 4, 0.6
_EACH_OTHER = frozenset({("each", "other"), ("one", "another")})


def signs_seen(stage: Stage) -> Iterator[Seen]:
    """Every sign, in the order of the text; a pair may have many."""
    known = lexicon()
    prose, at = stage.prose, stage.quotes.at
    for i, word in enumerate(prose.lower):
        verb, noun = known.verbs.get(word), known.nouns.get(word)
        phrases, plural = known.phrases.get(word), known.plural.get(word)
        if verb is None and noun is None and phrases is None and plural is None:
            continue
        near = stage.near(i)
        if not near or _negated(stage, known, i):
            continue
        if noun:
            yield from signs_of_noun(stage, near, i, noun)
        if at[i] >= 0:
            if verb:
                yield from _of_verb_said(stage, i, verb)
            continue
        if verb:
            yield from _of_verb(stage, near, i, verb)
        if phrases:
            yield from _of_phrase(stage, near, i, phrases)
        if plural:
            yield from _of_plural(stage, near, i, plural)
    yield from _said(stage, known)


def _negated(stage: Stage, known: Lexicon, i: int) -> bool:
    prose = stage.prose
    begin = max(prose.sentences[prose.sentence_of(i)], i - _NEGATION)
    return any(word in known.negation or word.endswith("n't") for word in prose.lower[begin:i])


def _of_verb(stage: Stage, near: Sequence[Here], i: int, signs: Sequence[Sign]) -> Iterator[Seen]:
    """`X kissed Y`, `they hated each other`: in the narration, in one sentence."""
    prose = stage.prose
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    if prose.lower[i + 1 : i + 3] in _EACH_OTHER:
        last = stage.before(i)[:2]
        if len(last) == 2:
            for sign in signs:
                yield Seen(pair_of(*last), sign.kind, sign.weight, prose.span(begin, end))
        return
    if "both" in prose.lower[i + 1 : i + 3]:
        yield from _of_both(stage, near, i, signs)
        return
    subjects = [h for h in near if max(begin, i - _SUBJECT) <= h.first and h.last <= i]
    objects = [h for h in near if i < h.first < min(end, i + 1 + _OBJECT)]
    if not (subjects and objects):
        return
    subject, other = _subject(stage, lexicon(), subjects), objects[0]
    whom = other.who
    if whom == subject.who:
        # "Ellen kissed her": a pronoun that is no reflexive never means the subject of its own verb.
        pronoun = _OBJECTS.get(prose.lower[other.first])
        if pronoun is None:
            return
        earlier = (h for h in reversed(near) if h.last <= subject.first and h.who != subject.who)
        whom = next((h.who for h in earlier if stage.gender(h.who) in (pronoun, None)), whom)
    if whom != subject.who:
        for sign in signs:
            yield Seen(pair_of(subject.who, whom), sign.kind, sign.weight, prose.span(subject.first, other.last))


def _subject(stage: Stage, known: Lexicon, before: Sequence[Here]) -> Here:
    """Who does what a verb behind them says: the last of them that is no object (`put his arms around her and
    kissed`)."""
    lower = stage.prose.lower
    for here in reversed(before):
        word = lower[here.last - 1]
        owner = word in POSSESSIVES or lower[here.last] in POSSESSIVE_ENDINGS
        if not (owner or word in _NO_SUBJECTS or lower[here.first - 1] in known.prepositions):
            return here
    return before[-1]


def _of_verb_said(stage: Stage, i: int, signs: Sequence[Sign]) -> Iterator[Seen]:
    """`"You betrayed me"`, `"I married you"`: of whoever speaks and whoever is spoken to."""
    said = stage.quote_at(i)
    if said is None or said.to is None or said.to == said.by:
        return
    lower = stage.prose.lower
    before = lower[max(i - _SAID_BEFORE, said.first) : i]
    if MODALS.intersection(before):
        return
    behind = lower[i + 1 : min(i + 1 + _SAID_BEHIND, said.last)]
    if ("me" in behind and _YOU_SAY.intersection(before)) or ("you" in behind and _I_SAY.intersection(before)):
        for sign in signs:
            yield Seen(pair_of(said.by, said.to), sign.kind, SAID_SO * sign.weight, said.span)


def _of_both(stage: Stage, near: Sequence[Here], i: int, signs: Sequence[Sign]) -> Iterator[Seen]:
    """`She hated both of them`: of those spoken of last, whoever she is and the two others."""
    begin, end = stage.prose.sentence_tokens(stage.prose.sentence_of(i))
    subject = next((h.who for h in reversed(near) if begin <= h.first < i), None)
    if subject is None:
        return
    for who in [who for who in stage.before(i) if who != subject][:2]:
        for sign in signs:
            yield Seen(pair_of(subject, who), sign.kind, BOTH * sign.weight, stage.prose.span(begin, end))


def _of_phrase(
    stage: Stage, near: Sequence[Here], i: int, phrases: Sequence[tuple[tuple[str, ...], Sign]]
) -> Iterator[Seen]:
    """`in love with`: in a sentence of the narration that speaks of two people, or of one who is the other's."""
    prose = stage.prose
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    for words, sign in phrases:
        last = i + len(words)
        if last > end or tuple(prose.lower[i:last]) != words:
            continue
        people = list(dict.fromkeys(h.who for h in near if begin <= h.first < end))
        if len(people) == 2:
            yield Seen(pair_of(*people), sign.kind, sign.weight, prose.span(begin, end))
        elif 2 < len(people) <= _MOST_IN_SENTENCE:
            around = sorted((abs(h.first - i), h.who) for h in near if begin <= h.first < end)
            nearest = list(dict.fromkeys(who for _, who in around))[:2]
            yield Seen(pair_of(*nearest), sign.kind, WEAK * sign.weight, prose.span(begin, end))


def _of_plural(
    stage: Stage, near: Sequence[Here], i: int, plurals: Sequence[tuple[tuple[str, ...], Sign]]
) -> Iterator[Seen]:
    """`they had been friends`: the two who were spoken of last; `Ellen and Tom were friends`: the two in the
    sentence."""
    prose = stage.prose
    begin, end = prose.sentence_tokens(prose.sentence_of(i))
    named = list(dict.fromkeys(h.who for h in near if begin <= h.first < i))
    share = 1.0
    if len(named) == 2 and "and" in prose.lower[begin:i]:
        two = named
    elif _WE.intersection(prose.lower[max(begin, i - _BEFORE_PLURAL) : i]):
        about = stage.before(i, paragraphs=_PARAGRAPHS_OF_TWO)
        two = about[:2]
        share = 1.0 if len(about) == 2 else OF_MORE
    else:
        return
    for words, sign in plurals:
        if len(two) == 2 and prose.lower[i : i + len(words)] == words and i + len(words) <= end:
            yield Seen(pair_of(*two), sign.kind, share * sign.weight, prose.span(begin, end))


def _said(stage: Stage, known: Lexicon) -> Iterator[Seen]:
    """`"I love you," said X to Y`; `"Mum, …"`, which tells as well whom X calls so."""
    prose = stage.prose
    called = _called_as_kin(stage, known)
    by_kin_alone = {who for who, entry in stage.entries.items() if _is_called_kin_alone(entry, known)}
    for number, one in enumerate(stage.said):
        to = stage.spoken_to(number)
        if to is not None and to in by_kin_alone:
            yield from _of_name_of_kin(stage, known, number, by_kin_alone)
        yield from _of_kin_called(stage, known, called, one, to)
        if to is None or to == one.by:
            continue
        for i in range(one.first, one.last):
            for words, sign in known.said.get(prose.lower[i], ()):
                last = i + len(words)
                if prose.lower[i:last] != words or last > one.last:
                    continue
                if len(words) == 1 and not is_vocative(stage, i, one):
                    continue
                if _negated(stage, known, i) or not _may_be_called(stage.entries[to], prose.lower[i], known):
                    continue
                if sign.kind == "family" and words[0] in known.church and is_of_church(stage.entries[to]):
                    continue
                slot = (one.by, known.same.get(words[0], words[0])) if sign.kind == "family" else None
                yield Seen(pair_of(one.by, to), sign.kind, sign.weight, one.span, slot)


def _called_as_kin(stage: Stage, known: Lexicon) -> dict[str, str]:
    """Words of kinship that are somebody's name in this story (`Mum`, `Oma Trude`), by which kin they mean."""
    out: dict[str, str] = {}
    for entry in stage.entries.values():
        for name in (entry.name, *entry.aliases):
            word = name.split()[0].casefold()
            if word in known.same and not is_of_church(entry) and (len(name.split()) == 1 or has_name(entry)):
                out.setdefault(known.same[word], entry.id)
    return out


def _is_called_kin_alone(entry: CastEntry, known: Lexicon) -> bool:
    """Whether somebody has no name but words of kinship (`Papa`): most often another of the story, by what their
    children say."""
    return all(name.casefold() in known.same for name in (entry.name, *entry.aliases)) and not entry.narrates


def _of_name_of_kin(stage: Stage, known: Lexicon, number: int, called: Set[str]) -> Iterator[Seen]:
    """`"Papa, it's him again"`, where nobody is called but Papa: kin of whoever says so is the one there with them
    whom the word fits, who speaks next or did last."""
    one = stage.said[number]
    words = {stage.prose.lower[i] for i in range(one.first, one.last)}
    after = [said.by for said in stage.said[number + 1 : number + 1 + _ANSWERS]]
    there = [*after, *stage.before(one.first, paragraphs=_PARAGRAPHS_OF_TWO)]
    others = [who for who in there if who != one.by and who not in called]
    for word in sorted(words & known.elders):
        fits = next((who for who in others if stage.gender(who) == known.kin.get(word)), None)
        if fits is not None:
            slot = one.by, known.same.get(word, word)
            yield Seen(pair_of(one.by, fits), "family", BY_NAME_OF_KIN, one.span, slot)


def _of_kin_called(
    stage: Stage, known: Lexicon, called: dict[str, str], one: Said, to: str | None
) -> Iterator[Seen]:
    """`"Mum says no"`: whoever says so is kin of the one called Mum; and most likely whoever they say it to."""
    prose = stage.prose
    for i in range(one.first, one.last):
        word = prose.lower[i]
        if word not in known.elders or (i > one.first and prose.lower[i - 1] in _OWNED):
            continue
        if not prose.words[i][0].isupper() and not one.chat:
            continue
        who = called.get(known.same.get(word, word))
        if who is not None and who != one.by:
            yield Seen(pair_of(one.by, who), "family", CALLED, one.span, (one.by, known.same.get(word, word)))
        if to not in (None, one.by, who) and to is not None and not is_vocative(stage, i, one) and not one.chat:
            yield Seen(pair_of(one.by, to), "family", SPOKEN_OF, one.span)


def _may_be_called(entry: CastEntry, word: str, known: Lexicon) -> bool:
    """Whether somebody's pronoun does not speak against what they are called (`Dad`)."""
    pronoun = known.kin.get(word)
    return pronoun is None or entry.gender in (pronoun, None)


_MARKS = frozenset(",.!?;:—-") | {"--", "...", "…"}


def is_vocative(stage: Stage, i: int, one: Said) -> bool:
    """Whether the word at `i` stands alone between marks inside what is said."""
    words = stage.prose.words
    before = i == one.first or words[i - 1] in _MARKS
    after = i + 1 >= one.last or words[i + 1] in _MARKS
    return before and after
