"""Files that lie together and are called alike but for their numbers: `heap/weir1.txt`, `heap/weir2.txt`.

Owns the sign that such a file shares with the others. It goes into the hint of the claim that says which chapter
the file is, where the heading in it bears the number of its name; so whoever groups chapters needs no paths.
"""

from __future__ import annotations

import re
from hashlib import blake2b

# How the hint of a claim begins that has a sign.
SIGN = "path:numbered-"
# "heap/weir-02.txt", "heap.zip!/weir/chapter2.html"
_NUMBERED = re.compile(
    r"(?P<folder>(?:.*/)?)(?P<stem>[^/]*?)0*(?P<n>[0-9]{1,3})(?P<suffix>(?:\.[A-Za-z0-9]{1,5})?)"
)


def sign_of_file(name: str, number: int) -> str | None:
    """What a file of this name shares with its neighbours, if it has this number; None where it has not.

    A digest, since a path may name a person.
    """
    match = _NUMBERED.fullmatch(name.replace("\\", "/"))
    if match is None or int(match["n"]) != number:
        return None
    said = "\0".join((match["folder"], match["stem"].casefold(), match["suffix"].casefold()))
    return SIGN + blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
