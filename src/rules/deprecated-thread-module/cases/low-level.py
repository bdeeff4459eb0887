import _thread
import time


def work(name):
    print("working", name)


_thread.start_new_thread(work, ("a",))  # flag message: nobody can join
time.sleep(1)
