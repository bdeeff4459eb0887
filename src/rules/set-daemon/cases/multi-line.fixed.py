import threading


def work():
    print("working")


def options():
    return {"daemon": True}


thread = threading.Thread(target=work)
thread.daemon = (options().get(
        "daemon"
    ))
thread.start()
