import threading


def work():
    print("working")


threading.Timer(3, work).start()
