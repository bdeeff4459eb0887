import threading


class Worker(threading.Thread):
    def __init__(self, jobs):
        threading.Thread.__init__(self)
        self.setDaemon(True)  # flag
        self.jobs = jobs

    def run(self):
        print(self.getName(), self.jobs)  # flag
