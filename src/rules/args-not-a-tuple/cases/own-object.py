import threading


class Job:
    def __init__(self, name):
        self.name = name


def run(job):
    print(job.name)


job = Job("a")
threading.Thread(target=run, args=(job)).start()  # flag
