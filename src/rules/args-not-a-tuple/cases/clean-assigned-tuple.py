import threading


def work(path):
    print(path)


arguments = ("a.txt",)
threading.Thread(target=work, args=(arguments)).start()
others = ["b.txt"]
threading.Thread(target=work, args=(others)).start()
