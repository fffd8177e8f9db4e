"""Close reading of what is hardly a story: sensible output or none, in time in proportion, the same everywhere.

Times are of this process alone. What is quadratic overshoots the bounds by far at the longer lengths; the bounds
leave room for a busy machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import msgspec
import pytest
from rich.console import Console
from story_forms import FORMS, SHORTEST, long_book, name, novel

from foundling.api import read
from foundling.cli.findings import findings
from foundling.exports.page import page
from foundling.manuscript import Block, Manuscript
from foundling.reading.engine import ALL, join, read_layers, read_manuscript
from foundling.reading.types import LanguageSpan, Reading
from foundling.spans import Span
from pacing import check_growth, check_spent, spent_s
from reading.invariants import check

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "narrative" / "truth" / "pdnc"
SCHEMA = json.loads((ROOT / "docs" / "reading.schema.json").read_text(encoding="utf-8"))
EVERYTHING = frozenset({"cast", "speech", "scenes", "advisories"})

SHORT, LONG = 1_200, 20_000
# Four times the words may take at most so many times as long, twice the words so many times; below NOISE_S
# the ratio says nothing.
GROWTH_OF_FOUR, GROWTH_OF_TWO, NOISE_S = 6.5, 2.6, 0.1
# A second reads at least so many words; of talk in which every third word is a speaker's name, so many.
SLOWEST, SLOWEST_TALK = 8_000, 3_000
DENSE = frozenset({"new speakers", "new speakers first", "all called Mr.", "quotations alone", "vocatives"})
# These took more than their share of time once, or are likeliest to.
RISKY = (
    "one paragraph", "one-word paragraphs", "unbalanced, one paragraph", "opening marks only",
    "nested as deep as it is long", "quotations in one paragraph", "thoughts between signs", "chat",
    "new speakers", "names in one quotation", "all called Mr.", "kin of many", "one name", "stated pairs",
)  # fmt: skip


def manuscript(text: str, blocks: Sequence[Block] = ()) -> Manuscript:
    return Manuscript("m", (), text, tuple(blocks), ())


def read_as_english(text: str, blocks: Sequence[Block] = ()) -> Reading:
    """All layers, in whatever language the text may be taken to be."""
    given = {"languages": (LanguageSpan("en", Span(0, len(text))),) if text else ()}
    one = manuscript(text, blocks)
    return join(one, read_layers(one, ALL, given=given).layers)


def shown(reading: Reading) -> str:
    """The findings as a terminal shows them, at a width where things are tight."""
    console = Console(width=60, record=True, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for part in findings(reading, EVERYTHING, console):
        console.print(part)
    return console.export_text()


@pytest.mark.parametrize("form", FORMS)
def test_any_form_gives_a_sound_reading(form: str) -> None:
    text = FORMS[form](SHORT)
    reading = read_as_english(text)
    check(reading)
    assert "<html" in page(reading)
    assert "\x1b" not in shown(reading)
    check(read_manuscript(manuscript(text)))


@pytest.mark.parametrize("text", SHORTEST)
def test_the_shortest_texts_give_a_sound_reading(text: str) -> None:
    reading = read_as_english(text)
    check(reading)
    assert "<html" in page(reading)
    shown(reading)


@pytest.mark.parametrize("form", ["novel", "script", "unbalanced", "stated pairs", "deaths"])
def test_readings_fit_the_schema(form: str) -> None:
    reading = read_as_english(FORMS[form](600))
    jsonschema.validate(json.loads(msgspec.json.encode(reading)), SCHEMA)


@pytest.mark.parametrize("form", RISKY)
def test_time_grows_with_the_words_and_no_faster(form: str) -> None:
    texts = {words: FORMS[form](words) for words in (1_000, 4_000)}
    check_growth(lambda words: read_as_english(texts[words]), 1_000, most=GROWTH_OF_FOUR, noise_s=NOISE_S)


@pytest.mark.long
@pytest.mark.parametrize("form", FORMS)
def test_time_grows_with_long_texts_and_no_faster(form: str) -> None:
    once = spent_s(lambda: read_as_english(FORMS[form](LONG)))
    twice = spent_s(lambda: read_as_english(FORMS[form](2 * LONG)))
    assert twice < GROWTH_OF_TWO * max(once, NOISE_S), f"{once:.2f} s, then {twice:.2f} s for twice the words"
    assert 2 * LONG / twice > (SLOWEST_TALK if form in DENSE else SLOWEST), (
        f"{2 * LONG / twice:,.0f} words a second"
    )


def test_a_story_without_a_word_has_nobody_and_nothing() -> None:
    for text in ("", "***\n\n***", "12 14\n17 19", "\u200b\u200b", '"\n\n"'):
        reading = read_as_english(text)
        assert reading.cast == () and reading.relationships == () and reading.advisories == ()


def test_other_languages_are_said_to_be_skipped() -> None:
    for form in ("Russian", "French", "Arabic", "Chinese"):
        reading = read_manuscript(manuscript(FORMS[form](400)))
        named = {one.layer for one in reading.skipped}
        assert {"cast", "speech", "viewpoint", "relationships", "advisories", "fandom"} <= named, form
        assert reading.cast == () and reading.speech == () and reading.advisories == ()
        assert reading.scenes, "structure works for any language"


def test_a_list_of_names_is_no_dialogue() -> None:
    for form in ("list", "index", "table of numbers", "base64"):
        assert read_as_english(FORMS[form](SHORT)).speech == (), form


def test_overlapping_blocks_and_ten_thousand_emphases() -> None:
    text = "\n\n".join(["She *ran* to Ellen."] * 2_500)
    every = len("She *ran* to Ellen.\n\n")
    blocks = [Block("emphasis", Span(every * i + 4, every * i + 9)) for i in range(2_500)]
    blocks += [Block("strong", Span(every * i + 6, every * i + 14)) for i in range(2_500)]
    blocks += [Block("paragraph", Span(every * i, every * i + 19 + 30 * (i % 2))) for i in range(2_000)]
    blocks += [Block("emphasis", Span(0, len(text))), Block("emphasis", Span(7, 7)), Block("quote", Span(3, 900))]
    blocks += [Block("paragraph", Span(1_000, 9_000)), Block("heading", Span(2_000, 3_000), 1)]
    blocks += [Block("paragraph", Span(len(text), len(text)))]
    blocks.sort(key=lambda one: one.span)

    def read_and_show() -> None:
        reading = read_as_english(text, blocks)
        check(reading)
        made = page(reading)
        assert made.count("She") >= 2_400

    check_spent(60, read_and_show)


def test_ten_thousand_emphases_in_one_paragraph_of_html() -> None:
    data = b"<html><body><p>" + b"<em>She</em> ran to <b>Ellen</b>. " * 5_000 + b"</p></body></html>"

    def read_and_show() -> None:
        for reading in read(data, name="a.html"):
            check(reading)
            assert page(reading).count("<em>") >= 5_000

    check_spent(60, read_and_show)


def test_lone_surrogates_and_nulls_in_a_file() -> None:
    data = b"Title: Rain\n\n" + b'"No," said Ellen. She ran.\n\n' * 40
    data += b"\xed\xa0\x80\x00\xff\xfe said Tom.\n\n" + b'"Yes," said Tom.\r\n\r\n' * 20
    for reading in read(data, name="a.txt"):
        check(reading)
        page(reading).encode("utf-8")


def test_a_surrogate_in_a_text_stops_no_layer() -> None:
    text = '"No\ud800," said Ellen\udfff. ' * 30
    reading = read_as_english(text)
    assert len(reading.speech or ()) == 30
    page(reading)
    shown(reading)


DIGEST = """
import hashlib, sys
from pathlib import Path
import msgspec
from foundling.api import read
for path in sys.argv[1:]:
    found = b"".join(msgspec.json.encode(reading) for reading in read(Path(path)))
    print(hashlib.sha256(found).hexdigest())
