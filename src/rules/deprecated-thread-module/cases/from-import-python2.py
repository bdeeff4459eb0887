from thread import start_new_thread, allocate_lock  # flag likely

lock = allocate_lock()


def work():
    with lock:
        print 'working'


start_new_thread(work, ())  # flag
