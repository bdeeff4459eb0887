import multiprocessing


def work(number, lock: multiprocessing.Lock):
    with lock:
        print("""working on
        many lines""", number)
