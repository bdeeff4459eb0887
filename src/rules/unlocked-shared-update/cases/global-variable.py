import threading

lock = threading.Lock()
total = 0


def add(amount):
    global total
    with lock:
        total += amount
        print(total)


def reset_to_half():
    global total
    total = total // 2  # flag certain information


for _ in range(4):
    threading.Thread(target=add, args=(1,)).start()
