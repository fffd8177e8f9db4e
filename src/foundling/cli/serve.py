"""`foundling serve`: the library in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foundling.cli.options import LibraryOption, library_path, opened
from foundling.cli.screen import complain
from foundling.errors import ServeError

PORT = 8765


def serve(
    library: LibraryOption = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The address to listen on; by default this machine's alone.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port; 0 takes a free one.")] = PORT,
    watch: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Take in files that are put into this folder.", show_default=False),
    ] = None,
    tls_cert: Annotated[
        Path | None, typer.Option("--tls-cert", metavar="FILE", help="Speak HTTPS with this certificate (PEM).")
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option("--tls-key", metavar="FILE", help="The certificate's key (PEM).")
    ] = None,
    behind_proxy: Annotated[
        bool, typer.Option("--behind-proxy", help="A proxy in front speaks HTTPS, and says who asks.")
    ] = False,
    respect: Annotated[
        bool,
        typer.Option(
            "--respect-archive-wishes",
            help="Hand out no copies of works whose authors said anything about archiving but yes.",
            show_default=False,
        ),
    ] = False,
) -> None:
    """Show the library in a browser: find, read, put right, take in.

    Without accounts it is served to this machine alone, and needs no login. With accounts (`foundling user add`)
    everybody logs in. Beyond this machine it is served with accounts only, and by HTTPS or behind a proxy. Other
    commands may be used meanwhile. Ctrl-C ends it. docs/serve.md tells more.
    """
    try:
        from foundling.web.starting import plan
        from foundling.web.starting import serve as start
    except ImportError as error:
        missing = f"serving needs more to be installed ({error.name}): pip install 'foundling[web]'"
        raise ServeError(missing) from error
    path = library_path(library)
    new = not path.exists()
    with opened(library, create=new) as shelf:
        accounts = shelf.accounts.any_password()
    if new:
        complain(f"{path}: an empty library was begun")
    planned = plan(
        host,
        accounts=accounts,
        certificate=tls_cert,
        key=tls_key,
        behind_proxy=behind_proxy,
        watch=watch,
        respect_wishes=respect,
    )
    start(path, host, port, planned, lambda words: typer.echo(f"foundling: {words}", err=True))
