import threading


def work(*values):
    print(values)


def start(first, rest):
    threading.Thread(target=work, args=(first,) + rest).start()
    threading.Thread(target=work, args=(first,) * 3).start()
    threading.Thread(target=work, args=(rest + (first,))).start()
