import threading


class Base(threading.Thread):
    def stop(self):
        self.stopped = True


class Worker(Base):
    def __init__(self, jobs):  # flag
        self.jobs = jobs
        self.stopped = False

    def run(self):
        while not self.stopped:
            print(self.jobs)
