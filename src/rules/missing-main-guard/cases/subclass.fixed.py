import multiprocessing


class Worker(multiprocessing.Process):
    def run(self):
        print("working")


worker = Worker()
if __name__ == "__main__":
    worker.start()
    worker.join()
