"""The people of a story: everybody who has a name or a standing description, each once.

The cast is built over the whole story before anything is resolved against it: runs of words with a capital are
found (`sightings`), judged by what stands around all their places (`evidence`), joined where they mean the same
person (`forms`, `company`, `drafts`), and given the pronoun the story uses for them (`gender`). Then nouns that
mean somebody throughout are added (`roles`), and whoever tells the story is found (`narrators`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import structs

from foundling.manuscript import Manuscript
from foundling.reading.people.callings import with_titles_given
from foundling.reading.people.company import Company
from foundling.reading.people.drafts import join_forms
from foundling.reading.people.evidence import Signs, find_people, read_signs
from foundling.reading.people.expressions import find_expressions, name_places
from foundling.reading.people.families import read_kin, with_families
from foundling.reading.people.figures import make_figures
from foundling.reading.people.forms import Form, share_of_women, take_apart, titled_gender
from foundling.reading.people.gender import SURE_OF_FORM, Votes, count_votes, decide
from foundling.reading.people.lexicon import Lexicon, lexicon
from foundling.reading.people.linking import link
from foundling.reading.people.misspelt import without_slips
from foundling.reading.people.narrators import with_narrators
from foundling.reading.people.pronouns import with_pronouns
from foundling.reading.people.recasing import recased
from foundling.reading.people.roles import with_roles
from foundling.reading.people.sightings import Finder, Sighting, capitals, heading_tokens, initial_tokens
from foundling.reading.people.trimming import trimmed
from foundling.reading.people.weddings import with_married_names
from foundling.reading.prose import Prose
from foundling.reading.views import People, Quotes

# Somebody is the elder of two with one name who is called old so often, and in this part of the places.
_FEWEST_OLD, _PART_OLD = 3, 0.05


def read_people(manuscript: Manuscript, /, *, prose: Prose, quotes: Quotes) -> People:
    """The figures of the story, the most often named first."""
    names = lexicon()
    typed = prose
    if prose.caseless:
        prose = recased(prose, names)
    words = prose.words
    capitalised = [token for token, word in enumerate(words) if word[0].isupper()]
    headings = heading_tokens(prose, names)
    initial = initial_tokens(prose, quotes) | headings
    initial.update(token for token in capitalised if len(words[token]) > 1 and words[token].isupper())
    use = capitals(prose, capitalised, initial)
    found = Finder(prose, initial, headings, use, names).find(capitalised)
    found = without_slips(prose, found, use, names)
    signs = read_signs(prose, quotes, found, names)
    scores = find_people(signs, use.small, names)
    sightings = trimmed(found, scores, signs, names)
    votes = count_votes(prose, quotes, sightings, names)
    forms = _forms(sightings, signs, votes, names)
    company = Company()
    company.count(prose, quotes, sightings)
    cast = with_married_names(prose, join_forms(forms, company, names), sightings, company, names)
    cast = link(prose, quotes, cast, sightings, company, names)
    figures = make_figures(typed, cast, sightings, votes, scores, names)
    figures = with_pronouns(prose, quotes, figures, names)
    expressions = list(find_expressions(prose, name_places(figures), names))
    figures = with_families(prose, quotes, expressions, figures, names)
    figures = with_titles_given(prose, quotes, expressions, figures, names)
    figures = with_roles(prose, quotes, expressions, figures, names)
    figures = with_narrators(prose, quotes, figures)
    kin = read_kin(prose, quotes, expressions, figures, names)
    ties = ((whose, noun, whom) for whose in sorted(kin) for noun, whom in sorted(kin[whose].items()))
    return People(tuple(figures), tuple(ties))


def _forms(
    sightings: Sequence[Sighting], signs: Mapping[tuple[str, ...], Signs], votes: Votes, names: Lexicon
) -> list[Form]:
    """The forms that name people, each once, in the order of their first places."""
    counts: dict[tuple[str, ...], int] = {}
    for one in sightings:
        # A full name in a heading, or alone on a line, is as good as one in a sentence.
        if not one.heading or len(one.key) > 1:
            counts[one.key] = counts.get(one.key, 0) + 1
    long = [key for key in counts if len(key) > 1]
    families = {key[-1] for key in long} - {word for key in long for word in key[:-1]}
    return [
        structs.replace(_form(key, count, votes, families, names), elder=key in signs and _is_elder(signs[key]))
        for key, count in counts.items()
    ]


def _is_elder(signs: Signs) -> bool:
    return signs.old >= _FEWEST_OLD and signs.old >= _PART_OLD * signs.places


def _form(key: tuple[str, ...], count: int, votes: Votes, families: set[str], names: Lexicon) -> Form:
    """The form taken apart, with its gender from its words and the pronouns near it.

    A word of `families` is somebody's family name here, whatever else it may be elsewhere.
    """
    form = take_apart(key, count, names)
    told = titled_gender(form, names)
    # Who is called Ellen Marsh is called Ellen as well, and oftener.
    keys = [key] if len(form.words) == 1 or form.titles else [key, form.words[:1]]
    share = None if len(key) == 1 and key[0] in families else share_of_women(form, names)
    gender = decide(told, share, votes.of(keys), votes.base, SURE_OF_FORM)
    return structs.replace(form, gender=gender or "")
