import multiprocessing


class Report:
    def build(self, month):
        self.month = month

    def start(self):
        process = multiprocessing.Process(target=self.build(3))  # flag
        process.start()
        return process
