import threading


class Service:
    def target(self, name):
        raise NotImplementedError

    def other(self, name):
        """Gives the function that runs."""

    def start(self):
        threading.Thread(target=self.target("main")).start()
        threading.Thread(target=self.other("main")).start()
