"""Every error that Foundling raises on purpose.

Owns the classes only. Each carries what happened as attributes, and its message says what was being done,
to which file, and what the user can do about it. Malformed input that concerns one file out of many is not
raised at all: it is reported as a `foundling.manuscript.Refusal`.
"""

from __future__ import annotations


class FoundlingError(Exception):
    """The parent of all of Foundling's errors; the command line prints it as one line."""


class KnowledgeError(FoundlingError):
    """A data file of Foundling itself is malformed.

    `file` is the data file's name, `why` says what is wrong with it.
    """

    def __init__(self, file: str, why: str) -> None:
        self.file = file
        self.why = why
        super().__init__(f"data file {file}: {why}; mend the file or reinstall Foundling")


class SourceError(FoundlingError):
    """A container cannot be read as what it seems to be.

    `name` is the file as the user knows it, `why` what is wrong, `advice` what to do.
    """

    def __init__(self, name: str, why: str, advice: str) -> None:
        self.name = name
        self.why = why
        self.advice = advice
        super().__init__(f"{name}: {why}; {advice}")


class LimitError(SourceError):
    """A container is larger, deeper or fuller than the limits allow."""


class SpanError(FoundlingError):
    """An offset lies outside its text, or spans that must tile a text do not."""


class LayerError(FoundlingError):
    """A reading layer was asked for that does not exist."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        self.name = name
        self.known = known
        super().__init__(f"no layer is called {name!r}; the layers are {', '.join(known)}")


class LibraryError(FoundlingError):
    """A library cannot do what was asked."""


class MemberMissingError(LibraryError):
    """A work's own part of an original cannot be found in it: of the original `sha256`, what is at `locator`."""

    def __init__(self, sha256: str, locator: str) -> None:
        self.sha256 = sha256
        self.locator = locator
        super().__init__(f"{locator} cannot be found in the original {sha256}; take the story in another format")


class LibraryLockedError(LibraryError):
    """Another process is writing to the library. `holder` says which."""

    def __init__(self, path: str, holder: str) -> None:
        self.path = path
        self.holder = holder
        super().__init__(f"{path}: another process writes to this library ({holder}); wait until it has finished")


class BeingMadeError(LibraryError):
    """Another process is making again what the library was read into, which cannot be looked at meanwhile."""

    def __init__(self, path: str, holder: str) -> None:
        self.path = path
        self.holder = holder
        super().__init__(f"{path}: the library is being made again ({holder}); wait until that has finished")


class DatabaseFailedError(LibraryError):
    """A database of a library fails: the disk is full, a file is damaged, or it may not be written to.

    `name` is the database, `why` what it says.
    """

    def __init__(self, name: str, why: str, advice: str) -> None:
        self.name = name
        self.why = why
        super().__init__(f"{name}: the database fails ({why}); {advice}")


class NotALibraryError(LibraryError):
    """The folder holds no library."""

    def __init__(self, path: str, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"{path}: {why}")


class NoSuchWorkError(LibraryError):
    """Nothing in the library answers to the name given."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"no work answers to {name!r}; give its id, the path it came from, or its title")


class AmbiguousWorkError(LibraryError):
    """`count` works answer to the name given. `choices` are the first of them: `(id, title and path)`."""

    def __init__(self, name: str, choices: tuple[tuple[str, str], ...], count: int) -> None:
        self.name = name
        self.choices = choices
        self.count = count
        listed = "; ".join(f"{work}  {title}" for work, title in choices)
        more = f"; and {count - len(choices):,} more" if count > len(choices) else ""
        super().__init__(f"{count:,} works answer to {name!r}: {listed}{more}; give one of the ids")


class DecisionError(LibraryError):
    """A decision names a field that does not exist or a value the field cannot hold."""


class UnkeepableError(DecisionError):
    """A number too large for any database, or words that are no Unicode text: neither kept nor looked for."""


class AccountError(LibraryError):
    """An account cannot be made, found or changed as asked."""


class ServeError(FoundlingError):
    """A library cannot be served as asked."""


class IndexFailedError(FoundlingError):
    """A full-text index is missing, damaged or cannot be written. `folder` is where it is, `why` what is wrong."""

    def __init__(self, folder: str, why: str) -> None:
        self.folder = folder
        self.why = why
        super().__init__(f"{folder}: the full-text index fails ({why}); run `foundling reindex`")


class ModelError(FoundlingError):
    """A model that tells what passages mean is missing, damaged, of another kind, or cannot be fetched."""


class MeaningFailedError(FoundlingError):
    """What passages mean cannot be stored or read. `folder` is where it is, `why` what is wrong."""

    def __init__(self, folder: str, why: str) -> None:
        self.folder = folder
        self.why = why
        super().__init__(
            f"{folder}: the meaning of passages cannot be used ({why}); delete the folder to begin anew"
        )
