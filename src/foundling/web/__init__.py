"""The web library: the library's face in a browser (`foundling serve`).

`app.create_app` makes it; `routes/` holds one module an area. docs/architecture.md, "The web library", tells how
they hang together.
"""
