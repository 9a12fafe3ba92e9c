"""Where a name leads, if that may be asked: never into this machine or its own network."""

import ipaddress
import socket


class NotPublicError(Exception):
    """The name leads to an address that is not of the public network."""


def public_address(host: str, port: int) -> str:
    """An address of a host that anybody can reach; NotPublicError where any of its addresses is not such a one.

    The connection is then made to this very address, so that a second answer for the name cannot lead elsewhere.
    OSError where the name is not known.
    """
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for text in found:
        address = ipaddress.ip_address(text.partition("%")[0])
        inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
        if not inner.is_global or inner.is_multicast or inner.is_reserved:
            raise NotPublicError(host)
    return found[0]
