"""What a reader with a phone, another script or a hasty hand meets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library.found import Found, FoundPassage
from foundling.library.library import Library
from foundling.spans import Span
from foundling.web.views.browse import MOST_PASSAGE, cropped
from foundling.web.views.telling import said_value, told_closely
from webgallery import PASSWORD
from webserving import Server, serve

HEBREW = (
    "הגשם התחיל לרדת קצת אחרי חצות. דנה ישבה ליד החלון וקראה שוב את המכתב.\n\n"
    '"את לא ישנה?" שאל יואב מהדלת.\n\n"לא," אמרה דנה. "אני מחכה לבוקר."\n\n'
    "הוא התיישב לידה ולא אמר דבר. בחוץ עברה מכונית אחת, ואחר כך שוב היה שקט.\n\n"
    "בבוקר הלכה דנה לדואר. הפקידה חייכה אליה ולקחה את המעטפה, ודנה חזרה הביתה דרך השוק וקנתה תפוזים.\n\n"
)
PART = "Title: The Keepers\nAuthor: Odile F.\nFandom: Outer Light\nPart: {n}/4\n\nChapter {n}\n\n{text}\n"
LINES = {
    1: "The glass had cracked in the gale, and Odile swept it into the sea with a broom older than she was.",
    2: "Wren rowed out with the oil. “You are late,” said Odile, and held the lantern between them.",
    4: "In spring they painted the door. It took three days, since each of them wanted another green for it.",
}
TAGS = [
    f"{first} {second}" for first in ("slow", "quiet", "found", "winter") for second in ("burn", "family", "sea")
]


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of stories with something unusual to each, all read closely."""
    heap = tmp_path_factory.mktemp("strange") / "heap"
    heap.mkdir()
    (heap / "hebrew.txt").write_text(HEBREW * 2, "utf-8")
    for number, text in LINES.items():
        (heap / f"keepers-{number}.txt").write_text(PART.format(n=number, text=f"{text}\n\n" * 2), "utf-8")
    said = "Nobody in the harbour had ever seen the keeper come down. " * 20
    (heap / "tagged.txt").write_text(
        f"Title: Tagged\nAuthor: Bea\nGenre: {', '.join(TAGS)}\nStatus: in progress\nSummary: {said}\n\n"
        "“Did you bring the lamp?” asked Wren.\n\n“I brought two,” said Odile, and put them on the sill.\n",
        "utf-8",
    )
    folder = heap.parent / "library"
    with Library.open(folder, create=True, who="tester") as library:
        library.add([heap], jobs=0)
        library.reread(jobs=0)
        named = next(row.id for row in library.list() if row.path.endswith("hebrew.txt"))
        library.set(named, "title", ["המכתב שלא נשלח"])
    return folder


@pytest.fixture
def client_of_strange(strange: Path, make_client: Callable[..., TestClient]) -> TestClient:
    return make_client(strange)


@pytest.fixture(scope="module")
def served(strange: Path) -> Iterator[Server]:
    yield from serve(strange)


def work_of(folder: Path, title: str) -> str:
    with Library.open(folder) as library:
        return next(row.id for row in library.list() if row.title == title)


# ------------------------------------------------------------ in words


def test_values_are_told_in_words() -> None:
    assert said_value("2016-05-14", "date") == "14 May 2016"
    assert said_value("1999-10", "date") == "Oct 1999"
    assert said_value("1999", "date") == "1999"
    assert said_value("in-progress", "status") == "in progress"
    assert told_closely(None)
    assert told_closely("en-GB")
    assert not told_closely("he")


def test_the_desk_and_a_record_name_no_rule_and_no_date_in_figures(client: TestClient) -> None:
    desk = client.get("/desk").text
    assert "goes by" in desk
    assert "<code>" not in desk.split('class="questions"')[1].split("</ol>")[0]
    log = client.get("/history").text
    assert ", run 1" not in log
    assert "T" not in log.split('<time datetime="')[1].split(">")[1].split("<")[0]


def test_a_long_passage_is_cut_where_most_was_found() -> None:
    words = "all quiet here " * 40 + "the lamp and the boat " + "nothing more was said " * 40
    marks = tuple(Span(words.index(one), words.index(one) + len(one)) for one in ("lamp", "boat"))
    passage = FoundPassage(Span(1_000, 1_000 + len(words)), words, marks)
    cut = cropped(passage)
    assert len(cut.words) <= MOST_PASSAGE
    assert [cut.words[mark.start : mark.end] for mark in cut.marks] == ["lamp", "boat"]
    assert words[cut.span.start - 1_000 : cut.span.end - 1_000] == cut.words
    assert cut.words == cut.words.strip()
    short = FoundPassage(Span(0, 4), "lamp", (Span(0, 4),))
    assert cropped(short) == short
    endless = FoundPassage(Span(0, 2_000), "m" * 2_000, ())
    assert len(cropped(endless).words) <= MOST_PASSAGE


# ------------------------------------------------------------ pages


def test_a_page_past_the_last_leads_to_the_last(client: TestClient) -> None:
    text = client.get("/search?page=400").text
    assert "The stories end before this page" in text
    assert "There are no stories here yet" not in text


def test_what_is_chosen_is_counted(client: TestClient) -> None:
    found = client.app.state.library.search("read:no")  # type: ignore[attr-defined]
    assert isinstance(found, Found)
    page = client.get("/search?read=no").text
    row = page.split('<li class="chosen in">')[1].split("</li>")[0]
    assert f'<span class="count">{found.count}</span>' in row


def test_results_lead_to_the_passage(client: TestClient) -> None:
    page = client.get("/search?q=ferry").text
    assert "Read from here" in page
    way = page.split('class="to-passage" href="')[1].split('"')[0]
    assert '<mark class="here" id="here"' in client.get(way.replace("&amp;", "&").partition("#")[0]).text


