import threading


def parse(line):
    name, _, value = line.partition("=")
    return name.


def send_all(lines, send):
    for line in lines:
        sender = threading.Thread(target=send, args=(line,))
        sender.start()
        sender.join()  # flag
