import threading


def serve():
    from gevent import monkey

    monkey.patch_all()  # flag message: on a thread of its own
    from gevent.pywsgi import WSGIServer

    WSGIServer(("", 8000)).serve_forever()


threading.Thread(target=serve).start()
