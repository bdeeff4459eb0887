import threading
from threading import Thread


class Th(threading.Thread):
    def __init__(self, threadName):
        threading.Thread.__init__(self)
        self.threadName = threadName


class Other(Thread):
    def __init__(self):
        Thread.__init__(self, name="other")
