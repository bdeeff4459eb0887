import threading


def work():
    return sum(i * i for i in range(1_000))


threads = [threading.Thread(target=work) for _ in range(4)]
