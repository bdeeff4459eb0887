import threading


def make(first, second):
    return first | second


def chain(first, second):
    return first >> second


threading.Thread(target=make("a", "b")).start()
threading.Thread(target=chain("a", "b")).start()
