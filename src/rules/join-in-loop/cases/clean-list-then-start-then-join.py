from threading import Thread


def ring_all(bells):
    threads = [Thread(target=bell.ring) for bell in bells]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
