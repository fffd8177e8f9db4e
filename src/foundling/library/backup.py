"""Copies of a library: made while it is in use, and restored as a new one.

Owns the folder of a backup. It is laid out as a library is, with `backup.json` beside it, which names each file
with its SHA-256: `kept.db`, the volumes, large originals, on wish what can be made again. A backup to the same
folder copies only what is missing. Nothing is locked: `kept.db` is copied first and the volumes after it, so that
what it speaks of is in them; where something was forgotten in between, `kept.db` is copied once more. What is
damaged in the library never takes the place of what is whole in the backup.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from urllib.parse import quote

import msgspec
from msgspec import Struct

from foundling.errors import LibraryError
from foundling.library.clock import now
from foundling.library.dialect import reading_mode
from foundling.library.originals import hash_file, sync_folder
from foundling.library.rowsums import teach
from foundling.library.sqlitefile import open_file
from foundling.library.types import BackupReport

MANIFEST = "backup.json"
_FORMAT = 1
# The mark of a first backup that is under way, or was stopped.
_BEGUN = "backup.begun"
_CHUNK = 1024 * 1024
# How often `kept.db` is copied again when something is forgotten while volumes are copied.
_TRIES = 5
_DERIVED = ("readings.db", "catalogue.db")
_ENDINGS = ("", "-wal", "-shm", "-journal")
# The last backup of a library is known by this, not by its path.
_KNOWN_BY = "library"

Watcher = Callable[[str], None]


class Manifest(Struct, frozen=True):
    """What a backup holds: its format, of which library it is, when it was made (ISO 8601, UTC), files by path."""

    format: int
    library: str
    at: str
    files: dict[str, str]


class _Volume(Struct, frozen=True):
    """A volume as it lies in a folder: its file's name, and the SHA-256 it was sealed with, where it was."""

    name: str
    seal: str | None


def back_up(folder: Path, dest: Path, *, derived: bool = False, progress: Watcher | None = None) -> BackupReport:
    """Copy what `dest` lacks of the library in `folder`; `derived`: also what can be made again.

    Raises LibraryError where `dest` holds something else or kept.db is no file, OSError where a disk fails.
    """
    began = time.monotonic()
    if not (folder / "kept.db").is_file():
        why = "what is kept lies in PostgreSQL; back it up with pg_dump, and copy the folder originals"
        raise LibraryError(f"{folder}: {why}")
    if dest.resolve().is_relative_to(folder.resolve()):
        raise LibraryError(f"{dest} lies in the library itself; name a folder elsewhere, best on another disk")
    last = _begin(folder, dest)
    copying = _Copying(folder, dest, last, progress)
    for _ in range(_TRIES):
        kept = copying.take("kept.db")
        copying.volumes()
        copying.large()
        missing = copying.missing(kept)
        if not missing:
            break
        copying.files.pop("kept.db")
    if missing:
        gone = (f"original {sha256} is not there; run `foundling verify`" for sha256 in sorted(missing))
        copying.damaged += gone
    for name in _DERIVED if derived else ():
        if (folder / name).is_file():
            copying.replace(name, copying.take(name))
    copying.copy_settings()
    copying.replace("kept.db", kept)
    copying.finish(_known_by(folder))
    withdrawn = _count(dest / "kept.db", "SELECT count(*) FROM withdrawals WHERE ended_at IS NULL")
    return BackupReport(
        dest,
        copying.copied,
        copying.bytes,
        copying.already,
        _count(dest / "kept.db", "SELECT count(*) FROM originals"),
        withdrawn,
        tuple(copying.damaged),
        time.monotonic() - began,
    )


