import socket


async def receive():
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 9999))
    return server.recvfrom(2048)  # flag warning message: until a datagram comes
