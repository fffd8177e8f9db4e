"""Fixtures for the tests of the library: small stories, heaps and libraries."""

from __future__ import annotations

import importlib.util
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from foundling.library.library import Library

_BODY = """It had rained since the morning, and the ferry was late. {name} stood under the roof of the ticket
office and counted the gulls on the rail.

"You will miss the last bus," said the old man behind the glass. "They do not wait for anybody."

"Then I will walk," she said. She had walked further than that, and in worse weather, and with less to look
forward to at the other end.

{more}

He laughed and pushed a paper cup of tea across the counter. "Sit down, {name}. It is only water."

When the lights came round the point at last, neither of them got up. The tea was still warm, and the story
he was telling had hardly begun.
"""

_THINGS = """
baker barrow basket bicycle bottle bridge broom bucket candle carpet chimney cellar clock cloud coat cousin
curtain dog door dust feather fence field flag gate glove goat hammer hedge hill kite ladder lantern lemon
letter mirror moth needle oar onion orchard parcel pebble pigeon postman puddle ribbon river roof rope saddle
sail shovel sparrow stable stove string thimble thorn ticket toad tower tunnel umbrella violin wagon well
wheel window
""".split()
_DID = "crossed passed followed hid lifted kept lost found watched carried shook broke mended left rolled".split()
_WHERE = ["before noon", "at dusk", "in the yard", "by the wall", "for an hour", "once more", "without a sound"]


def make_story(title: str, author: str = "Ell Marsh", *, name: str = "Nora", header: str = "") -> str:
    """A short story with a header."""
    body = _BODY.format(name=name, more=passing_time(title))
    return f"Title: {title}\nAuthor: {author}\n{header}\n{body}\nThe End\n"


def passing_time(title: str) -> str:
    """Sentences that no other story has, so that it is not taken for the same one."""
    chance = random.Random(title)
    lines = [
        f"The {chance.choice(_THINGS)} {chance.choice(_DID)} the {chance.choice(_THINGS)} {chance.choice(_WHERE)}."
        for _ in range(24)
    ]
    return "\n\n".join(" ".join(lines[n : n + 6]) for n in range(0, len(lines), 6))


@pytest.fixture
def story() -> Callable[..., str]:
    """Makes a short story with a header."""
    return make_story


@pytest.fixture
def times() -> Callable[[str], str]:
    """Makes some paragraphs that no other title has."""
    return passing_time


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    """Three stories, one of them twice, and an empty file."""
    folder = tmp_path / "heap"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "ferry.txt").write_text(make_story("The Ferry", header="Rating: PG-13\nFandom: Tides\n"))
    (folder / "a" / "same.txt").write_text(make_story("The Ferry", header="Rating: PG-13\nFandom: Tides\n"))
    (folder / "kettle.txt").write_text(make_story("The Kettle", "Tom Reed", name="Ada"))
    (folder / "lamp.txt").write_text(make_story("The Lamp", "Ell Marsh", name="Ruth"))
    (folder / "nothing.txt").write_bytes(b"")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library", create=True, who="tester") as opened:
        yield opened


@pytest.fixture
def filled(library: Library, heap: Path) -> Library:
    """A library with the heap in it."""
    library.add([heap], jobs=0)
    return library


@pytest.fixture(scope="session")
def kills() -> ModuleType:
    """The kill benchmark, for its fingerprint of a library and its rounds."""
    path = Path(__file__).resolve().parents[2] / "benchmarks" / "kills.py"
    spec = importlib.util.spec_from_file_location("foundling_kills", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, on a socket in a folder that goes away with it."""
    pytest.importorskip("psycopg", reason="psycopg is not installed (pip install 'foundling[postgres]')")
    programs = _postgres_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    user = _unprivileged()
    if user is None:
        pytest.skip("PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody`")
    folder = Path(tempfile.mkdtemp(prefix="foundling-pg-"))
    try:
        yield from _serve(programs, folder, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _serve(programs: Path, folder: Path, user: dict[str, int]) -> Iterator[str]:
    data = folder / "data"
    if user:
        os.chown(folder, user["user"], user["group"])

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(data), *arguments]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **user)  # type: ignore[call-overload]

    run("initdb", "-U", "foundling", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    run("pg_ctl", "-w", "-t", "600", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"postgresql+psycopg://foundling@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")


def _postgres_programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return Path(named).resolve().parent if named else None


def _unprivileged() -> dict[str, int] | None:
    """What `subprocess` needs to run as somebody other than root; nothing where we are not root."""
    import pwd

    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid}
    return None


@pytest.fixture(params=["sqlite", "postgresql"])
def any_library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    """An empty library whose kept and catalogue databases are SQLite's, then PostgreSQL's."""
    folder = tmp_path / "library"
    if request.param == "postgresql":
        url = _fresh_database(request.getfixturevalue("postgres"))
        folder.mkdir()
        (folder / "library.toml").write_text(f'kept = "{url}"\ncatalogue = "{url}"\n')
    with Library.open(folder, create=True, who="tester") as opened:
        yield opened


def _fresh_database(server: str) -> str:
    from sqlalchemy import create_engine

    name = f"library_{os.urandom(4).hex()}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return server.replace("/postgres?", f"/{name}?")
