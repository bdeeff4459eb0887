import threading
from pathlib import Path


class Report:
    def __init__(self, path):
        self.path = Path(path)

    def build(self):
        self.path.write_text("report")

    def start(self):
        threading.Thread(target=self.build, daemon=True).start()  # flag
