import threading


class Mailbox:
    def __init__(self):
        self.condition = threading.Condition()
        self.messages = []

    def put(self, message):
        with self.condition:
            self.messages.append(message)
            self.condition.notify()
