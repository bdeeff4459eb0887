import threading


def greet(name):
    print(name)


thread = threading.Thread(target=greet, args="world")  # flag
