import threading


class Server:
    def handle(self, port: int):
        print(port)

    def start(self, port: int, name: str):
        threading.Thread(target=self.handle, args=(port)).start()  # flag
        threading.Thread(target=self.handle, args=name).start()  # flag
