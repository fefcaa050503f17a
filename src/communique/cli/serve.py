"""``communique serve``: a ledger in the browser and as an API.

Takes where the ledger is and how it is to be served, checks that this fits together, and runs the server.
"""

from __future__ import annotations

from importlib.util import find_spec
from socket import IPPROTO_TCP, TCP_NODELAY
from typing import Annotated

import typer

from communique.cli import ledgers
from communique.errors import ServingError

__all__ = ["MembersOption", "needed", "serve"]

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})

MembersOption = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Where the members of the team are: a file, or the URL of a PostgreSQL database; by default "
        "the file beside the ledger. Example: --members members.db",
    ),
]


def serve(
    ledger: ledgers.LedgerOption = ledgers.DEFAULT,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="The address to listen on; another than this machine's needs --team."
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to listen on, 0 for any free one.")
    ] = 8400,
    team: Annotated[bool, typer.Option("--team", help="Let people log in, with members and roles.")] = False,
    members: MembersOption = None,
    host_name: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="A name under which the server is reached through its proxy; give it once for each. "
            "Example: --host-name ledger.example.org",
        ),
    ] = None,
    proxy: Annotated[
        str,
        typer.Option(
            metavar="ADDRESS", help="The address of the proxy that ends TLS, whose headers are believed."
        ),
    ] = "127.0.0.1",
) -> None:
    """Serve a ledger: pages for the browser, and a REST API.

    Alone on a machine nobody logs in, and only this machine is answered. With --team people log in; make the
    first member with `communique members add NAME --role admin`. Ctrl-C stops it.

    \b
    Examples:
      communique serve
      communique serve --ledger talks.db --port 9000
      communique serve --ledger talks.db --team --host-name ledger.example.org
    """
    needed()
    if host not in _LOOPBACK and not team:
        raise ServingError(
            f"--host {host} would let anybody on the network change the ledger; "
            "add --team, so that people log in"
        )
    import uvicorn

    from communique.web import Settings, create_app, make_ready
    from communique.web.assets import assets, why_no_pages

    settings = Settings(ledger=ledger, team=team, members=members, hosts=(*(host_name or ()), host))
    app = create_app(settings)
    make_ready()
    if assets() is None:
        ledgers.say(f"communique: {why_no_pages()}")
    config = uvicorn.Config(
        app, host=host, port=port, log_level="warning", forwarded_allow_ips=proxy, server_header=False
    )
    server = uvicorn.Server(config)
    with config.bind_socket() as socket:
        # An answer goes out in pieces; the later ones must not wait until the first is acknowledged.
        socket.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
        socket.listen(config.backlog)
        address = f"[{host}]" if ":" in host else host
        ledgers.say(f"serving {ledger} at http://{address}:{socket.getsockname()[1]} (Ctrl-C stops it)")
        server.run([socket])


def needed() -> None:
    """Refuse to go on where the packages that serving needs are not installed."""
    missing = [name for name in ("fastapi", "uvicorn", "argon2", "multipart") if find_spec(name) is None]
    if missing:
        raise ServingError(
            f"serving needs packages that are not installed ({', '.join(missing)}); "
            "install them with `pip install 'communique[web]'`"
        )
