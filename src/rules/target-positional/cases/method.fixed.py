import threading


class Server:
    def serve(self):
        print("serving")

    def start(self):
        self.thread = threading.Thread(target=self.serve, name="server")
        self.thread.start()
