from multiprocessing import Process


class Report:
    def __init__(self, month):
        self.month = month

    def build(self):
        print(self.month)

    def start(self):
        process = Process(target=self.build)
        process.start()
        process.join()


report = Report(3)
if __name__ == "__main__":
    report.start()
