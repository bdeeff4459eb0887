import threading


def serve():
    print("serving")


thread = threading.Thread(target=serve)
thread.start()
thread.daemon = True
thread.join()
