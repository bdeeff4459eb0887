import threading


def save(report, write):
    thread = threading.Thread(target=write, args=(report,))
    thread.start()
    thread.join()  # flag
