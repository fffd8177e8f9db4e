"""Accounts, logins, app passwords, and what readers are kept to."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from foundling.errors import AccountError
from foundling.library.accounts import Limits
from foundling.library.library import Library

pytest.importorskip("argon2", reason="argon2 is not installed (pip install 'foundling[web]')")

PASSWORD = "a long password"


def test_a_password_is_checked_and_never_kept(library: Library) -> None:
    made = library.accounts.add("ada", PASSWORD, "owner")
    assert made.role == "owner" and made.can_log_in
    assert library.accounts.check("ada", PASSWORD) == made
    assert library.accounts.check("ada", "another password") is None
    assert library.accounts.check("nobody", PASSWORD) is None
    library.accounts.alone("tester")
    assert library.accounts.check("tester", "") is None
    assert PASSWORD.encode() not in (library.folder / "kept.db").read_bytes()


def test_a_password_may_be_typed_composed_or_not(library: Library) -> None:
    library.accounts.add("ada", "ein schönes Wort", "owner")
    assert library.accounts.check("ada", "ein scho\u0308nes Wort") is not None


@pytest.mark.parametrize(
    "name, password", [("", PASSWORD), ("a b", PASSWORD), ("a:b", PASSWORD), ("ada", "short")]
)
def test_what_no_account_can_be(library: Library, name: str, password: str) -> None:
    with pytest.raises(AccountError):
        library.accounts.add(name, password, "reader")


def test_the_one_who_was_alone_can_be_given_a_password(library: Library) -> None:
    alone = library.accounts.alone("ada")
    assert alone is not None and not library.accounts.any_password()
    made = library.accounts.add("ada", PASSWORD, "owner")
    assert made.id == alone.id and library.accounts.any_password()
    with pytest.raises(AccountError, match="there is an account"):
        library.accounts.add("ada", PASSWORD, "owner")


def test_a_session_ends(library: Library) -> None:
    accounts = library.accounts
    ada = accounts.add("ada", PASSWORD, "owner")
    one, other = (accounts.begin(ada, agent="Firefox", address="::1") for _ in range(2))
    held = accounts.holder(one)
    assert held is not None and held[0] == ada and accounts.holder("x" + one) is None
    assert len(accounts.sessions(ada.id)) == 2
    accounts.end(ada.id, but=held[1])
    assert accounts.holder(one) is not None and accounts.holder(other) is None
    accounts.set_password("ada", "another password")
    assert accounts.holder(one) is None


def test_a_session_of_long_ago_is_none(library: Library) -> None:
    ada = library.accounts.add("ada", PASSWORD, "owner")
    shown = library.accounts.begin(ada, agent="", address="")
    with library._databases.kept.begin() as connection:
        connection.execute(text("UPDATE sessions SET seen_at = '2020-01-01T00:00:00Z'"))
    assert library.accounts.holder(shown) is None


def test_who_has_logged_in_reads_on_where_nothing_can_be_written(library: Library) -> None:
    ada = library.accounts.add("ada", PASSWORD, "owner")
    shown = library.accounts.begin(ada, agent="Firefox", address="::1")
    app = library.accounts.make_app_password(ada.id, "a reading app")
    with library._databases.kept.begin() as connection:  # long enough ago that it is to be noted
        connection.execute(text("UPDATE sessions SET seen_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-1 day')"))
        for table in ("sessions", "app_passwords"):  # as a full disk would
            full = f"CREATE TRIGGER full_{table} BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'full'); END"
            connection.execute(text(full))
    held = library.accounts.holder(shown)
    assert held is not None and held[0].name == "ada"
    assert library.accounts.by_app_password("ada", app) is not None


def test_an_app_password_is_its_owners_and_revocable(library: Library) -> None:
    accounts = library.accounts
    ada, bob = (accounts.add(name, PASSWORD, "reader") for name in ("ada", "bob"))
    shown = accounts.make_app_password(ada.id, "KOReader")
    assert accounts.by_app_password("ada", shown) == ada
    assert accounts.by_app_password("bob", shown) is None
    assert accounts.by_app_password("ada", PASSWORD) is None
    (kept,) = accounts.app_passwords(ada.id)
    accounts.revoke_app_password(bob.id, kept.id)
    assert accounts.by_app_password("ada", shown) == ada
    accounts.revoke_app_password(ada.id, kept.id)
    assert accounts.by_app_password("ada", shown) is None


def test_the_last_owner_stays(library: Library) -> None:
    accounts = library.accounts
    accounts.add("ada", PASSWORD, "owner")
    accounts.add("bob", PASSWORD, "reader", Limits("teen"))
    for change in (lambda: accounts.remove("ada"), lambda: accounts.set_limits("ada", "reader", None)):
        with pytest.raises(AccountError, match="only owner"):
            change()
    accounts.set_limits("bob", "owner", Limits("teen"))
    assert accounts.get("bob").limits == Limits()
    accounts.remove("ada")
    assert [one.name for one in accounts.list()] == ["bob"]


def test_what_is_done_to_accounts_is_written_down(library: Library) -> None:
    library.accounts.add("ada", PASSWORD, "owner", who="tester")
    library.accounts.set_password("ada", "another password", who="ada")
    with library._databases.kept.connect() as connection:
        lines = connection.execute(text("SELECT who, about FROM audit WHERE kind = 'account' ORDER BY id")).all()
    assert [tuple(line) for line in lines] == [("tester", "ada"), ("ada", "ada")]


def test_the_servers_secret_stays(library: Library) -> None:
    secret = library.accounts.server_secret()
    assert len(secret) == 32 and library.accounts.server_secret() == secret


# ------------------------------------------------------------ limits

_DARK = """Title: The Cellar
Author: Ell Marsh
{header}

