import threading
from concurrent.futures import ThreadPoolExecutor


class Download:
    def __init__(self, urls):
        self.lock = threading.Lock()
        self.done = 0
        self.urls = urls

    def run(self):
        with ThreadPoolExecutor() as pool:
            list(pool.map(self.load, self.urls))

    def load(self, url):
        print(url)
        self.done += 1  # flag certain

    def skip(self):
        with self.lock:
            self.done += 1

    def progress(self):
        with self.lock:
            return self.done / len(self.urls)
