class Thread:
    def __init__(self, function):
        self.function = function


def work():
    print("working")


Thread(work)
