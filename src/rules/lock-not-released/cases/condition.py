import threading


class Mailbox:
    def __init__(self):
        self.condition = threading.Condition()
        self.messages = []

    def put(self, message):
        self.condition.acquire()  # flag
        self.messages.append(message)
        self.condition.notify()
        self.condition.release()
