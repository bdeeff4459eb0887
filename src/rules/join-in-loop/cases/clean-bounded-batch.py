import threading

LIMIT = 8


def upload(files, send):
    threads = []
    for file in files:
        thread = threading.Thread(target=send, args=(file,))
        threads.append(thread)
        thread.start()
        if len(threads) == LIMIT:
            for thread in threads:
                thread.join()
            threads = []
    for thread in threads:
        thread.join()
