"""Web pages saved as one mail."""

from __future__ import annotations

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal

HEAD = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/rain\nSubject: Rain\n"
    b'MIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\tboundary="b"\n\n\n'
)
PAGE = b"--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/rain\n\n"
PICTURE = b"--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://example.org/a.png\n\nQUJD\n--b--\n"


def read(data: bytes) -> list[Manuscript | Refusal]:
    return list(manuscripts(container(data, name="rain.mht")))


def test_page_is_read_as_html_with_its_address() -> None:
    data = HEAD + PAGE + b"<html><body><h1>Rain</h1><p>It ra=\nined.</p></body></html>\n" + PICTURE
    (manuscript,) = read(data)
    assert isinstance(manuscript, Manuscript)
    assert manuscript.text == "Rain\n\nIt rained."
    assert ("url", "https://example.org/rain") in [(h.field, h.value) for h in manuscript.hints]


def test_charset_of_the_mail_part_counts() -> None:
    page = PAGE.replace(b"text/html\n", b"text/html; charset=koi8-r\n").replace(b"quoted-printable", b"8bit")
    (manuscript,) = read(HEAD + page + "<html><body><p>Дождь шёл.</p></body></html>\n".encode("koi8-r") + PICTURE)
    assert isinstance(manuscript, Manuscript)
    assert manuscript.text == "Дождь шёл."


@pytest.mark.parametrize("data", [HEAD, HEAD + PICTURE])
def test_page_without_text_is_refused(data: bytes) -> None:
    (refusal,) = read(data)
    assert isinstance(refusal, Refusal)
    assert "saved page" in refusal.why


def test_html_mail_with_pictures_is_no_saved_page() -> None:
    mail = HEAD.replace(b"From: <Saved by Blink>", b"From: ell@example.org\nTo: tom@example.org")
    (manuscript,) = read(mail + PAGE + b"<p>It rained.</p>\n" + PICTURE)
    assert isinstance(manuscript, Manuscript)
    assert manuscript.origin.media_type == "message/rfc822"
