import threading


class Worker(threading.Thread):
    def __init__(self, function):
        super().__init__(target=function)


def work():
    print("working")


Worker(work).start()
