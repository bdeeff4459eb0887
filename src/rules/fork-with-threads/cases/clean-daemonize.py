import os
import threading


def daemonize():
    if os.fork() > 0:
        os._exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)


def main(serve):
    daemonize()
    threading.Thread(target=serve).start()
