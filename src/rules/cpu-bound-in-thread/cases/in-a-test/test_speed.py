import threading


def work():
    return [i * i for i in range(30_000_000)]


def test_threads():
    threads = [threading.Thread(target=work) for _ in range(2)]  # flag hint
    for thread in threads:
        thread.start()