He hit her. She fell, and there was blood on the stone, and blood on his hands, and he hit her again until she
screamed. "Please," she said. He kicked her in the ribs. He broke her arm. The knife went into her shoulder, and
blood ran down. He beat the boy, too, and stabbed the old man, and killed him.
"""
_MILD = """Title: The Garden
Author: Ell Marsh
{header}

She planted beans in the morning. "They will be up by May," said her aunt, and laughed. They drank tea under the
pear tree, and the cat slept on the warm bricks.
"""


@pytest.fixture
def rated(library: Library, tmp_path: Path) -> dict[str, str]:
    """Works by name: mild and dark ones, rated and not; all read closely but `unread`. Returns their ids."""
    heap = tmp_path / "rated"
    heap.mkdir()
    for name, body, header in (
        ("mild-teen", _MILD, "Rating: Teen"),
        ("mild-explicit", _MILD.replace("beans", "peas"), "Rating: Explicit"),
        ("mild-unrated", _MILD.replace("beans", "kale"), ""),
        ("dark-teen", _DARK, "Rating: Teen"),
        ("dark-unrated", _DARK.replace("stone", "floor"), ""),
    ):
        (heap / f"{name}.txt").write_text(body.format(header=header))
    library.add([heap], jobs=0)
    library.reread(jobs=0)
    (heap / "unread.txt").write_text(_MILD.format(header="Rating: General").replace("beans", "roses"))
    library.add([heap], jobs=0)
    return {Path(row.path).stem: row.id for row in library.list()}


def shown(library: Library, ids: dict[str, str], limits: Limits) -> set[str]:
    works = library.limiting.works(limits)
    assert works is not None
    return {name for name, id in ids.items() if id in works}


def test_a_rating_holds_and_unread_is_unknown(library: Library, rated: dict[str, str]) -> None:
    assert library.limiting.works(Limits()) is None
    assert shown(library, rated, Limits("general")) == {"mild-unrated"}
    assert shown(library, rated, Limits("teen")) >= {"mild-teen", "dark-teen", "mild-unrated"}
    assert not shown(library, rated, Limits("mature")) & {"mild-explicit", "unread"}


def test_an_advisory_holds(library: Library, rated: dict[str, str]) -> None:
    limits = library.limiting.make(without=["violence"])
    assert shown(library, rated, limits) == {"mild-teen", "mild-explicit", "mild-unrated"}
    assert "dark-teen" in shown(library, rated, library.limiting.make(without=["death:graphic"]))
    assert library.limiting.told(limits) == "no violence"


def test_who_is_kept_from_an_advisory_is_kept_from_what_nobody_can_look_for_it_in(
    library: Library, rated: dict[str, str], tmp_path: Path
) -> None:
    body = (
        "Regnet slutade strax efter midnatt. Nora satt vid fönstret och läste brevet en gång till.\n\n"
        "– Sover du inte? sade Tom från dörren.\n\n– Nej, sade hon. Jag väntar på morgonen.\n\n"
        "Han satte sig bredvid henne och sade ingenting. Utanför gick en bil förbi, sedan var det tyst igen.\n\n"
    )
    swedish = tmp_path / "brevet.txt"
    swedish.write_text(f"Title: Brevet\nAuthor: Ell Marsh\nRating: General\n\n{body}")
    library.add([swedish], jobs=0)
    library.reread(jobs=0)
    ids = {Path(row.path).stem: row.id for row in library.list()}
    assert library.show(ids["brevet"]).close.read
    limits = library.limiting.make(without=["violence"])
    assert "brevet" not in shown(library, ids, limits)
    assert "language" in (library.limiting.why_not(limits, ids["brevet"]) or "")
    assert not library.limiting.waits(limits, ids["brevet"])
    assert "brevet" in shown(library, ids, Limits("general"))
    found = library.search("-advisory:violence")
    assert ids["brevet"] not in {one.work.id for one in found.works}
    assert found.unread == 1


def test_what_is_read_closely_is_shown_from_then_on(library: Library, rated: dict[str, str]) -> None:
    limits = Limits("teen")
    why = library.limiting.why_not(limits, rated["unread"])
    assert why is not None and "not been read closely" in why
    library.reread([rated["unread"]], jobs=0)
    assert library.limiting.why_not(limits, rated["unread"]) is None
    assert library.limiting.why_not(limits, rated["mild-explicit"]) is not None


def test_a_shelf_holds(library: Library, rated: dict[str, str]) -> None:
    ada = library.accounts.add("ada", PASSWORD, "owner")
    with library._databases.kept.begin() as connection:
        connection.execute(
            text("INSERT INTO shelves (account, name, at) VALUES (:a, 'For Tom', '2026-01-01T00:00:00Z')"),
            {"a": ada.id},
        )
    limits = library.limiting.make(on_shelves=["For Tom"])
    assert shown(library, rated, limits) == set()
    with library._databases.kept.begin() as connection:
        connection.execute(
            text("INSERT INTO shelved (shelf, work, at) VALUES (:s, :w, '2026-01-01T00:00:00Z')"),
            {"s": limits.shelves[0] if limits.shelves else 0, "w": rated["unread"]},
        )
    assert shown(library, rated, limits) == {"unread"}
    assert library.limiting.told(limits) == "only what is on For Tom"


@pytest.mark.parametrize("made", [{"rating": "U"}, {"without": ["boredom"]}, {"without": ["violence:much"]}])
def test_limits_that_there_are_not(library: Library, made: dict[str, object]) -> None:
    with pytest.raises(AccountError):
        library.limiting.make(**made)  # type: ignore[arg-type]
    with pytest.raises(AccountError):
        library.limiting.make(on_shelves=["nowhere"])
