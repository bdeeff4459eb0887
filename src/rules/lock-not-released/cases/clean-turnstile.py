import threading

turnstile = threading.Semaphore(1)


def wait_for_turn():
    turnstile.acquire()
    turnstile.release()
