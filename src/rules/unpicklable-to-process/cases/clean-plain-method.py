from multiprocessing import Pool


class Scaler:
    def __init__(self, factor):
        self.factor = factor

    def scale(self, value):
        return value * self.factor

    @staticmethod
    def double(value):
        return value * 2

    def scale_all(self, values):
        with Pool() as pool:
            pool.map(Scaler.double, values)
            return pool.map(self.scale, values)
