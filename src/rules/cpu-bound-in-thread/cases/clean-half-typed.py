import threading


def work(:
    for i in range(100_000_000):
        pass


threading.Thread(target=work, args=(
