from PyQt5.QtWidgets import QWidget


class Canvas(QWidget):
    def paintEvent(self, event):
        for y in range(2_000):  # flag
            for x in range(2_000):
                self.colours[y][x] = (x ^ y) & 255
