"""Which addresses may be asked. Links and redirects are written by others and must not lead into our own network."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urljoin, urlsplit

import requests

from scripts.pull.refused import Passing, Refused

Address = IPv4Address | IPv6Address

NAT64 = ip_network("64:ff9b::/96")
PORTS = {"http": 80, "https": 443}


def normal(url: str) -> str:
    """The url as it will be asked: trimmed, host in ASCII, path percent-encoded. Raises Refused where it is none."""
    try:
        return requests.Request("GET", url.strip()).prepare().url or ""
    except (requests.RequestException, UnicodeError) as error:
        raise Refused(url, "this is not a web address; correct the source's url or the link") from error


def joined(base: str, link: str) -> str:
    """`link` as seen from the page at `base`. Raises Refused where it cannot be read."""
    try:
        return normal(urljoin(base, link))
    except ValueError as error:
        raise Refused(link, f"{base} leads to this, which is not a web address") from error


def site(url: str) -> str:
    """Scheme, host and port: what a robots.txt belongs to."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def check(url: str, *, local: bool) -> None:
    """Raises Refused unless `url` is http(s), without credentials, and every address of its host may be asked."""
    parts, port = _split(url)
    if parts.scheme not in PORTS:
        raise Refused(url, f"only http and https are asked, not {parts.scheme or 'a path'}")
    if "@" in parts.netloc:
        raise Refused(url, "an address with a user name or password in it is not asked")
    for address in _addresses(url, parts.hostname or "", port or PORTS[parts.scheme]):
        admit(url, address, local=local)


def admit(url: str, address: str, *, local: bool) -> None:
    """Raises Refused unless `address`, an IP address as text, may be connected to for `url`."""
    ip = _innermost(ip_address(address.partition("%")[0]))
    if not (_public(ip) or (local and _near(ip))):
        hint = "" if local else "; if it is meant, write `local: true` under `pull` in the source"
        raise Refused(url, f"its host is {ip}, which is not on the public internet{hint}")


def _split(url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url)
        return parts, parts.port
    except ValueError as error:
        raise Refused(url, "this is not a web address; correct the source's url or the link") from error


def _addresses(url: str, host: str, port: int) -> list[str]:
    """What the resolver makes of the host: it also knows 2130706433, 0x7f.1 and 127.1 for 127.0.0.1."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Passing(url, f"the host name {host} cannot be resolved") from error
    return sorted({str(entry[4][0]) for entry in found})


def _innermost(ip: Address) -> Address:
    """The IPv4 address that an IPv6 address carries, where it carries one: traffic ends up there."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else ip)


def _public(ip: Address) -> bool:
    site_local = isinstance(ip, IPv6Address) and ip.is_site_local
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or site_local)


def _near(ip: Address) -> bool:
    """Private and loopback; never link-local, where cloud machines hand out their credentials."""
    return ip.is_private and not (ip.is_link_local or ip.is_unspecified or ip.is_multicast or _reserved4(ip))


def _reserved4(ip: Address) -> bool:
    return isinstance(ip, IPv4Address) and ip.is_reserved
