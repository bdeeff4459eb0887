import thread  # flag likely

lock = thread.allocate_lock()


def work(number):
    with lock:
        print number


for number in range(3):
    thread.start_new_thread(work, (number,))  # flag
