import asyncio
import socket


async def send_metric(host, line):
    loop = asyncio.get_running_loop()
    connection = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    connection.setblocking(False)
    await loop.sock_connect(connection, (host, 2003))
    await loop.sock_sendall(connection, line)
    await loop.getaddrinfo(host, 443)
