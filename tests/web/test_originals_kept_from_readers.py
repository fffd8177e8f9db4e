"""The file itself, for readers who are not shown everything: their own story's bytes, and nothing beside them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from dump_making import prose
from foundling.library.accounts import Limits
from foundling.library.library import Library
from webserving import token_of

PASSWORD = "correct horse battery"
SECRET = b"vexiblade"


def mild(title: str) -> str:
    return f"Title: {title}\nAuthor: Ell Marsh\nRating: G\n\n{prose(title)}\n\nThe End\n"


def kept_back(title: str) -> str:
    return f"Title: {title}\nAuthor: Tom Reed\nRating: NC-17\n\nThe vexiblade. {prose(title)}\n\nThe End\n"


def message(title: str, text: str, attached: str = "") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ell@example.org", f"FIC: {title}"
    mail["Date"], mail["Message-ID"] = "Mon, 03 May 1999 10:00:00 +0000", f"<{title}@example.org>"
    mail.set_content(text)
    if attached:
        mail.add_attachment(attached.encode(), maintype="text", subtype="plain", filename="other.txt", cte="7bit")
    return mail.as_bytes()


def mailbox(messages: list[bytes]) -> bytes:
    return b"".join(b"From ell@example.org Mon May  3 10:00:00 1999\n" + one + b"\n" for one in messages)


def zipped(files: dict[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return held.getvalue()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of stories for everybody that came in one file with stories that are not."""
    folder = tmp_path_factory.mktemp("shared")
    heap = folder / "heap"
    heap.mkdir()
    (heap / "both.zip").write_bytes(zipped({"a.txt": mild("Zip"), "b.txt": kept_back("Zipped")}))
    posts = [message("Box", mild("Box")), message("Boxed", kept_back("Boxed"))]
    posts.append(message("Body", mild("Body"), kept_back("Beside")))
    (heap / "list.mbox").write_bytes(mailbox(posts))
    (heap / "one.eml").write_bytes(message("Lone", mild("Lone"), kept_back("Along")))
    (heap / "plain.txt").write_text(mild("Plain"))
    with Library.open(folder / "library", create=True, who="tester") as library:
        library.add([heap], jobs=0)
        library.reread(jobs=0)
        library.accounts.add("owner", PASSWORD, "owner")
        library.accounts.add("kept", PASSWORD, "reader", Limits("general"))
        library.accounts.add("free", PASSWORD, "reader")
    return folder / "library"


@pytest.fixture
def works(shared: Path) -> dict[str, str]:
    with Library.open(shared) as library:
        return {row.title or "": row.id for row in library.list(form="all")}


@pytest.fixture
def visit(shared: Path, make_client: Callable[..., TestClient]) -> Callable[[str], TestClient]:
    """Logs somebody in."""

    def visit(name: str) -> TestClient:
        client = make_client(shared, alone=False)
        form: dict[str, Any] = {"csrf": token_of(client, "/login"), "name": name, "password": PASSWORD}
        assert client.post("/login", data=form, follow_redirects=False).status_code == 303
        return client

    return visit


@pytest.mark.parametrize("title", ["Zip", "Box", "Plain"])
def test_one_s_own_story_and_nothing_beside_it(
    visit: Callable[[str], TestClient], works: dict[str, str], title: str
) -> None:
    answer = visit("kept").get(f"/works/{works[title]}/original")
    assert answer.status_code == 200
    assert f"Title: {title}".encode() in answer.content and SECRET not in answer.content


@pytest.mark.parametrize("title", ["Body", "Lone"])
def test_a_message_with_a_story_beside_it_that_one_may_not_see(
    visit: Callable[[str], TestClient], works: dict[str, str], title: str
) -> None:
    kept, free = visit("kept"), visit("free")
    answer = kept.get(f"/works/{works[title]}/original")
    assert answer.status_code == 403 and SECRET not in answer.content
    assert "/original" not in str(kept.get(f"/opds/works/{works[title]}").text)
    assert f"/works/{works[title]}/original" not in kept.get(f"/work/{works[title]}").text
    assert kept.get(f"/works/{works[title]}/epub").status_code == 200
    assert SECRET in free.get(f"/works/{works[title]}/original").content


@pytest.mark.parametrize("title", ["Zipped", "Boxed", "Beside", "Along"])
def test_nothing_of_what_one_may_not_see(
    visit: Callable[[str], TestClient], works: dict[str, str], title: str
) -> None:
    client = visit("kept")
    id = works[title]
    paths = [f"/works/{id}/{name}" for name in ("original", "epub", "html", "txt", "md")]
    paths += [f"/work/{id}/original", f"/opds/works/{id}", f"/opds/works/{id}/epub", f"/api/works/{id}"]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code in (403, 404), path
        assert SECRET not in answer.content, path


def test_what_lies_in_the_bin_does_not_go_along(
    shared: Path, visit: Callable[[str], TestClient], works: dict[str, str]
) -> None:
    with Library.open(shared, who="tester") as library:
        library.remove(works["Along"])
    try:
        answer = visit("free").get(f"/works/{works['Lone']}/original")
        assert answer.status_code == 403 and SECRET not in answer.content
        assert SECRET in visit("owner").get(f"/works/{works['Lone']}/original").content
    finally:
        with Library.open(shared, who="tester") as library:
            library.restore(works["Along"])
