import threading


def work():
    print("working")


if __name__ == "__main__":
    threading.Thread(target=work, daemon=True).start()
    threading.Event().wait()
