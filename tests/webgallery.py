"""Every page of the web library in every state worth looking at, over a library that has something of everything.

with gallery(tmp_path) as places: ...      # servers, and the addresses of all pages by name

For the tests that hold of every page, and for looking at them all (scripts/look_at_pages.py).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from calibremaking import make_calibre
from foundling.library.accounts import Limits
from foundling.library.found import Hiding
from foundling.library.library import Library
from foundling.library.reader import ReaderSettings
from storyfiles import load, stories
from waiting import PATIENCE_S, until_true
from webserving import TOKEN, Server, serve

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "a long password"
STORIES = (
    "01-ferry",
    "02-night-shift",
    "05-letters",
    "16-kitchen",
    "19-guillemets",
    "33-piano",
    "38-wedding",
    "43-cellar",
)
# What stands above some of the stories.
HEADERS = {
    "01-ferry": "Fandom: Tides\nPairing: Nell/Tom\nRating: PG-13\nGenre: angst, fluff\nStatus: complete\n"
    "Series: High Water #2\nSummary: The last boat goes at ten, and neither of them is on it.\n"
    "Disclaimer: The island is not mine, I only visit.\nArchive: Ask me first, please.\n",
    "02-night-shift": "Fandom: Tides: the Series\nPairing: Tom/Ellen\nRating: Teen\n"
    "Archive: Anywhere, just keep my name.\n",
    "05-letters": "Fandom: TTS\nRating: G\nWarnings: character death\n",
    "16-kitchen": "Fandom: Original\nRating: PG\nDo not archive this story anywhere.\n",
    "33-piano": "Fandom: tides\nRating: Everyone\nStatus: in progress\n",
    "38-wedding": "Fandom: Original\nRating: Mature\nGenre: humour\n",
}
GRIM = """Title: The Quarry Road
Author: Ada Kell
Fandom: Tides
Rating: G

"Give me the purse," said Harl. The knife was already in his hand.

"No," said Wenna, and she stepped back against the wall.

He stabbed her twice in the side. Blood soaked through the grey wool and ran over her fingers \
onto the stones, and she screamed.

Tom came round the corner with the lantern. He hit Harl in the mouth with it, and hit him again as \
he fell, until blood ran into the gutter.

"Stop," said Wenna. "Tom, stop. It is enough."

Down in the harbour they counted the gulls, as they did every evening, and there were nineteen.

* * *

In the morning her sister came with bread and clean linen, and sat by the window, and did not ask anything.

"You will be up by Sunday," said Ruth.

"I will be up by Friday," said Wenna, "and you may tell them so."

He had stabbed a man before, they said later in the inn, and the man had bled to death on the quarry road.
"""
LOST = """Up on the third floor the lamp burned all night. Mabel had never asked who slept there, if anyone did.

On Sunday she carried up a plate of plums and knocked. A boy opened, inky to the wrists, blinking at the stairs.

"I draw maps," he told her, as if she had asked. "Of islands. You may have one if you like plums less than I do."
"""
GOAT = """Title: The Goat on the Train
Author: Ruth Hale

There was a goat on the night train to Velm, and by midnight it had a name, a hat and a newspaper.

"Goats travel second class," said the guard. "This one has a ticket," said Ruth, which was true enough.

When they stopped in the snow, the passengers told each other what they would do first, if it ever got warm again.
"""
# Stories of the library that somebody keeps in calibre, and what is kept of them there.
IN_CALIBRE = """
INSERT INTO authors VALUES (9, 'Ada Kell');
INSERT INTO books (id, title, path) VALUES (11, 'The Quarry Road', 'x'), (12, 'What Oma Kept', 'y');
INSERT INTO books_authors_link VALUES (11, 11, 9), (12, 12, 9);
INSERT INTO books_ratings_link VALUES (11, 11, 1);
INSERT INTO books_tags_link VALUES (11, 11, 1), (12, 12, 2);
INSERT INTO custom_column_1 VALUES (11, 12, 1);
INSERT INTO books_custom_column_2_link VALUES (11, 11, 1);
INSERT INTO custom_column_3 VALUES (11, 11, '<p>Lent to Ruth. Grim, but the ending is worth it.</p>');
"""
PIECE = """Title: The Salt Road
Author: Ell Marsh
Fandom: High Water
Part: {number}/3

