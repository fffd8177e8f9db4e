# ruff: noqa: E501 - headers stand as they were typed
"""Headers and ends of every kind the field has known: what is read off them, and where the story begins and ends.

Each case is a whole small file. `first` and `last` are the words that the body begins and ends with.
"""

from __future__ import annotations

from typing import Any

import pytest

from foundling import read

STORY = (
    "The kettle had been singing for a quarter of an hour before anybody thought of taking it off the stove. "
    "Mara stood at the window and watched the ferry come round the point.\n\n"
    '"He is not on it," said Ivo, without looking up from the nets.\n\n'
    '"You cannot know that." She wiped the glass with her sleeve, and the ferry blurred and came clear again.\n\n'
    "They walked down to the quay together, as they had done every evening since the storm, and the gulls walked "
    "ahead of them like small grey clerks."
)
FIRST, LAST = "The kettle had been", "small grey clerks."


def case(
    front: str, back: str = "", *, story: str = STORY, first: str = FIRST, last: str = LAST, **want: Any
) -> Any:
    """A file of a front, a story and a back, with what its record says."""
    return (front + story + back, first, last, want)


CASES = {
    "boxed-nineties": case(
        "+--------------------------------------+\n|          THE SALT ROAD               |\n"
        "|          by Harriet Vane-Oakes       |\n+--------------------------------------+\n\n"
        "Rated: PG-13\nArchive: yes, anywhere\n\n",
        "\n\n-30-\n",
        title=["THE SALT ROAD"],
        author=["Harriet Vane-Oakes"],
        rating=["PG-13"],
        archive=["yes, anywhere"],
        status=["complete"],
    ),
    "starred-box": case(
        "*****************************\n*  Ferry Weather            *\n*  by Tolly Grange           *\n"
        "*****************************\n\n",
        title=["Ferry Weather"],
        author=["Tolly Grange"],
    ),
    "gossamer": case(
        "From: Wilma Tern <wtern@example.net>\nDate: 3 Mar 1998 10:11:12 GMT\nSubject: NEW: Low Water (1/1)\n\n"
        "TITLE: Low Water\nAUTHOR: Wilma Tern\nE-MAIL: wtern@example.net\nDISTRIBUTION: Gossamer, others ask\n"
        "SPOILERS: Season five\nRATING: R\nCLASSIFICATION: SRA\nKEYWORDS: M/Sc UST\n"
        "SUMMARY: A ferry is late and two people wait\nfor it longer than they meant to.\n\n",
        "\n\n~End~\n\nFeedback to wtern@example.net\n",
        title=["Low Water"],
        author=["Wilma Tern"],
        rating=["R"],
        summary=["A ferry is late and two people wait for it longer than they meant to."],
        status=["complete"],
    ),
    "range": case(
        "Title: The Nets\nAuthor: Bram\nRating: PG to NC-17\nPairing: E/O\n\n",
        title=["The Nets"],
        author=["Bram"],
        rating=["PG to NC-17"],
        scale=["explicit"],
        relationship=[("E", "O")],
    ),
    "per-part": case(
        "Title: The Nets\nAuthor: Bram\nRating: parts 1-3 PG, 4 NC-17\n\n",
        title=["The Nets"],
        scale=["explicit"],
    ),
    "fan-rated": case("Title: Quayside\nAuthor: oola\nRating: FRAO\n\n", rating=["FRAO"], scale=["explicit"]),
    "unknown-scale": case("Title: Quayside\nAuthor: oola\nRating: three gulls\n\n", scale=[None]),
    "hyphens": case(
        "Title - Quayside\nAuthor - oola\nRating - PG\nSummary - Nobody is on the ferry.\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
        summary=["Nobody is on the ferry."],
    ),
    "tabs": case(
        "Title\tQuayside\nAuthor\toola\nRating\tPG\n\n", title=["Quayside"], author=["oola"], rating=["PG"]
    ),
    "equals": case("Title= Quayside\nAuthor= oola\nRating= PG\n\n", title=["Quayside"], author=["oola"]),
    "bracketed-labels": case(
        "[Title] Quayside\n[Author] oola\n[Rating] PG\n[Summary] Nobody is on the ferry.\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
    ),
    "starred-labels": case(
        "**Title:** Quayside\n**Author:** oola\n**Rating:** PG\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
    ),
    "dotted-labels": case(
        "Title.......: Quayside\nAuthor......: oola\nRating......: PG\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
    ),
    "label-above-value": case(
        "Title:\nQuayside\n\nAuthor:\noola\n\nRating:\nPG\n\nSummary:\nNobody is on the ferry.\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
    ),
    "german": case(
        "Titel: Am Kai\nAutor: Wattläuferin\nAltersfreigabe: PG-13\nFandom: Hafengeschichten\n"
        "Zusammenfassung: Die Fähre kommt, und niemand steigt aus.\n\n",
        "\n\nEnde\n",
        title=["Am Kai"],
        author=["Wattläuferin"],
        rating=["PG-13"],
        summary=["Die Fähre kommt, und niemand steigt aus."],
        status=["complete"],
    ),
    "spanish": case(
        "Título: El muelle\nAutora: Gaviota\nClasificación: PG-13\nPareja: Mara/Ivo\nResumen: Nadie baja del barco.\n\n",
        "\n\nContinuará...\n",
        title=["El muelle"],
        author=["Gaviota"],
        rating=["PG-13"],
        relationship=[("Mara", "Ivo")],
        summary=["Nadie baja del barco."],
        status=["in-progress"],
    ),
    "french": case(
        "Titre : Le quai\nAuteur : Mouette\nRating : T\nRésumé : Personne ne descend du bac.\n\n",
        "\n\nFIN\n",
        title=["Le quai"],
        author=["Mouette"],
        rating=["T"],
        summary=["Personne ne descend du bac."],
        status=["complete"],
    ),
    "italian": case(
        "Titolo: Il molo\nAutore: Gabbiana\nRating: PG\nGenere: Drammatico\nRiassunto: Nessuno scende dal traghetto.\n\n",
        title=["Il molo"],
        author=["Gabbiana"],
        rating=["PG"],
        genre=["Drammatico"],
        summary=["Nessuno scende dal traghetto."],
    ),
    "russian": case(
        "Название: Причал\nАвтор: Чайка\nРейтинг: PG-13\nПейринг: Мара/Иво\nЖанр: драма\nСаммари: Никто не сошел на берег.\n\n",
        "\n\nКонец\n",
        title=["Причал"],
        author=["Чайка"],
        rating=["PG-13"],
        relationship=[("Мара", "Иво")],
        summary=["Никто не сошел на берег."],
        status=["complete"],
    ),
    "portuguese": case(
        "Título: O cais\nAutora: Gaivota\nClassificação: PG-13\nResumo: Ninguém desce do barco.\n\n",
        "\n\nFim\n",
        title=["O cais"],
        author=["Gaivota"],
        rating=["PG-13"],
        summary=["Ninguém desce do barco."],
        status=["complete"],
    ),
    "dutch": case(
        "Titel: Op de kade\nAuteur: Meeuw\nRating: PG\nSamenvatting: Niemand stapt van de boot.\n\n",
        "\n\nEinde\n",
        title=["Op de kade"],
        author=["Meeuw"],
        summary=["Niemand stapt van de boot."],
    ),
    "title-by-author": case("Ferry Weather by Tolly Grange\n\n", title=["Ferry Weather"], author=["Tolly Grange"]),
    "one-line-drabble": case("Quayside, by oola (PG, gen, 100 words)\n\n", title=["Quayside"], author=["oola"]),
    "wattpad": case(
        "Quayside\nby oola\n\nReads 1.2K   Votes 34   Parts 3\n\nCompleted\n\n",
        title=["Quayside"],
        author=["oola"],
    ),
    "notes-at-head": case(
        "Quayside\nby oola\n\nA/N: This one wrote itself on the train home. I hope you like it!\n\n",
        "\n\nA/N: So that was that. Please tell me what you thought of it!\n",
        title=["Quayside"],
        author=["oola"],
    ),
    "prose-header": case(
        "Hi everyone! This is my first fic for this list, so please be nice. I do not own anybody in it and nobody "
        "pays me.\n\n"
    ),
    "ends-signed": case(
        "Title: Quayside\nAuthor: oola\n\n", "\n\n-- \noola\nhttp://example.org/oola\n", title=["Quayside"]
    ),
    "letter-below-notes": case(
        "Title: Post\nAuthor: oola\nNotes: Thank you for reading!\n\n",
        story="My dearest Ivo,\n\nI know you will not like this, and I am sorry. I hope you read it to the end before you "
        "throw it on the fire.\n\nThe ferry leaves at nine. I will be on it. You may have the boat.\n\nMara",
        first="My dearest Ivo,",
        last="Mara",
        title=["Post"],
    ),
    "dear-readers": case(
        "Post\nby oola\n\nDear readers,\n\nThank you for all your reviews! This chapter is for everyone who asked for "
        "more gulls.\n\n* * *\n\n",
        title=["Post"],
        author=["oola"],
    ),
    "letter-without-header": case(
        "",
        story="Dear Ivo,\n\nThank you for your letter. I read it twice and I am sorry that I did not write sooner. Please "
        "give my love to everyone at the harbour.\n\nThe roof has held so far.\n\nYours,\nMara",
        first="Dear Ivo,",
        last="Mara",
    ),
    "letter-below-a-byline": case(
        "Post\nby oola\n\n",
        story="Dear Mother,\n\nI hope you are well. I am writing this on the ferry, and the next one will be from the "
        "island. Please do not worry.\n\nThe captain says that the weather will turn.\n\nYour Mara",
        first="Dear Mother,",
        last="Your Mara",
        title=["Post"],
        author=["oola"],
    ),
    "actors": case(
        "Curtain\nby oola\nRated R for language\n\n",
        story="The show had run for three seasons before anybody asked who wrote the episodes. Mara typed the last scene "
        "in the kitchen, with the author's name left blank.\n\nIvo read it and laughed. The characters were all of them.",
        first="The show had run",
        last="were all of them.",
        title=["Curtain"],
        author=["oola"],
        rating=["R for language"],
    ),
    "header-below": case(
        "Quayside\n\n",
        "\n\n-----\nTitle: Quayside\nAuthor: oola\nRating: PG\nDisclaimer: Nobody here is mine.\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
        disclaimer=["Nobody here is mine."],
    ),
    "short-labels": case(
        "T: Quayside\nA: oola\nRated: PG\n\n",
        rating=["PG"],
    ),
    "run-on": case(
        "Title: Quayside / Author: oola / Rating: PG / Pairing: Mara/Ivo\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
        relationship=[("Mara", "Ivo")],
    ),
    "wrapped-values": case(
        "Title: Quayside\nAuthor: oola\nSummary: Nobody comes off the ferry, and the two of them\n         go down to "
        "look all the same.\nWarnings: bad weather,\n          gulls\n\n",
        title=["Quayside"],
        summary=["Nobody comes off the ferry, and the two of them go down to look all the same."],
        warning=["bad weather", "gulls"],
    ),
    "told-warning": case(
        "Quayside\nby oola\n\nWarning: this story contains gulls, drowning and bad weather. If that bothers you, go "
        "away now.\n\n",
        title=["Quayside"],
        author=["oola"],
    ),
    "told-summary-without-rule": case(
        "Title: Quayside\nAuthor: oola\nRating: PG\n\nMara waits for a ferry that does not bring anybody home.\n\n\n",
        title=["Quayside"],
    ),
    "two-authors": case(
        "Quayside\nby oola and Tolly Grange\n\n", title=["Quayside"], author=["oola", "Tolly Grange"]
    ),
    "one-word-pen-name": case("QUAYSIDE\nby x\n\n", title=["QUAYSIDE"], author=["x"]),
    "lower-case": case("title: quayside\nauthor: oola\nrating: pg-13\n\n", title=["quayside"], rating=["pg-13"]),
    "diary": case(
        "Title: A Year of Gulls\nAuthor: oola\n\n",
        story="Monday, 4 May\n\nDear diary, the ferry was late again and I had to wait on the quay for an hour.\n\n"
        "Tuesday, 5 May\n\nIt rained. I mended the nets and thought about nothing at all.",
        first="Monday, 4 May",
        last="about nothing at all.",
        title=["A Year of Gulls"],
    ),
    "letter": case(
        "Title: Posted from the Island\nAuthor: oola\nRating: G\n\n",
        story="Dear Ivo,\n\nThe ferry brought your letter and a crate of lemons. I have read the one and eaten the other.\n\n"
        "The roof has held so far. Your nephew asks after the dog every morning, and every morning I tell him the same.\n\n"
        "Yours always,\nMara",
        first="Dear Ivo,",
        last="Mara",
        title=["Posted from the Island"],
    ),
    "poem": case(
        "Tide Table\nby oola\n\n",
        story="The water comes, the water goes,\nthe gulls stand on the wall,\n\nand what the ferry captain knows\n"
        "he does not tell at all.",
        first="The water comes",
        last="tell at all.",
        title=["Tide Table"],
        author=["oola"],
    ),
    "script": case(
        "Title: The Late Ferry\nAuthor: oola\nRating: PG\n\n",
        story="INT. HARBOUR OFFICE - NIGHT\n\nMARA stands at the window. IVO mends a net.\n\nMARA: He is not on it.\n\n"
        "IVO: You cannot know that.\n\nMARA: I know the way she sits in the water.\n\nFADE OUT.",
        first="INT. HARBOUR OFFICE",
        last="FADE OUT.",
        title=["The Late Ferry"],
    ),
    "second-person": case(
        "Title: Ashore\nAuthor: oola\nRating: PG\n\n",
        story="You wake before the ferry does. The quay is wet under your feet and the lamps are still lit.\n\n"
        "You think of going back to bed. You do not go back to bed.",
        first="You wake before",
        last="back to bed.",
        title=["Ashore"],
    ),
    "first-person-modern": case(
        "Title: Ashore\nAuthor: oola\nRating: PG\n\n",
        story="I was late for school again because the computer at home had eaten my homework, and the internet was no "
        "help.\n\nMy sister closed her laptop and said the exams were cancelled.\n\nI went back to bed.",
        first="I was late for school",
        last="back to bed.",
        title=["Ashore"],
    ),
    "told-summary": case(
        "Quayside\nby oola\nPG\n\nAfter the storm took the pier, Mara was left with one question: who had rung the bell?\n\n"
        "* * *\n\n",
        title=["Quayside"],
        author=["oola"],
        rating=["PG"],
    ),
    "squidge": case(
        "Quayside\n\noola\n\nRating: Teen And Up Audiences\nArchive Warning: No Archive Warnings Apply\nCategory: Gen\n"
        "Fandom: Harbour Tales\nCharacters: Mara, Ivo\nAdditional Tags: Fluff\nLanguage: English\n"
        "Stats: Published: 2022-11-05 Words: 112 Chapters: 1/1\n\n",
        title=["Quayside"],
        rating=["Teen And Up Audiences"],
        fandom=["Harbour Tales"],
        character=["Mara", "Ivo"],
        category=["Gen"],
        genre=["Fluff"],
    ),
    "fandom-line": case(
        "Fandom: Harbour Tales (2004 series)\nTitle: Quayside\nAuthor: oola\nCategory: angst, gen\n\n",
        fandom=["Harbour Tales (2004 series)"],
        genre=["angst"],
        category=["Gen"],
    ),
    "facts-between-strokes": case(
        "Salt Weather | oola | Mara/Ivo | PG-13 | 120 words\n\n",
        title=["Salt Weather"],
        author=["oola"],
        relationship=[("Mara", "Ivo")],
        rating=["PG-13"],
    ),
    "codes-behind-a-title": case(
        "Salt Weather [Mara/Ivo, PG] by oola\n\n",
        title=["Salt Weather"],
        author=["oola"],
        relationship=[("Mara", "Ivo")],
        rating=["PG"],
    ),
    "kind-of-story": case(
        "SALT WEATHER\nA Harbour Tales story\nby Tolly Grange (tolly@example.org)\nMarch 1997\n\n",
        title=["SALT WEATHER"],
        author=["Tolly Grange"],
        fandom=["Harbour Tales"],
        date=["1997-03"],
    ),
    "christmas-story": case("SALT WEATHER\nA Christmas story\nby Tolly Grange\n\n", fandom=[]),
    "name-below-the-title": case(
        "SALT WEATHER\nM.K. Grange\n\nRating: PG\n\n", author=["M.K. Grange"], rating=["PG"]
    ),
    "subtitle": case("Salt: A Love Story in Four Tides\nby oola\n\nRating: PG\n\n", author=["oola"], other=[]),
    "letters-in-a-column": case(
        "TITLE: Quayside\nAUTHOR: oola\nSPOILERS: the finale\n\nS\nP\nO\nI\nL\nE\nR\n\nS\nP\nA\nC\nE\n\n",
        title=["Quayside"],
        spoiler=["the finale"],
    ),
    "fold-of-a-journal": case(
        'Title: Quayside\nAuthor: [info]oola\n\n<lj-cut text="Quayside">\n',
        "\n</lj-cut>\n",
        author=["oola"],
        note=[],
    ),
    "who-wrote-the-entry": case(
        "oola (oola) wrote,\n@ 2004-11-23 22:14:00\n\nTitle: Quayside\nRating: PG\n\n",
        author=["oola"],
        title=["Quayside"],
    ),
    "hashes": case("Title: Quayside\nAuthor: oola\nTags: #sea #gulls #fluff\n\n", genre=["sea", "gulls", "fluff"]),
    "list-in-brackets": case("title: Quayside\nauthor: oola\ntags: [sea, gulls]\n\n", genre=["sea", "gulls"]),
    "several-authors": case("Title: Quayside\nAuthors: oola & tern\n\n", author=["oola", "tern"]),
    "blurb-above-facts": case(
        "Quayside\nBy: oola\nNobody is on the ferry, again.\n"
        "Rated: T - English - Drama - Words: 112 - Published: 01-08-11 - Status: Complete - id: 1\n\n",
        summary=["Nobody is on the ferry, again."],
        note=[],
        status=["complete"],
    ),
    "reason-is-no-rating": case(
        "Title: Quayside\nRating: R, for adult language and a storm\n\n", scale=["mature"]
    ),
    "french-labels": case(
        "Titre : Le quai\nAuteur : Sidonie\nRating : K+\nR\u00e9sum\u00e9 : Personne sur le bac.\n\n",
        "\n\nFIN\n",
        title=["Le quai"],
        author=["Sidonie"],
        status=["complete"],
    ),
    "par": case("Le quai\npar Sidonie\n\n", title=["Le quai"], author=["Sidonie"]),
    "polish": case(
        "Tytu\u0142: Prom\nAutorka: Sowa\nKategoria wiekowa: PG\nOd autorki: To m\u00f3j pierwszy tekst.\n\n",
        "\n\nKONIEC\n",
        title=["Prom"],
        author=["Sowa"],
        rating=["PG"],
        note=["To m\u00f3j pierwszy tekst."],
        status=["complete"],
    ),
    "chinese": case(
        "\u6807\u9898\uff1a\u7ea2\u4f1e\n\u4f5c\u8005\uff1a\u6d77\u732b\n\n",
        "\n\n\uff08\u5b8c\uff09\n",
        story="\u96e8\u4e0b\u4e86\u4e09\u5929\uff0c\u7b2c\u56db\u5929\u65e9\u4e0a\uff0c\u5979\u5728\u95e8\u53e3\u6361\u5230\u4e00\u628a\u4f1e\u3002\n\n\u201c\u662f\u8c01\u7684\uff1f\u201d\u4ed6\u95ee\u3002",
        first="\u96e8\u4e0b\u4e86",
        last="\u4ed6\u95ee\u3002",
        title=["\u7ea2\u4f1e"],
        author=["\u6d77\u732b"],
        status=["complete"],
    ),
    "script-below-a-title": case(
        "TITLE: The Ferry\n\n",
        story="MARA: Is it in?\n\nIVO: It is not.\n\nMARA: Look again.\n\nIVO: It is still not.",
        first="MARA: Is it in?",
        last="IVO: It is still not.",
        title=["The Ferry"],
    ),
}