"""


def digests(paths: Sequence[Path], seed: str) -> list[str]:
    """The digests of what is read of files in a process of its own, where hashes fall as `seed` has it."""
    made = subprocess.run(
        [sys.executable, "-c", DIGEST, *map(str, paths)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout.split()


def written_stories(folder: Path, most: int) -> list[Path]:
    """Annotated stories without their marks, as files."""
    sys.path.insert(0, str(ROOT / "tests" / "stories"))
    from loading import FOLDER, load

    out = []
    for path in sorted(FOLDER.glob("*.story"))[:: max(52 // most, 1)][:most]:
        story = load(path)
        target = folder / f"{path.stem}.txt"
        target.write_text(story.text, encoding="utf-8")
        out.append(target)
    return out


def test_a_story_reads_the_same_in_every_process(tmp_path: Path) -> None:
    paths = written_stories(tmp_path, 6)
    crowd = tmp_path / "crowd.txt"
    crowd.write_text("Title: Rain\nPairing: Ellen/Tom\n\nIt had rained all day. " + novel(1_500, names=200))
    paths.append(crowd)
    here = [hashlib.sha256(b"".join(map(msgspec.json.encode, read(path)))).hexdigest() for path in paths]
    assert len(set(here)) == len(paths)
    for seed in ("0", "1"):
        assert digests(paths, seed) == here


@pytest.mark.long
@pytest.mark.skipif(not BENCH.is_dir(), reason="needs the novels of ../shared/bench/narrative")
def test_a_novel_reads_the_same_in_every_process(tmp_path: Path) -> None:
    paths = [BENCH / "TheSignOfTheFour.txt", BENCH / "AlicesAdventuresInWonderland.txt"]
    paths += written_stories(tmp_path, 12)
    first = digests(paths, "0")
    assert len(first) == len(paths)
    assert digests(paths, "1") == first and digests(paths, "2") == first


MEMORY = """
import resource, sys
from pathlib import Path
from foundling.api import read
from foundling.exports.page import page
[reading] = read(Path(sys.argv[1]))
assert reading.cast and reading.speech
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.long
@pytest.mark.parametrize(("words", "most_mib"), [(200_000, 1_000), (2_000_000, 2_000)])
def test_memory_of_long_books(words: int, most_mib: int, tmp_path: Path) -> None:
    path = tmp_path / "book.txt"
    with path.open("w", encoding="utf-8") as book:
        book.writelines(long_book(words))
    made = subprocess.run([sys.executable, "-c", MEMORY, path], capture_output=True, text=True, check=True)
    assert int(made.stdout) < most_mib


@pytest.mark.long
def test_thirty_thousand_names() -> None:
    text = " ".join(
        f'"Yes," said {name(i)}{"abcdefgh"[i % 8]}. {name(i + 1)} looked at her.\n\n' for i in range(30_000)
    )
    taken = spent_s(lambda: check(read_as_english(text)))
    assert taken < len(text.split()) / SLOWEST_TALK
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 4_000_000
