import multiprocessing


def work(number, lock: multiprocessing.Lock):
    lock.acquire()  # flag
    print("""working on
        many lines""", number)
    lock.release()
