import _thread
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
            _thread.start_new_thread(self.handle, (connection,))  # flag
