import threading


def serve(listener, commands):
    acceptor = threading.Thread(target=listener.accept_forever)
    acceptor.start()
    for command in commands:
        listener.execute(command)
        if command == "quit":
            acceptor.join()
