from threading import Thread


def begin(thread: Thread):
    thread.run()  # flag
