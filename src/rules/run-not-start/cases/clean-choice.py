import threading


def work():
    print("working")


def main(debug):
    thread = threading.Thread(target=work)
    if debug:
        thread.run()
    else:
        thread.start()
