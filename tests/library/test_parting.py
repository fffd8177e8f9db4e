"""One of several stories in a message, a crawl, a journal or a group is taken out, and the others stay."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dump_making import prose
from foundling.api import container, manuscripts
from foundling.errors import LibraryError
from foundling.library.blanking import blank
from foundling.library.library import Library
from foundling.manuscript import Manuscript
from foundling.sources.journalentries import canonical, entries_in

TITLES = ("Oar", "Weathercock", "Thimble")
RULE = "-" * 30


def told(title: str) -> str:
    return f"Title: {title}\nRating: PG\n\nIn the {title} it was cold. {prose(title)}\n"


def article(title: str) -> str:
    return (
        f"Date: Sun, 1 Mar 1998 09:12:01 -0500\nFrom: {title} Marsh <{title.lower()}@example.org>\n"
        f"Subject: FIC: {title}\n\n{told(title)}"
    )


def digest() -> str:
    articles = "".join(f"{article(title)}\n\n{RULE}\n\n" for title in TITLES)
    mast = (
        "creative-list Digest  Sunday, March 1 1998  Volume 01 : Number 008\n\nIn this issue:\n  Three stories\n\n"
    )
    return f"{mast}{'-' * 70}\n\n{articles}End of creative-list Digest V1 #8\n*****************************\n"


def topics() -> str:
    """A digest as Yahoo sent them last."""
    articles = "".join(
        f'{number}. FIC: {title} at last\n    Posted by: "{title}" {title.lower()}@example.org {title}\n'
        f"    Date: Sun Mar 1, 1998 9:12 am ((PST))\n\n{told(title)}\n\n{'_' * 72}\n"
        for number, title in enumerate(TITLES, 1)
    )
    return f"There are 3 messages in this issue.\n\nTopics in this digest:\n\nThree stories\n\nMessages\n{'_' * 72}\n{articles}"  # noqa: E501


def mail(body: str, headers: str = "", kind: str = "text/plain", transfer: str = "") -> str:
    made = f"MIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: {transfer}\n" if transfer else ""
    return (
        "From: owner@example.org\nSubject: creative-list Digest V1 #8\n"
        f"Date: Sun, 1 Mar 1998 10:00:00 -0500\n{made}{headers}\n{body}\n"
    )


def mailbox(message: str) -> bytes:
    line = "From owner@example.org Sun Mar  1 10:00:00 1998\n"
    return f"{line}{message}\n{line}{article('Lamp')}".encode()


def mime_digest() -> str:
    inner = "".join(f"--YY\nContent-Type: message/rfc822\n\n{article(title)}\n" for title in TITLES)
    text = f"--XX\nContent-Type: text/plain\n\nThree stories\n\n--XX\nContent-Type: multipart/digest; boundary=YY\n\n{inner}--YY--\n\n--XX--\n"  # noqa: E501
    return mail(text, "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX\n")


def in_two_forms() -> str:
    """A digest in plain text and as a page; the page is not read."""
    page = digest().replace("\n\n", "<p>")
    text = f"--XX\nContent-Type: text/plain\n\n{digest()}\n--XX\nContent-Type: text/html\n\n{page}\n--XX--\n"
    return mail(text, "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=XX\n")


def with_files(*titles: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Oar Marsh <oar@example.org>"
    message["Subject"] = "FIC: Oar"
    message["Date"] = "Sun, 01 Mar 1998 10:00:00 -0500"
    message.set_content(told("Oar"))
    for title in titles:
        message.add_attachment(told(title).encode(), maintype="text", subtype="plain", filename=f"{title}.txt")
    return bytes(message)


def group() -> bytes:
    listed = [
        {"msgId": number, "subject": f"FIC: {title}", "rawEmail": article(title), "msgSnippet": told(title)[:90]}
        for number, title in enumerate(TITLES, 1)
    ]
    return json.dumps(listed).encode()


def group_s_digest() -> bytes:
    escaped = mail(digest()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return json.dumps([{"msgId": 7, "rawEmail": escaped, "messageBody": ""}]).encode()


def journal() -> bytes:
    entries = "".join(
        f"<entry><itemid>{number}</itemid><eventtime>2004-02-0{number} 10:00:00</eventtime>"
        f"<subject>FIC: {title}</subject><event><![CDATA[{told(title)}]]></event></entry>"
        for number, title in enumerate(TITLES, 1)
    )
    return f"<?xml version='1.0'?>\n<livejournal>{entries}</livejournal>".encode()


def journal_as_json() -> bytes:
    return json.dumps(
        {
            "entries": [
                {"itemid": n, "subject": f"FIC: {title}", "eventtime": "2004-02-01 10:00:00", "event": told(title)}
                for n, title in enumerate(TITLES, 1)
            ]
        }
    ).encode()


def crawl(*, packed: bool = True) -> bytes:
    """Pages, one of them fetched twice and lying at a second address too."""
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=packed)
    for place in (*TITLES, "Weathercock", "print/Weathercock"):
        title = place.rpartition("/")[2]
        page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{told(title)}</p></body></html>"
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
        address = f"http://archive.example/{place}.html"
        writer.write_record(
            writer.create_warc_record(address, "response", io.BytesIO(page.encode()), http_headers=head)
        )
    return target.getvalue()


def zipped(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mails/1.eml", data)
        archive.writestr("mails/2.eml", article("Lamp"))
    return target.getvalue()


def read(data: bytes, name: str) -> dict[str, Manuscript]:
    """The texts in a file, each under the one title it has."""
    found = [one for one in manuscripts(container(data, name=name)) if isinstance(one, Manuscript)]
    return {title: one for one in found for title in (*TITLES, "Lamp") if f"In the {title} it was" in one.text}


CASES = [
    ("plain.mbox", lambda: mailbox(mail(digest()))),
    ("windows.mbox", lambda: mailbox(mail(digest())).replace(b"\n", b"\r\n")),
    ("mac.mbox", lambda: mailbox(mail(digest())).replace(b"\n", b"\r")),
    ("escaped.mbox", lambda: mailbox(mail(digest().replace("Rating: PG", "Rating: PG\n>From here on")))),
    (
        "b64.mbox",
        lambda: mailbox(
            mail(base64.encodebytes(digest().encode()).decode() + "\n-- \nlist footer", transfer="base64")
        ),
    ),
    (
        "quoted.mbox",
        lambda: mailbox(
            mail(
                quopri.encodestring(digest().replace("cold", "cöld =").encode()).decode(),
                transfer="quoted-printable",
            )
        ),
    ),
    ("mime.mbox", lambda: mailbox(mime_digest())),
    ("forms.mbox", lambda: mailbox(in_two_forms())),
    ("topics.mbox", lambda: mailbox(mail(topics()))),
    ("digest.txt", lambda: digest().encode()),
    ("digest.eml", lambda: mail(digest()).encode()),
    ("files.eml", lambda: with_files("Weathercock", "Thimble")),
    ("files.mbox", lambda: mailbox(with_files("Weathercock", "Thimble").decode())),
    ("group.json", group),
    ("digests.json", group_s_digest),
    ("2004-02.xml", journal),
    ("entries.json", journal_as_json),
    ("kept.json", lambda: canonical(entries_in(journal(), ""))),
    ("crawl.warc", lambda: crawl(packed=False)),
    ("crawl.warc.gz", crawl),
    ("whole.warc.gz", lambda: gzip.compress(crawl(packed=False))),
    ("mails.zip", lambda: zipped(mail(digest()).encode())),
    ("list.mbox.gz", lambda: gzip.compress(mailbox(mail(digest())))),
]


@pytest.mark.parametrize("name, make", CASES, ids=[name for name, _ in CASES])
@pytest.mark.parametrize("gone", TITLES)
def test_the_others_stay_as_they_were(name: str, make: Callable[[], bytes], gone: str) -> None:
    data = make()
    before = read(data, name)
    assert set(TITLES) <= before.keys()
    if name.startswith("files") and gone == "Oar":
        pytest.skip("the message's own text is another case")
    places = {title: [member.locator or "" for member in one.members] for title, one in before.items()}
    stay = [place for title, held in places.items() if title != gone for place in held]
    new = blank(data, places[gone], stay)
    after = read(new, name)
    assert {title: one.text for title, one in after.items()} == {
        title: one.text for title, one in before.items() if title != gone
    }
    assert all((one.members[0].locator or "") == places[title][0] for title, one in after.items())
    words = [f"In the {gone}".encode(), base64.b64encode(f"In the {gone}".encode())[:-4]]
    inside = gzip.decompress(new) if new.startswith(b"\x1f\x8b") else new
    assert not any(one in inside for one in words)


def test_a_message_s_own_text_goes_and_its_files_stay() -> None:
    data = mailbox(with_files("Thimble").decode())
    before = read(data, "x.mbox")
    [gone] = before["Oar"].members
    assert gone.locator is not None
    stay = [member.locator or "" for title in ("Thimble", "Lamp") for member in before[title].members]
    new = blank(data, [gone.locator], stay)
    assert read(new, "x.mbox").keys() == {"Thimble", "Lamp"} and b"FIC: Oar" not in new
    alone = read(blank(with_files("Thimble"), [""], ["Thimble.txt"]), "x.eml")
    assert alone.keys() == {"Thimble"}


@pytest.mark.parametrize(
    "data, gone, stay, why",
    [
        (mail(digest()).encode(), "", "message:1", "cannot be told apart"),
        (
            mailbox(mail(base64.encodebytes(digest().encode()).decode()[:-10], transfer="base64")),
            "Oar",
            "Thimble",
            "damaged",
        ),
        (mailbox(mail(topics(), transfer="x-unheard-of")), "Oar", "Thimble", "x-unheard-of"),
        (journal().replace(b"<livejournal>", b"<livejournal>&"), "record:1", "record:2", "markup is damaged"),
        (b"Rain.", "record:1", "record:2", "of this kind cannot be blanked"),
    ],
)
def test_what_cannot_be_parted_is_refused(data: bytes, gone: str, stay: str, why: str) -> None:
    if gone in TITLES:
        found = read(data, "x.mbox")
        gone, stay = (str(found[title].members[0].locator) for title in (gone, stay))
    with pytest.raises(LibraryError, match=why):
        blank(data, [gone], [stay])


@pytest.mark.parametrize("name", ["plain.mbox", "b64.mbox", "crawl.warc.gz", "2004-02.xml", "group.json"])
def test_a_work_in_a_shared_message_or_list_is_withdrawn(library: Library, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(dict(CASES)[name]())
    library.add([path], jobs=0)
    works = {
        title: row.id
        for row in library.list(form="all")
        for title in (*TITLES, "Lamp")
        if f"In the {title} it was" in library.show(row.id).reading.text
    }
    texts = {id: library.show(id).reading.text for title, id in works.items() if title != "Weathercock"}
    report = library.withdraw(works["Weathercock"])
    assert report.forgotten == () and len(report.blanked) == 1
    assert library.search("Weathercock").count == 0 and library.verify().findings == ()
    assert {id: library.show(id).reading.text for id in texts} == texts
    library.rebuild(jobs=0)
    assert {id: library.show(id).reading.text for id in texts} == texts
    assert library.add([path], jobs=0, check=True).works == 0
