import os
import threading


def main(serve, work):
    threading.Thread(target=serve, daemon=True).start()
    pid = os.fork()  # flag certain warning message: `os.fork` copies one thread of several
    if pid == 0:
        work()
        os._exit(0)
