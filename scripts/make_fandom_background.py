"""Make src/foundling/data/fandoms/background.toml: how common the words of the gazetteer's names are elsewhere.

    python scripts/make_fandom_background.py NAMES WORDS

NAMES: a folder with the 1990 Census names files `dist.male.first`, `dist.female.first` and `dist.all.last`, as the
Python package `names` has them. WORDS: a list of American English words, one a line (SCOWL; Debian's wamerican).
Needed only when much is added to the gazetteer; single words can be put into the file by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from foundling.reading.fandom.gazetteer import MEDIA, read_people, split_list, tokens

HERE = Path(__file__).resolve().parents[1] / "src" / "foundling" / "data" / "fandoms"
HEAD = """\
# How common the words of the gazetteer's names are elsewhere, which is how little they prove.
#
# Source: given names and family names by frequency: United States Census Bureau, 1990 Census names files (public
# domain), as facts taken over from the Python package `names` (MIT). Which words are ordinary English words or
# names that everybody knows: SCOWL's American English list (Kevin Atkinson; free to use, copy and modify).
# Only words that the gazetteer holds stand here, and the most common names. Made by
# scripts/make_fandom_background.py. A word that is not here counts as rare.
# Add an ordinary word that the gazetteer takes for a name to `ordinary`.

"""
# Percent of people who bear a name, from which on it belongs to a class; what is below the last is `rare`.
GIVEN = (("given_very_common", 0.5), ("given_common", 0.1), ("given_known", 0.02), ("given_rare", 0.0))
FAMILY = (("family_common", 0.1), ("family_known", 0.02), ("family_rare", 0.0))
MOST_COMMON_GIVEN, MOST_COMMON_FAMILY = 0.04, 600
WIDTH = 112


def frequencies(path: Path) -> dict[str, float]:
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows}


def held() -> set[str]:
    """Every word in the gazetteer, in small letters."""
    import tomllib

    out: set[str] = set()
    for medium in MEDIA:
        for key, entry in tomllib.loads((HERE / f"{medium}.toml").read_text(encoding="utf-8")).items():
            texts = [name for person in read_people(entry, key) for name in person.names]
            for part in ("places", "terms", "ships", "also"):
                texts += split_list(entry.get(part, ""))
            for text in (*texts, entry["name"], entry.get("by", "")):
                out.update(word.lower().replace("’", "'") for word in tokens(text))
    return out


def classes(
    words: Iterable[str], percent: dict[str, float], bounds: tuple[tuple[str, float], ...]
) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {name: set() for name, _ in bounds}
    for word in words:
        if word in percent:
            out[next(name for name, least in bounds if percent[word] >= least)].add(word)
    return out


def block(name: str, words: Iterable[str]) -> str:
    lines, line = [], "   "
    for word in sorted(words):
        if len(line) + len(word) + 1 > WIDTH:
            lines.append(line)
            line = "   "
        line += f" {word}"
    return f"{name} = '''\n" + "\n".join([*lines, line]) + "\n'''\n"


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    folder, words_file = Path(sys.argv[1]), Path(sys.argv[2])
    male, female = frequencies(folder / "dist.male.first"), frequencies(folder / "dist.female.first")
    family = frequencies(folder / "dist.all.last")
    given = {name: max(male.get(name, 0.0), female.get(name, 0.0)) for name in {*male, *female}}
    listed = [line.strip() for line in words_file.read_text(encoding="utf-8").splitlines()]
    small = {word for word in listed if word[:1].islower() and "'" not in word}
    proper = {word.lower() for word in listed if word[:1].isupper() and "'" not in word}
    here = held()
    often = {name for name, percent in given.items() if percent >= MOST_COMMON_GIVEN}
    families = set(sorted(family, key=lambda name: -family[name])[:MOST_COMMON_FAMILY])
    ordinary = {word for word in here if word.isalpha() and (word in small or word.removesuffix("s") in small)}
    famous = {word for word in here if word in proper and word not in {*given, *family, *ordinary}}
    made = {**classes(here | often, given, GIVEN), **classes(here | families, family, FAMILY)}
    text = HEAD + "".join(block(name, words) for name, words in made.items())
    text += "\n# Ordinary words in small letters.\n" + block("ordinary", ordinary)
    text += "\n# Places and names of the wider world.\n" + block("famous", famous)
    (HERE / "background.toml").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
