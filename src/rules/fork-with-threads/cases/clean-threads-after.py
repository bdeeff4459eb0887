import os
import threading


def main(work, serve):
    if os.fork() == 0:
        work()
        os._exit(0)
    threading.Thread(target=serve).start()
