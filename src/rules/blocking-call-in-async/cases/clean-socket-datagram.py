import socket
from socket import AF_INET, SOCK_DGRAM


def own_address(host, port):
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        probe.connect((host, port))
        return probe.getsockname()[0]
    finally:
        probe.close()


async def announce(host, port):
    with socket.socket(type=SOCK_DGRAM, family=AF_INET) as beacon:
        beacon.sendto(b"here", (host, port))
    return own_address(host, port)
