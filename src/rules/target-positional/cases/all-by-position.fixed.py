import threading


def work(path, depth):
    print(path, depth)


threading.Thread(target=work, args=["a.txt"], kwargs={"depth": 2}, daemon=True).start()
