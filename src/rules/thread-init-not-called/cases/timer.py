import threading


class Repeat(threading.Timer):
    def __init__(self, seconds):  # flag
        self.seconds = seconds
