"""`foundling serve` and `foundling user`, as processes."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("fastapi", reason="the web library is not installed (pip install 'foundling[web]')")

import httpx

from foundling.errors import ServeError
from foundling.library.library import Library
from foundling.web.starting import is_loopback, listen, plan
from waiting import PATIENCE_S

STORY = (
    "Title: The Ferry\nAuthor: Ell Marsh\n\n" + "It had rained since the morning, and the ferry was late. " * 20
)
ADDRESS = re.compile(r"https?://\S+/")
PROGRAM = [sys.executable, "-m", "foundling.cli"]


def run(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *words], input=given, capture_output=True, text=True, timeout=PATIENCE_S)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with a story in it."""
    (tmp_path / "ferry.txt").write_text(STORY)
    with Library.open(tmp_path / "library", create=True) as library:
        library.add([tmp_path / "ferry.txt"], jobs=0)
    return tmp_path / "library"


@pytest.fixture
def start() -> Iterator[Callable[..., SimpleNamespace]]:
    """Starts servers: `start(folder, "--host", …)` gives `url`, `said` and the process."""
    running: list[subprocess.Popen[str]] = []

    def begin(folder: Path, *words: str) -> SimpleNamespace:
        command = [*PROGRAM, "serve", "--library", str(folder), "--port", "0", *words]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        running.append(process)
        said = ""
        assert process.stderr is not None
        for line in process.stderr:
            said += line
            if found := ADDRESS.search(line):
                return SimpleNamespace(url=found[0], said=said, process=process)
        raise AssertionError(said)

    yield begin
    for process in running:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=PATIENCE_S)


def test_a_library_is_served_added_to_and_served_twice(
    folder: Path, start: Callable[..., SimpleNamespace]
) -> None:
    one, two = start(folder), start(folder)
    for server in (one, two):
        assert "The Ferry" in httpx.get(server.url, timeout=PATIENCE_S).text
    (folder.parent / "kettle.txt").write_text(STORY.replace("Ferry", "Kettle").replace("ferry", "kettle"))
    added = run("add", str(folder.parent / "kettle.txt"), "--library", str(folder))
    assert added.returncode == 0, added.stderr
    for server in (one, two):
        assert "The Kettle" in httpx.get(server.url + "search?q=kettle", timeout=PATIENCE_S).text


def test_a_new_library_is_begun(tmp_path: Path, start: Callable[..., SimpleNamespace]) -> None:
    server = start(tmp_path / "new")
    assert "an empty library was begun" in server.said
    assert "An empty library" in httpx.get(server.url, timeout=PATIENCE_S).text


def test_a_missing_index_is_made_and_said_so(folder: Path, start: Callable[..., SimpleNamespace]) -> None:
    for path in (folder / "index").iterdir():
        path.unlink()
    server = start(folder)
    assert "there was no sound index; it has been made anew" in server.said
    assert "The Ferry" in httpx.get(server.url + "search?q=ferry", timeout=PATIENCE_S).text


def test_a_port_that_is_taken(folder: Path, start: Callable[..., SimpleNamespace]) -> None:
    port = start(folder).url.rstrip("/").rpartition(":")[2]
    refused = run("serve", "--library", str(folder), "--port", port)
    assert refused.returncode == 1 and "perhaps this library is served there already" in refused.stderr


def test_no_page_waits_to_be_acknowledged() -> None:
    """asyncio turns Nagle's algorithm off on connections whose protocol is named, and only on those."""
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.proto == socket.IPPROTO_TCP


def test_what_is_no_library_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    refused = run("serve", "--library", str(tmp_path))
    assert refused.returncode == 1 and "there is no library here" in refused.stderr


def test_accounts_from_the_terminal(folder: Path, start: Callable[..., SimpleNamespace]) -> None:
    at = ("--library", str(folder))
    first = run("user", "add", "ada", "--password-stdin", *at, given="a long password\n")
    assert first.returncode == 0 and "ada can log in as an owner" in first.stderr
    kept = ("--rating", "teen", "--without", "violence:moderate", "--password-stdin")
    assert run("user", "add", "tom", *kept, *at, given="a long password\n").returncode == 0
    listed = run("user", "list", *at).stdout.splitlines()
    assert [line.split("\t")[:2] for line in listed] == [["ada", "owner"], ["tom", "reader"]]
    assert "rated teen at most; violence: moderate at most" in listed[1]
    assert run("user", "passwd", "tom", "--password-stdin", *at, given="short\n").returncode == 1
    refused = run(
        "user", "add", "eve", "--role", "curator", "--rating", "teen", "--password-stdin", *at, given="x\n"
    )
    assert refused.returncode == 1 and "only a reader is kept" in refused.stderr
    assert "there is no terminal" in run("user", "passwd", "tom", *at).stderr
    server = start(folder)
    assert httpx.get(server.url, timeout=PATIENCE_S).headers["location"] == "/login"
    assert run("user", "remove", "tom", *at).returncode == 0
    assert "no account called" in run("user", "remove", "tom", *at).stderr


@pytest.mark.parametrize(
    "told, words",
    [
        ({"host": "0.0.0.0", "accounts": False}, "make an account first"),
        ({"host": "0.0.0.0", "accounts": True}, "plain words"),
        ({"host": "127.0.0.1", "accounts": False, "behind_proxy": True}, "make an account first"),
        ({"host": "::1", "accounts": True, "certificate": Path("cert.pem")}, "give both"),
        ({"host": "::1", "accounts": True, "watch": Path("/nowhere/at/all")}, "no such folder"),
        ({"host": "::1", "accounts": True, "certificate": Path("no"), "key": Path("no")}, "cannot be used"),
    ],
)
def test_what_is_not_safe_is_refused(told: dict[str, object], words: str) -> None:
    with pytest.raises(ServeError, match=words):
        plan(**told)  # type: ignore[arg-type]


def test_who_logs_in_and_by_what() -> None:
    alone = plan("127.0.0.1", accounts=False).settings
    assert alone.alone and not alone.secure
    here = plan("localhost", accounts=True).settings
    assert not here.alone and not here.secure
    proxied = plan("127.0.0.1", accounts=True, behind_proxy=True).settings
    assert proxied.secure and proxied.behind_proxy and not proxied.alone


@pytest.mark.parametrize(
    "host, here",
    [(host, True) for host in ("127.0.0.1", "::1", "[::1]", "localhost")]
    + [(host, False) for host in ("0.0.0.0", "::", "192.168.1.4", "example.org", "")],
)
def test_loopback(host: str, here: bool) -> None:
    assert is_loopback(host) is here


def test_https(folder: Path, tmp_path: Path, start: Callable[..., SimpleNamespace]) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem"]
    try:
        subprocess.run(
            [*made, "-days", "2", "-subj", "/CN=localhost"], cwd=tmp_path, check=True, capture_output=True
        )
    except FileNotFoundError:
        pytest.skip("openssl is not installed (Debian: apt install openssl)")
    server = start(folder, "--tls-cert", str(tmp_path / "cert.pem"), "--tls-key", str(tmp_path / "key.pem"))
    answer = httpx.get(server.url, verify=False, timeout=PATIENCE_S)
    assert answer.status_code == 200 and "max-age" in answer.headers["strict-transport-security"]