class _Copying:
    """One backup under way; `files` are those in the backup, by path, with their SHA-256."""

    def __init__(self, folder: Path, dest: Path, last: Manifest | None, progress: Watcher | None) -> None:
        self.folder = folder
        self.dest = dest
        self.last = last.files if last else {}
        self.files: dict[str, str] = {}
        self.copied = self.bytes = self.already = 0
        self.damaged: list[str] = []
        self._progress = progress

    def take(self, name: str) -> Path:
        """A sound copy of a database as it is at this moment, beside its place; raises LibraryError."""
        self._tell(name)
        part = self.dest / f"{name}.part"
        part.parent.mkdir(parents=True, exist_ok=True)
        copy_database(self.folder / name, part)
        wrong = _unsound(part)
        if wrong:
            part.unlink()
            raise LibraryError(f"{self.folder / name} is damaged ({wrong}); run `foundling repair`, then back up")
        self.files[name] = hash_file(part)
        return part

    def replace(self, name: str, part: Path) -> None:
        """Put a copy into its place."""
        self.bytes += part.stat().st_size
        self.copied += 1
        place = self.dest / name
        for ending in _ENDINGS[1:]:
            place.with_name(place.name + ending).unlink(missing_ok=True)
        part.rename(place)

    def volumes(self) -> None:
        """Copy the volumes that are not there as they are here."""
        source = self.folder / "originals"
        (self.dest / "originals").mkdir(exist_ok=True)
        for path in sorted(source.glob("*.db")):
            if path.stem.isdigit():
                self._tell(path.name)
                self._volume(path)

    def _volume(self, path: Path) -> None:
        name = f"originals/{path.name}"
        place = self.dest / name
        seal = path.with_name(path.name + ".sha256")
        sealed = seal.read_text("ascii", "replace").partition(" ")[0] if seal.exists() else None
        if name in self.files and sealed is None and _rows(path) == _rows(place):
            return
        if place.exists() and self.last.get(name) is not None and self._same(path, place, sealed, self.last[name]):
            self._was_there(name, self.last[name])
        else:
            part = place.with_name(place.name + ".part")
            if sealed is not None:
                found = copy_file(path, part)
                wrong = "it is not what was sealed" if found != sealed else None
            else:
                copy_database(path, part)
                found, wrong = hash_file(part), _bad_blobs(part)
            if wrong:
                part.unlink()
                self.damaged.append(f"volume {path.name}: {wrong}; run `foundling repair`, then back up again")
                if place.exists():
                    self._was_there(name, self.last.get(name) or hash_file(place))
                return
            self.files[name] = found
            self.replace(name, part)
        copied = self.dest / f"{name}.sha256"
        if sealed is not None:
            copied.write_bytes(seal.read_bytes())
            self.files[f"{name}.sha256"] = hash_file(copied)
        else:
            copied.unlink(missing_ok=True)

    def _same(self, path: Path, place: Path, sealed: str | None, known: str) -> bool:
        """Whether a volume is in the backup as it is here: by its seal, or by the names of what it holds."""
        if sealed is not None:
            return sealed == known and place.stat().st_size == path.stat().st_size
        return _rows(path) == _rows(place)

    def large(self) -> None:
        """Copy large originals, which are files of their own and never change."""
        source = self.folder / "originals" / "large"
        for path in sorted(source.glob("??/*")) if source.is_dir() else ():
            name = f"originals/large/{path.parent.name}/{path.name}"
            if name in self.files:
                continue
            place = self.dest / name
            if place.exists() and place.stat().st_size == path.stat().st_size:
                self._was_there(name, path.name)
                continue
            self._tell(path.name)
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_name(place.name + ".part")
            if copy_file(path, part) != path.name:
                part.unlink()
                self.damaged.append(f"original {path.name}: its bytes are not what came; run `foundling repair`")
                continue
            self.files[name] = path.name
            self.replace(name, part)

    def missing(self, kept: Path) -> set[str]:
        """The originals that `kept` speaks of and no copied volume names."""
        with closing(open_file(kept)) as connection:
            query = "SELECT sha256 FROM originals WHERE sha256 NOT IN (SELECT sha256 FROM lost)"
            wanted = {row[0] for row in connection.execute(query)}
        for path in (self.dest / "originals").glob("*.db"):
            if path.stem.isdigit():
                wanted -= {row[1] for row in _rows(path)}
        return wanted

    def copy_settings(self) -> None:
        """What else a library's folder holds that is small and cannot be made again."""
        for path in sorted((self.folder / "refusals").glob("run-*.txt")):
            name = f"refusals/{path.name}"
            place = self.dest / name
            if place.exists() and place.stat().st_size == path.stat().st_size:
                self._was_there(name, hash_file(place))
                continue
            place.parent.mkdir(exist_ok=True)
            part = place.with_name(place.name + ".part")
            self.files[name] = copy_file(path, part)
            self.replace(name, part)

    def finish(self, library: str) -> None:
        """Write what the backup holds; it counts from now on. What it holds no more goes."""
        manifest = Manifest(_FORMAT, library, now(), dict(sorted(self.files.items())))
        part = self.dest / f"{MANIFEST}.part"
        part.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        with part.open("rb") as stream:
            os.fsync(stream.fileno())
        part.rename(self.dest / MANIFEST)
        sync_folder(self.dest)
        (self.dest / _BEGUN).unlink(missing_ok=True)
        for name in self.last.keys() - self.files.keys():
            (self.dest / name).unlink(missing_ok=True)

    def _was_there(self, name: str, sha256: str) -> None:
        self.files[name] = sha256
        self.already += 1

    def _tell(self, name: str) -> None:
        if self._progress is not None:
            self._progress(name)


