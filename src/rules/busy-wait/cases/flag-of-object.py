class Player:
    def __init__(self):
        self.playing = False

    def wait(self):
        while self.playing:  # flag
            pass
