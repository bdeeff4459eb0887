from multiprocessing import Pool


def square(number):
    return number * number


def main():
    results = []
    with Pool() as pool:
        pool.apply_async(square, (3,), callback=lambda value: results.append(value)).wait()
    return sorted(results, key=lambda value: -value)
