import threading


class Server:
    def __init__(self):
        self.thread = threading.Thread(target=self.serve)

    def serve(self):
        print("serving")

    def open(self):
        self.thread.run()  # flag
