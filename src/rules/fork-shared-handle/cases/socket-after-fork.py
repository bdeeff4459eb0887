import os
import socket


def serve(address):
    server = socket.socket()
    server.connect(address)
    if os.fork() == 0:
        server.sendall(b"child")  # flag certain message: shares `server`
        os._exit(0)
    server.sendall(b"parent")
