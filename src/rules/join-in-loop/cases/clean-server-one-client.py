import socket
from multiprocessing import Process


def serve(port, handle):
    with socket.create_server(("", port)) as server:
        while True:
            connection, _ = server.accept()
            process = Process(target=handle, args=(connection,))
            process.start()
            connection.close()
            process.join()
