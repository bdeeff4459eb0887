import os
import threading


def main(load, work):
    thread = threading.Thread(target=load)
    thread.start()
    thread.join()
    if os.fork() == 0:
        work()
