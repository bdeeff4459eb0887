import threading


class Server:
    def __init__(self):
        self.lock = threading.Lock()

    def handle(self, connection):
        with self.lock:
            print(connection)

    def serve(self, server):
        while True:
            connection, address = server.accept()
            threading.Thread(target=self.handle, args=(connection,)).start()
