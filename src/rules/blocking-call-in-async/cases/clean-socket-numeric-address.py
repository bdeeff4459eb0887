import socket

NUMERIC_ONLY = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV


async def is_numeric(host, port):
    try:
        return bool(socket.getaddrinfo(host, port, flags=NUMERIC_ONLY))
    except socket.gaierror:
        return False
