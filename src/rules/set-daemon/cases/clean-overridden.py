import threading


class Worker(threading.Thread):
    def getName(self):
        return "worker"


print(Worker().getName())
