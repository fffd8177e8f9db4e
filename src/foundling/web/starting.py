"""Starts a server: what it is told, what it refuses, and what is said of where it is.

serve(library_path, host="127.0.0.1", port=8765)
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import uvicorn
from msgspec import Struct

from foundling.errors import ServeError
from foundling.library.library import Library
from foundling.web.app import create_app
from foundling.web.settings import Settings

# Requests beyond these are told to come again: each waits for one of the threads.
_MOST_AT_ONCE = 400
# Where a proxy in front may be: on this machine or in its own network. Who asks is whom the outermost of
# these names; what a client says of itself stands before that, and is not believed.
_PROXIES = "127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10"
# Seconds that open pages (progress, downloads) are given when the server is stopped.
_GRACE_S = 3


class Plan(Struct, frozen=True):
    """How a server is started: what it is told, and the certificate and key it shows."""

    settings: Settings
    certificate: Path | None = None
    key: Path | None = None

    @property
    def scheme(self) -> str:
        """How it is spoken to, by who is next to it."""
        return "https" if self.certificate else "http"


def plan(
    host: str,
    *,
    accounts: bool,
    certificate: Path | None = None,
    key: Path | None = None,
    behind_proxy: bool = False,
    watch: Path | None = None,
    respect_wishes: bool = False,
) -> Plan:
    """What a server on `host` is told; `accounts`: somebody can log in. Raises ServeError for what is not safe."""
    here = is_loopback(host)
    if (certificate is None) != (key is None):
        raise ServeError("--tls-cert and --tls-key go together; give both")
    if (not here or behind_proxy) and not accounts:
        raise ServeError(
            "whoever can reach this address could read and change the library; "
            "make an account first: `foundling user add NAME --role owner`"
        )
    if not here and certificate is None and not behind_proxy:
        raise ServeError(
            "passwords would go over the network as plain words; give --tls-cert and --tls-key, "
            "or --behind-proxy where a proxy in front speaks HTTPS"
        )
    if watch is not None and not watch.is_dir():
        raise ServeError(f"{watch}: there is no such folder to watch")
    if certificate is not None and key is not None:
        _check_certificate(certificate, key)
    settings = Settings(
        alone=here and not accounts and not behind_proxy,
        secure=certificate is not None or behind_proxy,
        behind_proxy=behind_proxy,
        watch=watch,
        respect_wishes=respect_wishes,
    )
    return Plan(settings, certificate, key)


def serve(path: Path, host: str, port: int, planned: Plan, said: Callable[[str], None]) -> None:
    """Serve the library until somebody stops it; `said` is given the address. Raises ServeError."""
    with Library.open(path) as library:
        _index_first(library, said)
    listening = listen(host, port)
    app = create_app(path, planned.settings)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        limit_concurrency=_MOST_AT_ONCE,
        timeout_graceful_shutdown=_GRACE_S,
        proxy_headers=planned.settings.behind_proxy,
        forwarded_allow_ips=_PROXIES if planned.settings.behind_proxy else None,
        ssl_certfile=planned.certificate,
        ssl_keyfile=planned.key,
    )
    said(f"{planned.scheme}://{_named(host)}:{listening.getsockname()[1]}/")
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _index_first(library: Library, said: Callable[[str], None]) -> None:
    """Have the index ready before the first reader waits for it."""
    found = library.search(limit=1, facets=(), passages=False)
    told = getattr(found, "said", None)
    if told:
        said(told)


def listen(host: str, port: int) -> socket.socket:
    """A socket that hears requests at an address; raises ServeError."""
    plain = host.strip("[]")
    family = socket.AF_INET6 if ":" in plain else socket.AF_INET
    # With the protocol named, asyncio sends what is small at once (TCP_NODELAY); without, a page may wait for
    # 40 ms until its headers have been acknowledged.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((plain, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise ServeError(_cannot_listen(host, port, error)) from error
    return listening


def _cannot_listen(host: str, port: int, error: OSError) -> str:
    why = error.strerror or str(error)
    advice = "give another --port; perhaps this library is served there already"
    if isinstance(error, PermissionError):
        advice = "ports below 1024 belong to the system; give another --port"
    elif isinstance(error, socket.gaierror) or "assign" in why:
        advice = "--host is to be an address of this machine"
    return f"cannot listen on {host} port {port} ({why}); {advice}"


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _check_certificate(certificate: Path, key: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ServeError(f"{certificate} and {key} cannot be used as certificate and key ({why})") from error
