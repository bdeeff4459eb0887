import thread  # flag likely

lock = thread.allocate_lock()


def work():
    with lock:
        print thread.get_ident()
