import threading


class Server:
    def serve(self):
        print("serving")

    def start(self):
        self.thread = threading.Thread(self.serve, name="server")  # flag
        self.thread.start()
