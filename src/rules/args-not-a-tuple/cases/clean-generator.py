import threading


def work(*values):
    print(values)


threading.Thread(target=work, args=(n * 2 for n in range(3))).start()
threading.Thread(target=work, args=[n * 2 for n in range(3)]).start()
threading.Thread(target=work, args=(*"abc",)).start()
