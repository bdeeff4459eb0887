import queue
import threading


class Reader:
    def __init__(self, port):
        self.lines = queue.Queue()
        threading.Thread(target=self.read, args=(port,), daemon=True).start()

    def read(self, port):
        for line in port:
            self.lines.put(line)

    async def next_line(self):
        return self.lines.get(timeout=5)  # flag message: Wait in a thread