# ---------------------------------------------------------------- restoring


def restore_backup(source: Path, folder: Path, *, progress: Watcher | None = None) -> Manifest:
    """Make a library in the new folder `folder` of the backup `source`, each file checked on the way.

    It appears whole or not at all. Raises LibraryError where there is no backup, it is damaged, or the folder is
    there already.
    """
    manifest = read_manifest(source)
    if manifest is None:
        raise LibraryError(f"{source}: there is no finished backup here ({MANIFEST} is missing or damaged)")
    outside = [name for name in manifest.files if not _inside(name)]
    if outside:
        raise LibraryError(f"{source}: {MANIFEST} names a file outside of the backup: {outside[0]!r}")
    folder = folder.resolve()
    if folder in (Path.cwd(), *Path.cwd().parents):
        raise LibraryError(f"{folder}: you are in this folder; a library wants one of its own, so name a new one")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LibraryError(f"{folder}: there is something here already; name a new folder")
    part = folder.with_name(folder.name + ".restoring")
    part.mkdir(parents=True, exist_ok=True)
    wrong = []
    for name, sha256 in manifest.files.items():
        if progress is not None:
            progress(name)
        target = part / name
        if target.exists() and hash_file(target) == sha256:
            continue  # an earlier try, which was stopped
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            if copy_file(source / name, target) != sha256:
                wrong.append(name)
        except FileNotFoundError:
            wrong.append(name)
    if wrong:
        raise LibraryError(f"{source}: damaged or missing: {', '.join(wrong[:5])}; what is whole lies in {part}")
    for path in [path for path in part.rglob("*") if path.is_file()]:
        if path.relative_to(part).as_posix() not in manifest.files:
            path.unlink()
    if folder.exists():
        folder.rmdir()
    part.rename(folder)
    sync_folder(folder.parent)
    return manifest


