import threading


class Quiet(threading.Thread):
    daemon = True


def work():
    print("working")


Quiet(work).start()  # flag
