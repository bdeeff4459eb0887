import asyncio
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
        return await asyncio.to_thread(self.lines.get, timeout=5)
