from concurrent.futures import ThreadPoolExecutor


class Devices:
    def open(self, names):
        self.executors = {}
        for name in names:
            self.executors[name] = ThreadPoolExecutor(max_workers=1)