Chapter {number}

{text}

"""


def fill_heap(heap: Path) -> None:
    """Files of every kind that the gallery shows."""
    read = heap / "read" / "tides-archive"
    read.mkdir(parents=True)
    for name in STORIES:
        story = load(ROOT / "tests" / "stories" / f"{name}.story")
        header = HEADERS.get(name, f"Fandom: {story.fandom or 'Original'}\nRating: PG\n")
        author = "Ell Marsh" if name in ("33-piano", "05-letters") else "Ada Kell"
        (read / f"{name}.txt").write_text(
            f"Title: {story.title}\nAuthor: {author}\n{header}\n{story.text}", "utf-8"
        )
    copy = (read / "38-wedding.txt").read_text("utf-8")
    middle = copy.index("\n\n", len(copy) // 2)
    revised = copy[:middle] + "\n\nAnd then, for once, nobody said anything at all." + copy[middle:]
    (heap / "read" / "wedding-revised.txt").write_text(revised.replace("morning", "evening"), "utf-8")
    (read / "quarry.txt").write_text(GRIM, "utf-8")
    text = "Title: The Long Harbour\nAuthor: Ell Marsh\nFandom: High Water\n\n"
    for number, story in enumerate(islice(stories(), 44, 66), 1):
        note = (
            "\n\n[A/N: thank you all for the reviews of the last chapter! Two more to go.]"
            if number % 4 == 0
            else ""
        )
        text += f"\n\nChapter {number}: {story.title}{note}\n\n{story.text}\n"
    (read / "harbour.txt").write_text(text, "utf-8")
    for number, story in enumerate(islice(stories(), 27, 30), 1):
        (read / f"salt-road-{number}.txt").write_text(PIECE.format(number=number, text=story.text), "utf-8")
    unsure = heap / "unsure"
    unsure.mkdir()
    (unsure / "low tides.txt").write_text(LOST)
    (unsure / "high tides (mabel).txt").write_text(LOST.replace("Mabel", "Ruth").replace("plums", "pears")[40:])


def fill(folder: Path, heap: Path) -> None:
    """A library of them: most are read closely, some are not; somebody has read and kept things in it."""
    fill_heap(heap)
    with Library.open(folder, create=True, who="ada") as library:
        library.add([heap / "read"], jobs=0, accession="the tides rescue")
        library.reread(jobs=0)
        library.add([ROOT / "samples", heap / "unsure"], jobs=0)


def keep_things(library: Library, account: int) -> None:
    """What a reader keeps: places, shelves, stars, tags, a note, wishes, searches; and some decisions."""
    mine = library.mine(account)
    ferry, shift, harbour = (
        library.show(name).id for name in ("The Last Ferry", "Night Shift", "The Long Harbour")
    )
    mine.set(ferry, stars=4, status="read", note="Lent to Ruth. Ask her how she liked the end.")
    mine.tag(ferry, "snowed in", "comfort")
    mine.shelve("Winter reading", ferry, shift)
    mine.set(harbour, status="reading")
    for work in (harbour, shift):
        text = library.show(work).reading.text
        library.places.keep(account, work, text, len(text) // 3)
    library.save_search(account, "Short ones of the tides", "fandom:tides words:<3000")
    library.hide(account, Hiding("author", "Nobody Ever", None, ""))
    library.reader_choices.keep(account, ReaderSettings(veil="moderate"))
    library.set(ferry, "genre", ["angst", "sea stories"])
    library.desk.edit([ferry, shift], "genre", ["winter"], how="add")
    library.authority.merge("fandom", "Tides", ["tides", "Tides: the Series"])


class Shown(NamedTuple):
    """A page in a state: which server answers it, under which address, and who is logged in there."""

    name: str
    server: str
    path: str
    who: str = ""


class Gallery(NamedTuple):
    """Servers by name, and every page in every state."""

    servers: dict[str, Server]
    pages: tuple[Shown, ...]


@contextmanager
def gallery(temporary: Path) -> Iterator[Gallery]:
    """Fills a library under `temporary` and serves it: to one person alone, to many, and an empty one."""
    heap, full, shared = (temporary / name for name in ("heap", "full", "shared"))
    heap.mkdir(parents=True)
    fill(full, heap)
    shutil.copytree(full, shared)
    with Library.open(shared) as library:
        for name in ("ada", "cora", "ruth"):
            library.accounts.add(name, PASSWORD, {"ada": "owner", "cora": "curator"}.get(name, "reader"))  # type: ignore[arg-type]
        account = library.accounts.add("tom", PASSWORD, "reader", Limits("teen", {"violence": "none"}))
        library.accounts.make_app_password(account.id, "KOReader on my phone")
        library.accounts.make_app_password(library.accounts.get("ada").id, "Librera")
    with Library.open(full) as library:
        account = library.accounts.alone(library.who)
        assert account is not None
        keep_things(library, account.id)
        pages = tuple(_pages(library))
    Library.open(temporary / "empty", create=True).close()
    with ExitStack() as stack:
        served = {
            "full": stack.enter_context(contextmanager(serve)(full)),
            "shared": stack.enter_context(contextmanager(serve)(shared, alone=False)),
            "empty": stack.enter_context(contextmanager(serve)(temporary / "empty")),
        }
        send_calibre(served["full"].url, temporary)
        yield Gallery(served, (*pages, Shown("importing-refused", "full", imported(served["full"].url))))


def _pages(library: Library) -> Iterator[Shown]:
    rows = list(library.list())
    ids = {row.title: row.id for row in rows}

    def of(*names: str) -> str:
        return next(row.id for row in rows if row.path.endswith(names))

    joined = of("38-wedding.txt", "wedding-revised.txt")
    works = {
        "ferry": ids["The Last Ferry"],
        "harbour": ids["The Long Harbour"],
        "grim": ids["The Quarry Road"],
        "piano": of("33-piano.txt"),
        "serial": ids["The Salt Road"],
        "untitled": of("untitled.txt"),
        "forbids": of("16-kitchen.txt"),
        "page": of("ao3-page.html"),
        "joined": joined,
    }
    hidden = [held.manuscript for held in library.show(joined).holdings if not held.shown]
    who = library.show(works["ferry"]).reading.cast[0].id  # type: ignore[union-attr]
    yield Shown("empty-home", "empty", "/")
    for name in ("search", "mine", "desk", "import", "history", "authorities", "filters", "desk/works"):
        yield Shown(f"empty-{name.replace('/', '-')}", "empty", f"/{name}")
    yield Shown("empty-calibre", "empty", "/mine/calibre")
    yield Shown("home", "full", "/")
    yield Shown("browse", "full", "/search")
    yield Shown("search", "full", "/search?q=lamp")
    yield Shown("search-ticked", "full", "/search?fandom=Tides&not-rating=mature&more=1")
    yield Shown("search-nothing", "full", "/search?q=zeppelin+author:marsh&rating=Teen")
    yield Shown("search-wrong", "full", "/search?q=autor:marsh+lamp")
    yield Shown("search-story", "full", "/search?story=they+miss+the+last+boat")
    yield Shown("search-unread", "full", "/search?read=no")
    yield Shown("search-safe", "full", "/search?q=-advisory:violence")
    for name, work in works.items():
        yield Shown(f"work-{name}", "full", f"/work/{work}")
    for manuscript in hidden[:1]:
        yield Shown("differ", "full", f"/work/{joined}/differ/{manuscript}")
    yield Shown("cast", "full", f"/work/{works['ferry']}/cast/{who}")
    yield Shown("alike", "full", f"/work/{works['ferry']}/alike")
    yield Shown("contents", "full", f"/work/{works['harbour']}/contents")
    yield Shown("read-short", "full", f"/work/{works['ferry']}/read/1")
    yield Shown("read-chapter", "full", f"/work/{works['harbour']}/read/4")
    yield Shown("read-veiled", "full", f"/work/{works['grim']}/read/1")
    yield Shown("read-unveiled", "full", f"/work/{works['grim']}/read/1?unveil=all")
    yield Shown("read-unread", "full", f"/work/{works['page']}/read/1")
    yield Shown("read-found", "full", f"/work/{works['harbour']}/read?find=the+lamp")
    yield Shown("read-not-found", "full", f"/work/{works['harbour']}/read?find=zeppelin")
    yield Shown("original", "full", f"/work/{works['ferry']}/original")
    yield Shown("veils", "full", "/reader/veils")
    yield Shown("desk", "full", "/desk")
    yield Shown("desk-missing", "full", "/desk?state=missing")
    yield Shown("desk-postponed", "full", "/desk?state=postponed")
    yield Shown("desk-works", "full", "/desk/works")
    yield Shown("desk-works-found", "full", "/desk/works?q=fandom:tides")
    yield Shown("desk-works-wrong", "full", "/desk/works?q=autor:x")
    yield Shown("names", "full", "/authorities")
    yield Shown("names-people", "full", "/authorities?kind=character")
    yield Shown("names-suggest", "full", "/authorities?suggest=true")
    yield Shown("history", "full", "/history")
    yield Shown("history-work", "full", f"/history?work={works['ferry']}")
    yield Shown("undo", "full", "/undo?run=1")
    yield Shown("undo-small", "full", "/undo?run=2")
    yield Shown("undo-many", "full", f"/undo?batch={library.history()[-1].id - 1}")
    yield Shown("mine", "full", "/mine")
    yield Shown("mine-shelf", "full", "/mine?shelf=Winter+reading")
    yield Shown("calibre", "full", "/mine/calibre")
    yield Shown("mine-work", "full", f"/mine/{works['ferry']}")
    yield Shown("filters", "full", "/filters")
    yield Shown("import", "full", "/import")
    yield Shown("account-alone", "full", "/account")
    yield Shown("people-alone", "full", "/people")
    yield Shown("no-such-page", "full", "/nowhere")
    yield Shown("no-such-work", "full", "/work/nothing-like-it")
    yield Shown("not-meant", "full", "/search?page=x&sort=y")
    yield Shown("login", "shared", "/login")
    yield Shown("owner-account", "shared", "/account", "ada")
    yield Shown("owner-people", "shared", "/people", "ada")
    yield Shown("owner-somebody", "shared", "/people/4", "ada")
    yield Shown("reader-home", "shared", "/", "ruth")
    yield Shown("reader-desk", "shared", "/desk", "ruth")
    yield Shown("kept-home", "shared", "/", "tom")
    yield Shown("kept-from", "shared", f"/work/{works['page']}", "tom")
    yield Shown("kept-account", "shared", "/account", "tom")


def imported(url: str) -> str:
    """Sends some files to a server, as its page without scripts would; the address that tells of it when done."""
    with httpx.Client(base_url=url, follow_redirects=True, timeout=PATIENCE_S) as client:
        token = TOKEN.search(client.get("/import").text)
        assert token is not None
        goat = GOAT.encode()
        files = [
            ("files", ("goat.txt", goat, "text/plain")),
            ("files", ("empty.txt", b"", "text/plain")),
            ("files", ("broken.epub", b"PK\x03\x04 and no more", "application/epub+zip")),
        ]
        answer = client.post("/import", data={"csrf": token[1], "name": "the rescue team"}, files=files)
        path = answer.url.path
        until_true(lambda: "See what came" in client.get(path).text, pause_s=0.25)
    return path


def send_calibre(url: str, temporary: Path) -> None:
    """Sends a calibre library's database to a server, as its page without scripts would."""
    database = make_calibre(temporary / "calibre" / "metadata.db", IN_CALIBRE).read_bytes()
    with httpx.Client(base_url=url, follow_redirects=True, timeout=PATIENCE_S) as client:
        token = TOKEN.search(client.get("/mine/calibre").text)
        assert token is not None
        files = {"database": ("metadata.db", database, "application/vnd.sqlite3")}
        client.post("/mine/calibre", data={"csrf": token[1]}, files=files)


def log_in(page: Any, server: Server, name: str) -> None:
    """Log somebody in, in a browser."""
    page.goto(f"{server.url}/login")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
