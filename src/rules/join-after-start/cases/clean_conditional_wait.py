import threading


def save(report, write, wait):
    thread = threading.Thread(target=write, args=(report,))
    thread.start()
    if wait:
        thread.join()
