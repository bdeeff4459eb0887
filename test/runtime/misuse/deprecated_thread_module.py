import _thread
import time


def work(name):
    time.sleep(2)
    print("worked on", name)


_thread.start_new_thread(work, ("a",))
