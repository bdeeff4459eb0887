import threading


def work():
    print("working")


thread = threading.Thread(target=work, daemon=True)
if thread.daemon:
    print("it will not keep the program alive")
