from multiprocessing import Pool


def main(values):
    global scale

    def scale(value):
        return value * 2

    with Pool() as pool:
        return pool.map(scale, values)
