import threading


def save(report, write, prepare):
    thread = threading.Thread(target=write, args=(report,))
    thread.start()
    prepare()
    thread.join()
