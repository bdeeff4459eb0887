import threading


def work():
    print("working")


thread = threading.Thread(target=work)
callback = thread.run
print(callback)
