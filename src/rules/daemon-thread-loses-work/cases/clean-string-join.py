import threading


def show(lines):
    separator = ", "
    print(separator.join(lines))
    print(", ".join(lines))


threading.Thread(target=show, args=(["a"],), daemon=True).start()
