import threading


def handle(connection):
    connection.close()


def serve(server):
    while True:
        connection, address = server.accept()
        threading.Thread(target=handle, args=(connection)).start()  # flag likely
