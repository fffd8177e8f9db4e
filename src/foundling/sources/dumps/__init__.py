"""Databases of whole archives: what of them may be taken in, one story at a time.

A dump holds what is nobody's business: passwords, addresses, real names. So it is no source like the others, whose
bytes are kept. `kinds` says what a file is a dump of; `extract` gives each story as bytes of their own (canonical
JSON, `canonical`), which are kept in its place and read like any other original (`efictionstory`).
"""
