import threading


def work(first, second=None):
    print(first, second)


def start(*values):
    threading.Thread(target=work, args=values).start()
    threading.Thread(target=work, args=(values)).start()


def start_all(rows, options):
    for row in rows:
        threading.Thread(target=work, args=row).start()
        threading.Thread(target=work, args=(row), kwargs=options).start()
