from _thread import start_new_thread


def work(name, depth=1):
    print("working", name, depth)


start_new_thread(work, ("a",), {"depth": 2})  # flag
