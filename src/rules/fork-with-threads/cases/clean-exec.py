import os
import threading


def main(watch, program):
    threading.Thread(target=watch).start()
    if os.fork() == 0:
        os.execv(program, [program])
