import threading


class Server:
    def __init__(self, daemon):
        self.thread = threading.Thread(target=self.serve)
        self.thread.daemon = daemon
        self.thread.start()

    def serve(self):
        print("serving")
