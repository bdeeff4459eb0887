import threading


def log(message):
    print(message)


def announce(message):
    return log(message)


threading.Thread(target=announce, args=("hello",)).start()
