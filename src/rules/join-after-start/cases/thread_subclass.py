import threading


class Writer(threading.Thread):
    def run(self):
        print("written")


def save():
    writer = Writer()
    writer.start()
    writer.join()  # flag
