import threading


def save(report, write):
    thread = threading.Thread(target=write, args=(report,), daemon=True)
    thread.start()
    thread.join(timeout=5)
