import threading


def work(name, depth=1):
    print("working", name, depth)


threading.Thread(target=work, args=("a",), kwargs={"depth": 2}).start()
