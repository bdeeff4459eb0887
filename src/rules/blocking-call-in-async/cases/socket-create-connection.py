import socket


async def is_reachable(host):
    try:
        socket.create_connection((host, 443), timeout=3)  # flag
    except OSError:
        return False
    return True
