import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, path):  # flag message: `AttributeError`
        self.path = path

    def run(self):
        print(self.path)
