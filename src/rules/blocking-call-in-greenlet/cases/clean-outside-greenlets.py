import time

import gevent


def work():
    gevent.sleep(1)


def main():
    time.sleep(0.1)
    gevent.spawn(work).join()


if __name__ == "__main__":
    main()
