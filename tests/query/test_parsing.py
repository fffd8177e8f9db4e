"""What people type, and the trees it makes."""

from __future__ import annotations

import msgspec
import pytest

from foundling.query import (
    All,
    Amount,
    Choice,
    Days,
    Either,
    Exact,
    Harm,
    Match,
    Not,
    Own,
    Phrase,
    Prefix,
    Query,
    QueryError,
    Said,
    Scale,
    Sort,
    Word,
    parse,
    write,
)
from foundling.spans import Span

_ANY = Span(0, 0)


def bare(value: object) -> object:
    """A tree without its positions."""
    plain = msgspec.to_builtins(value)

    def strip(part: object) -> object:
        if isinstance(part, dict):
            return {key: strip(inner) for key, inner in part.items() if key != "span"}
        return [strip(inner) for inner in part] if isinstance(part, list | tuple) else part

    return strip(plain)


def tree(query: str) -> object:
    parsed = parse(query)
    assert isinstance(parsed, Query), parsed
    return bare(parsed.root)


def word(text: str) -> Word:
    return Word(text, _ANY)


def phrase(text: str) -> Phrase:
    return Phrase(text, _ANY)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lighthouse", word("lighthouse")),
        ("witch*", Prefix("witch", _ANY)),
        ('"old  lamp"', phrase("old lamp")),
        ("lamp -rain", All((word("lamp"), Not(word("rain"), _ANY)), _ANY)),
        ("lamp NOT rain", All((word("lamp"), Not(word("rain"), _ANY)), _ANY)),
        ("lamp AND rain", All((word("lamp"), word("rain")), _ANY)),
        ("a b OR c", All((word("a"), Either((word("b"), word("c")), _ANY)), _ANY)),
        ("(a b) OR c", Either((All((word("a"), word("b")), _ANY), word("c")), _ANY)),
        ("--lamp", word("lamp")),
        ("lamp & rain", All((word("lamp"), word("rain")), _ANY)),
        ("or and not", All((word("or"), word("and"), word("not")), _ANY)),
        ("12:30", word("12:30")),
        ("author:penname", Match("author", word("penname"), _ANY)),
        ("By:penname", Match("author", word("penname"), _ANY)),
        ('title: "The Ferry"', Match("title", phrase("The Ferry"), _ANY)),
        ('ship:"Ellen/Tom"', Match("pairing", phrase("Ellen/Tom"), _ANY)),
        ("author:pen*", Match("author", Prefix("pen", _ANY), _ANY)),
        ('fandom:="The Tides"', Exact("fandom", "The Tides", _ANY)),
        ("author=marsh", Exact("author", "marsh", _ANY)),
        ("shelf:winter", Own("shelf", word("winter"), _ANY)),
        ("mine:stars>=4", Own("mine", word("stars>=4"), _ANY)),
        ("rating:<=teen", Scale("rating", None, "teen", _ANY)),
        ("rating<=teen", Scale("rating", None, "teen", _ANY)),
        ("rating:PG-13", Scale("rating", "teen", "teen", _ANY)),
        ("rating:teen..mature", Scale("rating", "teen", "mature", _ANY)),
        ("rating:unrated", Choice("rating", "unrated", _ANY)),
        ("-advisory:violence", Not(Harm("violence", None, None, _ANY), _ANY)),
        ("advisory:violence<=moderate", Harm("violence", None, "moderate", _ANY)),
        ("advisory:violence>moderate", Harm("violence", "graphic", None, _ANY)),
        ('advisory:"strong language"', Harm("strong-language", None, None, _ANY)),
        ("person:1st", Choice("person", "first", _ANY)),
        ("status:WIP", Choice("status", "in-progress", _ANY)),
        ("read:stale", Choice("read", "stale", _ANY)),
        ("language:Deutsch", Choice("language", "de", _ANY)),
        ("language:pt-BR", Choice("language", "pt-br", _ANY)),
        ("words:5000..20000", Amount("words", 5000, 20000, _ANY)),
        ("words:>1,000", Amount("words", 1001, None, _ANY)),
        ("words:<10k", Amount("words", None, 9999, _ANY)),
        ("words:500..", Amount("words", 500, None, _ANY)),
        ("added:2026-11", Days("added", 20261101, 20261130, _ANY)),
        ("added:<2026-03-01", Days("added", None, 20260228, _ANY)),
        ("added:2024..2025", Days("added", 20240101, 20251231, _ANY)),
        ('speaker:Ellen "come back"', Said(word("Ellen"), phrase("come back"), _ANY)),
        ('-says:"Aunt Ida" "no"', Not(Said(phrase("Aunt Ida"), phrase("no"), _ANY), _ANY)),
        ("speaker:Ellen back", All((Match("speaker", word("Ellen"), _ANY), word("back")), _ANY)),
    ],
)  # fmt: skip
def test_trees(query: str, expected: object) -> None:
    assert tree(query) == bare(expected)


