import threading


class Counter:
    def __init__(self):
        self.count = 0
        self.lock = threading.Lock()

    def add(self):
        self.count += 1  # flag

    def add_under_lock(self):
        with self.lock:
            self.count += 1


def main():
    counter = Counter()
    threads = [threading.Thread(target=counter.add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
