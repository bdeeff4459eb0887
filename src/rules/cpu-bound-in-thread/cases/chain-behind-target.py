import threading

SIZE = 4_000


def row(y):
    return [(x * y) % 255 for x in range(SIZE)]


def render():
    return [row(y) for y in range(SIZE)]


def main():
    threads = [threading.Thread(target=render) for _ in range(2)]  # flag
    for thread in threads:
        thread.start()


main()
