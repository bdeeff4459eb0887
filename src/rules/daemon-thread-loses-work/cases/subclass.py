import json
import threading


class Saver(threading.Thread):
    def __init__(self, path, state):
        super().__init__(daemon=True)
        self.path = path
        self.state = state

    def run(self):
        with open(self.path, mode="w") as file:
            json.dump(self.state, file)


Saver("state.json", {}).start()  # flag
