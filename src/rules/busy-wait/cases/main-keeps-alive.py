import threading


def work():
    print("working")


if __name__ == "__main__":
    threading.Thread(target=work, daemon=True).start()
    while True:  # flag message: does nothing for ever
        pass
