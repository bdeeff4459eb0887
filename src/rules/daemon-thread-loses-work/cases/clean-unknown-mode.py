import threading


def use(path, mode):
    with open(path, mode) as file:
        print(file.name)


threading.Thread(target=use, args=("a.txt", "r"), daemon=True).start()
