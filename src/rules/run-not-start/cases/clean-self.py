import threading


class Worker(threading.Thread):
    def run(self):
        print("working")

    def run_here(self):
        self.run()
