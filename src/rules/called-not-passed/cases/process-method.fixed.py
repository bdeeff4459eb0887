import multiprocessing


class Report:
    def build(self, month):
        self.month = month

    def start(self):
        process = multiprocessing.Process(target=self.build, args=(3,))
        process.start()
        return process
