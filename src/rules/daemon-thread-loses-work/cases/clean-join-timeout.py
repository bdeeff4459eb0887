import threading


class Saver:
    def __init__(self):
        self.thread = threading.Thread(target=self.save, daemon=True)
        self.thread.start()

    def save(self):
        with open("a.txt", "w") as file:
            file.write("a")

    def close(self, timeout):
        self.thread.join(timeout)
