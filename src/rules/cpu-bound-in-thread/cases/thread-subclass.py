import threading


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def run(self):
        for i in range(30_000_000):
            self.last = i


counters = [Counter(3) for _ in range(4)]  # flag
for counter in counters:
    counter.start()