def test_a_language_that_is_not_read_closely_is_told_plainly(client_of_strange: TestClient, strange: Path) -> None:
    work = work_of(strange, "המכתב שלא נשלח")
    page = client_of_strange.get(f"/work/{work}").text
    assert "This story is in Hebrew, which Foundling cannot read closely" in page
    assert "did not read this story" not in page
    assert "strip-box" not in page  # one scene, of which nothing is known
    assert "cannot read Hebrew closely" in client_of_strange.get(f"/work/{work}/read/1").text
    assert "not read closely</span>" in client_of_strange.get("/search?language=he").text
    safe = client_of_strange.get("/search?q=-advisory:violence").text
    assert f'href="/work/{work}"' not in safe
    assert "in a language that Foundling cannot read closely" in safe


def test_chapters_that_are_not_there_are_told_with_the_others(
    client_of_strange: TestClient, strange: Path
) -> None:
    page = client_of_strange.get(f"/work/{work_of(strange, 'The Keepers')}").text
    chapters = page.split('id="h-chapters"')[1].split("</section>")[0]
    assert "Not in this library: chapter 3" in chapters


def test_many_tags_and_a_long_summary_leave_room_for_the_rest(
    client_of_strange: TestClient, strange: Path
) -> None:
    page = client_of_strange.get(f"/work/{work_of(strange, 'Tagged')}").text
    head = page.split('class="work-head"')[1].split("</header>")[0]
    assert head.count('class="tag"') == 10
    assert "and 2 more" in head
    assert "<span>in progress</span>" in head
    assert "All of the summary" in head
    facets = client_of_strange.get("/search").text
    assert "Genre and tags" in facets


def test_somebody_who_is_in_a_story_too_seldom_to_be_listed_has_a_name(
    client_of_strange: TestClient, strange: Path, tmp_path: Path
) -> None:
    heap = tmp_path / "paired.txt"
    heap.write_text(
        "Title: Paired\nAuthor: Bea\nPairing: Ina/Odile\n\n"
        + "“Come in,” said Odile to Wren. “Shut the door,” said Wren to Odile.\n\n" * 6
        + "They spoke of Ina once.\n",
        "utf-8",
    )
    library = client_of_strange.app.state.library  # type: ignore[attr-defined]
    library.add([heap], jobs=0)
    work = next(row.id for row in library.list() if row.title == "Paired")
    library.reread([work], jobs=0)
    page = client_of_strange.get(f"/work/{work}").text
    bonds = page.split('class="bonds"')[1].split("</ul>")[0] if 'class="bonds"' in page else ""
    assert "Ina" in bonds
    assert not [who for who in ("c1 ", "c2 ", "c3 ") if f"{who}&amp;" in bonds]


# ------------------------------------------------------------ a login that ends


def test_a_change_after_the_login_has_ended_leads_back_to_its_page(
    own_shelf: Path, make_client: Callable[..., TestClient]
) -> None:
    with Library.open(own_shelf) as library:
        library.accounts.add("ada", PASSWORD, "owner")
        work = library.show("The Last Ferry").id
    client = make_client(own_shelf, alone=False)
    page = f"http://testserver/work/{work}?x=1"
    answer = client.post("/desk/correct", data={"work": work}, headers={"Referer": page}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/login?next=%2Fwork%2F{work}%3Fx%3D1&ended=true"
    assert "You are not logged in any more" in client.get(answer.headers["location"]).text
    elsewhere = {"Referer": "https://evil.example/work/1"}
    answer = client.post("/desk/correct", data={"work": work}, headers=elsewhere, follow_redirects=False)
    assert answer.headers["location"] == "/login?ended=true"
    assert "any more" not in client.get("/login").text


# ------------------------------------------------------------ in a browser


def test_pressing_twice_decides_once(own_server: Server, browser_page: Any) -> None:
    with Library.open(own_server.folder) as library:
        work = library.show("The Last Ferry").id
    browser_page.goto(f"{own_server.url}/work/{work}")
    browser_page.locator("summary:has-text('Correct Title')").click()
    browser_page.locator("details.mend[open] input[name=value]").fill("The First Ferry")
    # In one go: no answer is fast enough to come in between.
    browser_page.locator("details.mend[open] button.main").evaluate("one => { one.click(); one.click(); }")
    browser_page.wait_for_selector("h1:has-text('The First Ferry')")
    browser_page.goto(f"{own_server.url}/history")
    assert browser_page.locator(".log li", has_text="The First Ferry").count() == 1


def test_words_from_right_to_left_keep_their_direction(served: Server, browser_page: Any, strange: Path) -> None:
    browser_page.goto(f"{served.url}/search?language=he")
    way = "one => getComputedStyle(one).unicodeBidi"
    assert browser_page.locator(".card-work .first-line").evaluate(way) == "plaintext"
    browser_page.goto(f"{served.url}/mine/{work_of(strange, 'המכתב שלא נשלח')}")
    assert browser_page.locator("#f-note").evaluate(way) == "plaintext"


def test_words_that_are_not_found_hide_nothing(own_server: Server, browser_page: Any) -> None:
    with Library.open(own_server.folder) as library:
        work = library.show("The Last Ferry").id
    browser_page.goto(f"{own_server.url}/work/{work}/read?find=zeppelin")
    said = browser_page.locator(".not-there")
    box = said.bounding_box()
    assert box is not None
    middle = [box["x"] + box["width"] / 2, box["y"] + 8]
    on_top = browser_page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).closest('.not-there') !== null", middle
    )
    assert on_top
