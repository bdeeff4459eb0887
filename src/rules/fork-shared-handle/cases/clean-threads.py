import threading

log = open("work.log", "w")


def work(name):
    log.write(name)


def main():
    threading.Thread(target=work, args=("a",)).start()
    log.write("started")
