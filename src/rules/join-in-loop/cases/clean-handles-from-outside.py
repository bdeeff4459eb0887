class Supervisor:
    def __init__(self, threads):
        self.threads = threads

    def stop(self):
        for thread in self.threads:
            thread.stop_requested.set()
            thread.join()
