import threading


def work(path):
    print(path)


threading.Thread(target=work, args=("a.txt",)).start()
threading.Thread(args=("a.txt",), target=work).start()
