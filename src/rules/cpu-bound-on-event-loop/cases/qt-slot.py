from PySide6.QtWidgets import QPushButton, QWidget


def simulate(steps):
    state = 1
    for step in range(steps):
        state = (state * 31 + step) % 65_537
    return state


class Panel(QWidget):
    def __init__(self):
        super().__init__()
        self.button = QPushButton("Run")
        self.button.clicked.connect(self.on_run)

    def on_run(self):
        self.setWindowTitle(str(simulate(30_000_000)))  # flag
