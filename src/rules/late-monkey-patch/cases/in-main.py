from threading import Lock, Thread

from gevent import monkey


def main():
    monkey.patch_all()  # flag message: threading.Lock
    Thread(target=print).start()


if __name__ == "__main__":
    main()
