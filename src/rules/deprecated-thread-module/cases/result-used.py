import _thread


def work():
    print("working")


identifier = _thread.start_new_thread(work, ())  # flag
print(identifier)
