import threading


def work(name):
    print("working", name)


threading.Thread(target=work, args=("a",)).start()
