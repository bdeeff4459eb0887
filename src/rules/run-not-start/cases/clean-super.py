import threading


class Logged(threading.Thread):
    def run(self):
        print("begin")
        super().run()
        print("end")


class Old(threading.Thread):
    def run(self):
        threading.Thread.run(self)


Logged(target=print).start()
Old(target=print).start()
