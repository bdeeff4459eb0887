from . import thread
from .thread import start_new_thread


def work():
    print("working")


thread.start_new_thread(work, ())
start_new_thread(work, ())