def _inside(name: str) -> bool:
    """Whether a path that a manifest names leads into the folder that it lies in."""
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def read_manifest(folder: Path) -> Manifest | None:
    """What a backup says it holds; None where there is none. Raises LibraryError for one of a newer Foundling."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None
    if manifest.format > _FORMAT:
        raise LibraryError(f"{folder}: this backup was made by a newer Foundling; install that one")
    return manifest


# ---------------------------------------------------------------- files


def copy_database(source: Path, target: Path) -> None:
    """Copy a SQLite database as it is at this moment, whoever writes to it; one file, on the disk."""
    for ending in _ENDINGS:
        target.with_name(target.name + ending).unlink(missing_ok=True)
    try:
        with closing(_opened(source)) as read, closing(open_file(target)) as write:
            read.execute("PRAGMA busy_timeout = 10000")
            read.backup(write)
            write.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.DatabaseError as error:
        raise LibraryError(f"{source} cannot be copied ({error}); run `foundling verify`") from error
    with target.open("rb") as stream:
        os.fsync(stream.fileno())


def copy_file(source: Path, target: Path) -> str:
    """Copy a file onto the disk; returns the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as write:
        while chunk := read.read(_CHUNK):
            digest.update(chunk)
            write.write(chunk)
        write.flush()
        os.fsync(write.fileno())
    return digest.hexdigest()


def _opened(path: Path) -> sqlite3.Connection:
    """A connection to read a database by, also where nothing may be written, not even beside it."""
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return open_file(path, timeout=10)
    return open_file(f"file:{quote(str(path.absolute()))}?{reading_mode(path)}", uri=True)


def _rows(path: Path) -> list[tuple[int, str]]:
    with closing(_opened(path)) as connection:
        return list(connection.execute("SELECT id, sha256 FROM blobs ORDER BY id"))


def _unsound(path: Path) -> str | None:
    with closing(open_file(path)) as connection:
        teach(connection)
        try:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        except sqlite3.DatabaseError as error:
            return str(error)
    return None if found == ["ok"] else "; ".join(found)


def _bad_blobs(path: Path) -> str | None:
    """What is wrong with the originals in a copied volume, each of which is hashed."""
    wrong = _unsound(path)
    if wrong:
        return wrong
    for sha256, found in _digests(path):
        if sha256 != found:
            return f"original {sha256} is damaged"
    return None


def _digests(path: Path) -> Iterator[tuple[str, str]]:
    import zstandard

    with closing(open_file(path)) as connection:
        query = "SELECT sha256, size, codec, data FROM blobs WHERE codec <> 'file'"
        for sha256, size, codec, data in connection.execute(query):
            try:
                opened = zstandard.ZstdDecompressor()
                raw = opened.decompress(data, max_output_size=size) if codec == "zstd" else data
            except zstandard.ZstdError:
                raw = b""
            yield sha256, hashlib.sha256(raw).hexdigest()


def _begin(folder: Path, dest: Path) -> Manifest | None:
    """The backup that is there already; raises LibraryError where the folder holds something else."""
    last = read_manifest(dest)
    if last is not None and last.library != _known_by(folder):
        raise LibraryError(f"{dest}: there is a backup of another library here; name another folder")
    held = {path.name for path in dest.iterdir()} if dest.is_dir() else set()
    if last is None and held and _BEGUN not in held:
        raise LibraryError(f"{dest}: there are other things here; name an empty or a new folder")
    dest.mkdir(parents=True, exist_ok=True)
    if not held:
        (dest / _BEGUN).touch()
    return last


def _known_by(folder: Path) -> str:
    """What a library is known by, wherever it lies: drawn by lot at its first backup."""
    with closing(_opened(folder / "kept.db")) as connection:
        query = "SELECT value FROM state WHERE name = ?"
        found = connection.execute(query, (_KNOWN_BY,)).fetchone()
        if found is None:
            try:
                drawn = os.urandom(16).hex()
                connection.execute("INSERT OR IGNORE INTO state (name, value) VALUES (?, ?)", (_KNOWN_BY, drawn))
                connection.commit()
                found = connection.execute(query, (_KNOWN_BY,)).fetchone()
            except sqlite3.OperationalError:  # it may not be written to
                return str(folder.resolve())
    return str(found[0])


def _count(path: Path, query: str) -> int:
    with closing(open_file(path)) as connection:
        return int(connection.execute(query).fetchone()[0])
