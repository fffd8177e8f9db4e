"""What all archives share: the locators of their members, and the word for those made to harm."""

from __future__ import annotations

from foundling.manuscript import Refusal
from foundling.sources.names import deeper
from foundling.sources.protocol import Container


class Locators:
    """Gives the members of one container their locators; a name that comes again gets `#2`, `#3` …"""

    def __init__(self, container: Container) -> None:
        self._outer = container.locator
        self._taken: set[str] = set()
        self._again: dict[str, int] = {}

    def take(self, name: str) -> str:
        """The locator of the next member called `name`."""
        locator = deeper(self._outer, name)
        while locator in self._taken:
            self._again[name] = self._again.get(name, 1) + 1
            locator = deeper(self._outer, f"{name}#{self._again[name]}")
        self._taken.add(locator)
        return locator


def bomb(container: Container) -> Refusal:
    """What is said of an archive that gives more than its size can honestly hold."""
    return Refusal(
        container.name,
        "it unpacks to far more than its size can honestly hold",
        "it is likely made to harm; unpack it yourself if you trust it, and add the folder",
        container.locator,
    )
