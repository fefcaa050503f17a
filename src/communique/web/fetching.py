"""A report got from an address: only from the public internet, and nothing but what the address says.

Takes a URL that somebody typed, gives the bytes there. The name is looked up once and the connection goes to
the address that was looked at, so that a name which changes its mind leads nowhere else. Addresses of this
machine and of inner networks are refused, and so are redirects: they would lead past the check.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

import urllib3
from urllib3.exceptions import HTTPError
from urllib3.util import Timeout

from communique import __version__
from communique.web.problems import Refusal

__all__ = ["Fetched", "fetch", "is_public"]

_PORTS = {"http": 80, "https": 443}
_ACCEPTED = ("text/", "application/xhtml+xml", "application/json", "application/x-ndjson")
_CONNECT_SECONDS = 5.0
_READ_SECONDS = 10.0
_ALL_SECONDS = 30.0
_CHUNK = 65_536
# Prefixes of IPv6 that carry an address of IPv4 in a way that Python does not look into.
_CARRYING = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))

Address = IPv4Address | IPv6Address


class Fetched(NamedTuple):
    """What an address gave: its ``content`` and the ``suffix`` of a file that holds such content."""

    content: bytes
    suffix: str


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet, whatever it carries inside."""
    if isinstance(address, IPv6Address):
        if any(address in each for each in _CARRYING):
            return False
        inner = (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()))
        if any(each is not None and not each.is_global for each in inner):
            return False
    return address.is_global and not address.is_multicast


def fetch(
    url: str,
    *,
    largest: int,
    allowed: Callable[[Address], bool] = is_public,
    ports: frozenset[int] = frozenset(_PORTS.values()),
) -> Fetched:
    """What is at ``url``, at most ``largest`` bytes, from an address that is ``allowed``.

    Raises `Refusal` for every other address, for redirects, and for what is no text.
    """
    parts, port = _checked(url, ports)
    host = parts.hostname or ""
    address = _looked_up(host, port, allowed)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {
        "Host": parts.netloc,
        "User-Agent": f"Communique/{__version__}",
        "Accept": "text/html, text/plain;q=0.9, application/json;q=0.5",
        "Accept-Encoding": "identity",
    }
    try:
        with _pool(parts.scheme, str(address), port, host) as pool:
            response = pool.urlopen(
                "GET", path, headers=headers, redirect=False, retries=False, preload_content=False
            )
            try:
                return Fetched(_content(response, largest), _suffix(response))
            finally:
                response.close()
    except HTTPError as error:
        raise Refusal(502, f"{host} did not answer: {error}") from error


def _checked(url: str, ports: frozenset[int]) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url.strip())
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError as error:
        raise Refusal(400, f"{url!r} is no address: {error}") from None
    if parts.scheme not in _PORTS or not host:
        raise Refusal(
            400, f"{url!r} cannot be read; accepted are addresses that begin with http:// or https://"
        )
    if parts.username is not None or parts.password is not None:
        raise Refusal(400, "an address with a name or password in it is not accepted; leave them out")
    if port not in ports or not url.isprintable():
        raise Refusal(400, f"port {port} is not accepted; accepted are those of the web, 80 and 443")
    return parts, port


def _looked_up(host: str, port: int, allowed: Callable[[Address], bool]) -> Address:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refusal(502, f"there is no host {host!r}; check the address") from None
    addresses = [ip_address(str(each[4][0]).partition("%")[0]) for each in found]
    if not addresses or not all(allowed(each) for each in addresses):
        raise Refusal(
            403, f"{host!r} is an address of this machine or an inner network; only public ones are read"
        )
    return addresses[0]


def _pool(scheme: str, address: str, port: int, host: str) -> urllib3.HTTPConnectionPool:
    timeout = Timeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS)
    if scheme == "http":
        return urllib3.HTTPConnectionPool(address, port, timeout=timeout)
    return urllib3.HTTPSConnectionPool(
        address,
        port,
        timeout=timeout,
        server_hostname=host,
        assert_hostname=host,
        ssl_context=ssl.create_default_context(),
    )


def _content(response: urllib3.BaseHTTPResponse, largest: int) -> bytes:
    if 300 <= response.status < 400:
        target = response.headers.get("location", "another address")
        raise Refusal(403, f"this leads on to {target}; redirects are not followed: give that address itself")
    if response.status != 200:
        raise Refusal(502, f"the address answered {response.status}; check it in a browser")
    kind = response.headers.get("content-type", "text/html").lower()
    if not kind.startswith(_ACCEPTED):
        raise Refusal(415, f"the address gave {kind}; accepted is text, such as a web page")
    content = bytearray()
    until = time.monotonic() + _ALL_SECONDS
    while chunk := response.read(_CHUNK):
        content += chunk
        if len(content) > largest:
            raise Refusal(
                413, f"the address gave more than {largest:,} bytes, which is too long for a report"
            )
        if time.monotonic() > until:
            raise Refusal(
                504, f"the address took longer than {_ALL_SECONDS:.0f} seconds; save it and upload it"
            )
    return bytes(content)


def _suffix(response: urllib3.BaseHTTPResponse) -> str:
    kind = response.headers.get("content-type", "text/html").lower()
    if "ndjson" in kind:
        return ".jsonl"
    if "json" in kind:
        return ".json"
    return ".txt" if kind.startswith("text/plain") else ".html"
