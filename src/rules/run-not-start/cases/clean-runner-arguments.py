import threading


class Worker(threading.Thread):
    def run(self, once=False):
        print(once)


Worker().run(once=True)
