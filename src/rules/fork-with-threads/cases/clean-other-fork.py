import threading

from kitchen import fork


def eat(guests):
    threading.Thread(target=guests).start()
    fork()
