import pickle
import threading


class Dumper(threading.Thread):
    daemon = True

    def run(self):
        with open("state.bin", "wb") as file:
            pickle.dump({}, file)


Dumper().start()  # flag
