import threading


class Server:
    def __init__(self):
        self.lock = threading.Lock()
        self.clients = []
        self.rounds = 0

    def register(self, client):
        with self.lock:
            self.clients = [*self.clients, client]

    def serve(self):
        self.rounds += 1
