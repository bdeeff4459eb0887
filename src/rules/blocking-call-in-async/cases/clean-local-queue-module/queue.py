class Queue:
    def __init__(self):
        self.items = []

    def get(self):
        return self.items.pop()
