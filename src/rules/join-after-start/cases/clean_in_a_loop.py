import threading


def save_all(reports, write):
    for report in reports:
        thread = threading.Thread(target=write, args=(report,))
        thread.start()
        thread.join()
