import threading


def work(*values):
    print(values)


def values_of(name):
    return (name, len(name))


threading.Thread(target=work, args=values_of("a")).start()
threading.Thread(target=work, args=(values_of("a"))).start()
threading.Thread(target=work, args=tuple("abc")).start()
