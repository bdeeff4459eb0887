import _thread as low


def work(*values):
    print(values)


def start(values):
    low.start_new_thread(work, tuple(values))  # flag
