import socket
import threading


def serve(handle):
    server = socket.create_server(("127.0.0.1", 8080))
    while True:
        connection, address = server.accept()
        threading.Thread(target=handle, args=(connection, address), daemon=True).start()
