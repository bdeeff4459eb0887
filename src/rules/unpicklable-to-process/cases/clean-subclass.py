import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, function):
        super().__init__()
        self.name_of = function.__name__

    def run(self):
        print(self.name_of)


Worker(lambda: None)
