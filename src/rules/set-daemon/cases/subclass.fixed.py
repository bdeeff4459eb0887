import threading


class Worker(threading.Thread):
    def __init__(self, jobs):
        threading.Thread.__init__(self)
        self.daemon = True
        self.jobs = jobs

    def run(self):
        print(self.name, self.jobs)
