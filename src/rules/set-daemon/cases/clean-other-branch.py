import threading


def work():
    print("working")


def main(in_background):
    thread = threading.Thread(target=work)
    if in_background:
        thread.daemon = True
        thread.start()
    else:
        thread.daemon = False
        thread.start()
