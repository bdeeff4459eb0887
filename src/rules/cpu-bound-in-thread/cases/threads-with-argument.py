import threading


def count(limit):
    total = 0
    for i in range(limit):
        total += i * i
    return total


def run():
    threads = [threading.Thread(target=count, args=(60_000_000,)) for _ in range(4)]  # flag
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
