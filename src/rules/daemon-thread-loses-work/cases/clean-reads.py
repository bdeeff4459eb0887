import threading


def watch(path):
    with open(path) as file:
        for line in file:
            print(line)


threading.Thread(target=watch, args=("a.log",), daemon=True).start()
threading.Thread(target=print, daemon=True).start()
