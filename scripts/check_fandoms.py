"""Check the gazetteer of fandoms, and make its index.

    python scripts/check_fandoms.py            errors, and whether the index agrees with the tables
    python scripts/check_fandoms.py --write    make src/foundling/data/fandoms/index.json anew
    python scripts/check_fandoms.py --shared   list the names that several fandoms have

Errors: a table without name or people, an unknown key or pronoun, a person or name twice in one fandom, a fandom's
variant that another fandom has too, a pairing name whose people are not in the fandom, a `within` that is no wider
fandom. Names that several fandoms share are no error: they get no weight of their own in telling those apart.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foundling.reading.fandom.gazetteer import (
    MEDIA,
    SHIP,
    SINGLE,
    TERM,
    TITLE,
    WHOLE,
    bare_words,
    key_of,
    read_people,
    split_list,
    tokens,
    variant_key,
)
from foundling.reading.fandom.pairings import person_called

HERE = Path(__file__).resolve().parents[1] / "src" / "foundling" / "data" / "fandoms"
INDEX = HERE / "index.json"
KEYS = frozenset(
    {"name", "by", "also", "within", "umbrella", "classic", "order", "people", "places", "terms", "ships"}
)
PRONOUNS = frozenset({"he", "she", "they", "it", "-"})
FEWEST_PEOPLE = 3

# How much a word tells, by how common it is elsewhere (background.toml): about the power of ten of the chance not
# to meet it in a story it has nothing to do with. A first guess that the tests of reading/fandom bear out.
TELLS = {
    "given_very_common": 0.4,
    "given_common": 0.7,
    "given_known": 1.1,
    "given_rare": 1.5,
    "family_common": 0.8,
    "family_known": 1.2,
    "family_rare": 1.7,
    "famous": 1.0,
    "ordinary": 0.15,
}
RARE = 2.8
ORDINARY_NAME = 0.3  # Rose, Will: names, but seldom written without a capital in a story about one
LEAST_SINGLE = 0.2  # what tells less is not looked for alone: an ordinary word
SHORT = 0.4  # words of one or two letters
WHOLE_BONUS, TITLED_BONUS, MOST_WHOLE = 1.2, 0.5, 4.5
TERM_BONUS, MOST_TERM, RARE_TERM, FAMOUS_TERM = 0.8, 2.4, 2.2, 0.4
SHIP_WEIGHT = 2.5


def load() -> dict[str, tuple[str, dict[str, Any]]]:
    """Every table: id -> (medium, table), in the order of the files."""
    out: dict[str, tuple[str, dict[str, Any]]] = {}
    for medium in MEDIA:
        for key, entry in tomllib.loads((HERE / f"{medium}.toml").read_text(encoding="utf-8")).items():
            if key in out:
                raise SystemExit(f"{key} stands in {out[key][0]} and in {medium}")
            out[key] = medium, entry
    return out


def errors(fandoms: dict[str, tuple[str, dict[str, Any]]]) -> Iterator[str]:
    variants: dict[str, str] = {}
    for key, (medium, entry) in fandoms.items():
        where = f"{medium} [{key}]"
        unknown = set(entry) - KEYS
        if unknown or not entry.get("name"):
            yield f"{where}: unknown keys {sorted(unknown)}, or no name"
            continue
        for name in names_of(entry):
            taken = variants.setdefault(variant_key(name), key)
            if taken != key:
                yield f"{where}: {name!r} also means [{taken}]"
        within = entry.get("within")
        if within and not fandoms.get(within, ("", {}))[1].get("umbrella"):
            yield f"{where}: within {within!r}, which is no wider fandom"
        if not entry.get("umbrella"):
            yield from _people_errors(where, key, entry)


def names_of(entry: dict[str, Any]) -> list[str]:
    names = [entry["name"], *split_list(entry.get("also", ""))]
    if entry.get("by"):
        names.append(f"{entry['name']} - {entry['by']}")
    return names


def _people_errors(where: str, key: str, entry: dict[str, Any]) -> Iterator[str]:
    people = read_people(entry, key)
    if len(people) < FEWEST_PEOPLE:
        yield f"{where}: only {len(people)} people"
    for line in entry.get("people", "").splitlines():
        if line.strip() and line.split()[0] not in PRONOUNS:
            yield f"{where}: no pronoun in {line!r}"
    whose: dict[str, str] = {}
    for person in people:
        for name in person.names:
            if not name or not tokens(name):
                yield f"{where}: an empty name beside {person.name!r}"
            elif whose.setdefault(name.casefold(), person.name) != person.name:
                yield f"{where}: {name!r} is {whose[name.casefold()]!r} and {person.name!r}"
        if len({name.casefold() for name in person.names}) < len(person.names):
            yield f"{where}: a name of {person.name!r} stands twice"
    labels: dict[str, str] = {}
    for item in split_list(entry.get("ships", "")):
        label, colon, pair = item.partition(": ")
        called = [one for one in pair.split("/") if not person_called(one.strip(), people)]
        if not colon or called or "/" not in pair:
            yield f"{where}: pairing {item!r}: nobody is called {called}"
        if labels.setdefault(label.casefold(), pair) != pair and set(pair.split("/")) != set(
            labels[label.casefold()].split("/")
        ):
            yield f"{where}: pairing {label!r} means {pair!r} and {labels[label.casefold()]!r}"


class Weights:
    """How much names tell."""

    def __init__(self) -> None:
        data = tomllib.loads((HERE / "background.toml").read_text(encoding="utf-8"))
        self.kinds = {kind: frozenset(data[kind].split()) for kind in TELLS}

    def word(self, word: str) -> float:
        """A word alone as the name of a person."""
        low = word.lower().replace("’", "'")
        weight = self._as_name(low)
        if low in self.kinds["ordinary"]:
            weight = TELLS["ordinary"] if weight is None else ORDINARY_NAME
        weight = RARE if weight is None else weight
        return min(weight, SHORT) if len(low) <= 2 else weight

    def whole(self, name: str) -> float:
        """A whole name of several words: there an ordinary word is the name that it is (`Tony Stark`)."""
        words = bare_words(name)
        bonus = WHOLE_BONUS if len(words) > 1 else TITLED_BONUS
        return min(sum(self._in_whole(word) for word in words) + bonus, MOST_WHOLE)

    def _in_whole(self, word: str) -> float:
        as_name = self._as_name(word.lower().replace("’", "'"))
        if as_name is not None:
            return as_name
        return ORDINARY_NAME if self._common(word) == "ordinary" else self.word(word)

    def _as_name(self, low: str) -> float | None:
        kinds = [kind for kind in TELLS if kind != "ordinary" and low in self.kinds[kind]]
        return min((TELLS[kind] for kind in kinds), default=None)

    def term(self, term: str) -> float:
        """A place or a term; 0 where it is an ordinary word."""
        words = [word for word in tokens(term) if word[0].isalnum()]
        common = [self._common(word) for word in words]
        small = term == term.lower()
        if len(words) == 1:
            if common[0] == "ordinary":
                return 0.0 if small else TELLS["ordinary"]
            if common[0]:
                return min(FAMOUS_TERM, TELLS[common[0]])
            return min(RARE_TERM, SHORT) if len(words[0]) <= 2 else RARE_TERM
        if all(common):
            return TELLS["ordinary"] * len(words) + (TERM_BONUS if not small else 0.0)
        return MOST_TERM

    def _common(self, word: str) -> str | None:
        low = word.lower().replace("’", "'")
        if len(low) <= 1 or not low[0].isalpha():
            return "ordinary"
        for kind in ("ordinary", "famous", *TELLS):
            if low in self.kinds[kind]:
                return kind
        return None


def make_index(fandoms: dict[str, tuple[str, dict[str, Any]]]) -> str:
    """The text of index.json: fandoms by number, their names, first words of forms, and the forms."""
    weights = Weights()
    person: dict[str, float] = {}
    term: dict[str, float] = {}
    small: set[str] = set()
    big: set[str] = set()
    uses: dict[str, dict[str, None]] = defaultdict(dict)
    lines: list[list[str]] = []
    variants: dict[str, int] = {}
    for number, (key, (medium, entry)) in enumerate(fandoms.items()):
        marks = ("c" if entry.get("classic") else "") + ("u" if entry.get("umbrella") else "")
        lines.append([key, entry["name"], medium, entry.get("within", ""), marks])
        for name in names_of(entry):
            variants[variant_key(name)] = number
            if weights.term(name) >= 1:
                _add(uses, term, key_of(name), weights.term(name), f"{number}:{TITLE}:-1")
        for place, somebody in enumerate(read_people(entry, key)):
            for name in somebody.names:
                for form in _orders(name, entry.get("order") == "family"):
                    if len(tokens(form)) > 1:
                        _add(uses, person, key_of(form), weights.whole(form), f"{number}:{WHOLE}:{place}")
                        big.add(key_of(form))
                words = bare_words(name)
                for word in dict.fromkeys((words[0], words[-1])) if words else ():
                    if weights.word(word) < LEAST_SINGLE:
                        continue
                    _add(uses, person, key_of(word), weights.word(word), f"{number}:{SINGLE}:{place}")
                    big.add(key_of(word))
        for item in split_list(entry.get("places", "")) + split_list(entry.get("terms", "")):
            weight = weights.term(item)
            if weight > 0:
                _add(uses, term, key_of(item), weight, f"{number}:{TERM}:-1")
                (small if item == item.lower() else big).add(key_of(item))
        for item in split_list(entry.get("ships", "")):
            label = item.partition(": ")[0]
            if len(label) > 4 and label.isalpha() and weights.term(label) >= 1:
                _add(uses, term, key_of(label), SHIP_WEIGHT, f"{number}:{SHIP}:-1")
    body = small | big
    starts: dict[str, int] = {}
    for key in body:
        words = key.split(" ")
        starts[words[0]] = max(starts.get(words[0], 1), len(words))
    forms = {
        key: f"{person.get(key, 0.0):.2f}\t{term.get(key, 0.0):.2f}\t"
        f"{'c' if key in big or key not in small else '-'}\t{' '.join(uses[key])}"
        for key in sorted(uses)
    }
    made = {"fandoms": lines, "variants": dict(sorted(variants.items())), "starts": dict(sorted(starts.items()))}
    return json.dumps({**made, "forms": forms}, ensure_ascii=False, indent=0) + "\n"


def _orders(name: str, family_first: bool) -> Iterator[str]:
    yield name
    words = name.split()
    if family_first and len(words) == 2:
        yield f"{words[1]} {words[0]}"


def _add(uses: dict[str, dict[str, None]], weights: dict[str, float], key: str, weight: float, use: str) -> None:
    uses[key][use] = None
    weights[key] = max(weights.get(key, 0.0), weight)


def shared(fandoms: dict[str, tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """Names and terms that several fandoms have."""
    bearers: dict[str, dict[str, None]] = defaultdict(dict)
    for key, (_, entry) in fandoms.items():
        for person in read_people(entry, key):
            for name in person.names:
                bearers[name][key] = None
                for word in bare_words(name):
                    bearers[word][key] = None
        for item in split_list(entry.get("places", "")) + split_list(entry.get("terms", "")):
            bearers[item][key] = None
    for name, ids in sorted(bearers.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if len(ids) > 1:
            yield f"{name}: {', '.join(ids)}"


def main() -> int:
    fandoms = load()
    found = list(errors(fandoms))
    for error in found:
        print(error)
    if found:
        print(f"{len(found)} errors")
        return 1
    if "--shared" in sys.argv:
        print("\n".join(shared(fandoms)))
        return 0
    text = make_index(fandoms)
    if "--write" in sys.argv:
        INDEX.write_text(text, encoding="utf-8")
    elif not INDEX.exists() or INDEX.read_text(encoding="utf-8") != text:
        print("index.json does not agree with the tables: run scripts/check_fandoms.py --write")
        return 1
    wide = sum(1 for _, entry in fandoms.values() if entry.get("umbrella"))
    people = sum(len(read_people(entry, key)) for key, (_, entry) in fandoms.items())
    print(f"{len(fandoms) - wide} fandoms, {wide} wider ones, {people} people: no errors")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
