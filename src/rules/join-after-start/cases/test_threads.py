import threading


def test_writes(write):
    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
