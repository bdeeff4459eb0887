import threading


def save(left, right, write):
    first = threading.Thread(target=write, args=(left,))
    second = threading.Thread(target=write, args=(right,))
    first.start()
    second.start()
    first.join()
    second.join()