def test_typographic_signs_are_read_as_plain_ones() -> None:
    assert tree("“old lamp” –rain don’t") == tree('"old lamp" -rain don\'t')
    assert tree("„alte Lampe“ «lampe»") == tree('"alte Lampe" "lampe"')


def test_nothing_finds_everything() -> None:
    assert parse("") == parse("   ") == Query(None)


def test_positions_are_those_of_what_was_typed() -> None:
    query = "lamp  “old ferry” OR author:Marsh"
    parsed = parse(query)
    assert isinstance(parsed, Query)
    assert isinstance(parsed.root, All)
    either = parsed.root.items[1]
    assert isinstance(either, Either)
    cut = [query[item.span.start : item.span.end] for item in either.items]
    assert cut == ["“old ferry”", "author:Marsh"]


@pytest.mark.parametrize(
    ("query", "key", "descending"),
    [("sort:words", "words", False), ("lamp sort:-words", "words", True), ("sort:newest lamp", "added", True)],
)
def test_orders(query: str, key: str, descending: bool) -> None:
    parsed = parse(query)
    assert isinstance(parsed, Query)
    assert parsed.sort is not None
    assert (parsed.sort.key, parsed.sort.descending) == (key, descending)
    assert isinstance(parsed.sort, Sort)


@pytest.mark.parametrize(
    ("query", "at", "says", "meant"),
    [
        ("rain autor:me", "autor", "no field called 'autor'", "rain author:me"),
        ("rating:tean", "tean", "it can be general, teen", "rating:teen"),
        ("advisory:violense", "violense", "no advisory called 'violense'", "advisory:violence"),
        ("advisory:gore<=moderat", "gore<=moderat", "advisory cannot be 'moderat'", "advisory:gore<=moderate"),
        ("status:compleat", "compleat", "it can be complete", "status:complete"),
        ("language:Englisch1", "Englisch1", "no language", "language:englisch"),
        ('rain "old lamp', '"', "never closed", 'rain "old lamp"'),
        ("rain (lamp", "(", "never closed", "rain (lamp)"),
        ("rain) lamp", ")", "nothing is opened", "rain lamp"),
        ("OR rain", "OR", "between two things", "rain"),
        ("rain OR", "OR", "between two things", "rain"),
        ("wal*ter", "wal*ter", "end of a word", "walter"),
        ("w*", "w*", "at least 2 letters", None),
        ("words:many", "many", "is no number", None),
        ("words:9..5", "9..5", "ends before it begins", "words:5..9"),
        ("words:<0", "<0", "less than nothing", None),
        ("added:2026-02-30", "2026-02-30", "no such date", None),
        ("rating:>explicit", ">explicit", "nothing is >explicit", None),
        ("sort:lenth", "lenth", "nothing can be sorted by", "sort:length"),
        ("-sort:words", "-sort:words", "cannot be left out", None),
        ("author:", "author:", "lacks", None),
        ("author:(a OR b)", "(", "author:one OR author:other", None),
        ("“&” rain", "“&”", "no word between", "rain"),
        ("& &", "& &", "no word here", None),
    ],
)  # fmt: skip
def test_wrong_queries_say_what_and_where(query: str, at: str, says: str, meant: str | None) -> None:
    wrong = parse(query)
    assert isinstance(wrong, QueryError)
    assert query[wrong.span.start : wrong.span.end] == at
    assert says in wrong.why
    assert wrong.meant == meant
    if meant:
        assert isinstance(parse(meant), Query)


def test_limits() -> None:
    assert isinstance(parse("a " * 201), QueryError)
    assert isinstance(parse("(" * 30 + "a" + ")" * 30), QueryError)
    assert isinstance(parse("a" * 5_000), QueryError)
    assert isinstance(parse("(" * 15 + "a" + ")" * 15), Query)


@pytest.mark.parametrize(
    "query",
    ['speaker:Ellen ("come back")', '-speaker:Ellen ("no")', 'a OR speaker:Ellen ("no" OR b)', "-(a b) -(c OR d)"],
)
def test_written_queries_keep_what_belongs_together(query: str) -> None:
    parsed = parse(query)
    assert isinstance(parsed, Query)
    assert tree(write(parsed)) == bare(parsed.root)


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("rain AND (", "rain"),
        ('"', None),
        ("(", None),
        ("rain OR", "rain"),
        ("fandm:tides ratng:teen", "fandom:tides rating:teen"),
    ],
)
def test_what_was_meant_is_a_query_that_looks_for_something(query: str, meant: str | None) -> None:
    found = parse(query)
    assert isinstance(found, QueryError) and found.meant == meant
