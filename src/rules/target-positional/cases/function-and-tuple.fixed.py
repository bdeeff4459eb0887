from threading import Thread


def work(path):
    print(path)


thread = Thread(target=work, args=("a.txt",))
thread.start()
