import multiprocessing as mp


class Encoder(mp.Process):
    def __init__(self, source, target):
        super().__init__()
        self.source = source
        self.target = target

    def run(self):
        ...


def encode(tracks):
    for track in tracks:
        encoder = Encoder(track, track + ".ogg")
        encoder.start()
        encoder.join()  # flag information