def _values(record: Any, field: str) -> list[Any]:
    if field == "scale":
        return [claim.value.scale for claim in record.rating]
    values = [claim.value for claim in getattr(record, field)]
    if field == "relationship":
        return [tuple(value) for value in values]
    return [getattr(value, "raw", value) for value in values]


@pytest.fixture(scope="module")
def readings() -> dict[str, Any]:
    return {name: next(iter(read(text.encode(), name="f.txt"))) for name, (text, *_) in CASES.items()}


@pytest.mark.parametrize("name", CASES)
def test_the_record_says_what_the_header_says(name: str, readings: dict[str, Any]) -> None:
    _, _, _, want = CASES[name]
    record = readings[name].record
    assert {field: _values(record, field) for field in want} == want


@pytest.mark.parametrize("name", CASES)
def test_the_body_is_the_story_alone(name: str, readings: dict[str, Any]) -> None:
    text, first, last, _ = CASES[name]
    bodies = [part.span for part in readings[name].parts if part.kind == "body"]
    assert text[bodies[0].start :].lstrip().startswith(first)
    assert text[: bodies[-1].end].rstrip().endswith(last)


def test_an_aside_ends_where_its_bracket_closes_the_line() -> None:
    text = STORY.split("\n\n")
    told = "\n\t".join([f"Title: Quayside\nAuthor: oola\n\n\t{text[0]}", *text[1:3]])
    whole = f"{told}\n[A/N: no idea whether they had ferries then.]\n\t{text[3]}"
    reading = next(iter(read(whole.encode(), name="f.txt")))
    notes = [whole[part.span.start : part.span.end].strip() for part in reading.parts if part.kind == "note"]
    assert notes == ["[A/N: no idea whether they had ferries then.]"]
