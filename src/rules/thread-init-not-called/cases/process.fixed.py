import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, path):
        super().__init__()
        self.path = path

    def run(self):
        print(self.path)
