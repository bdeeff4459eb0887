from concurrent.futures import ProcessPoolExecutor


def total(numbers):
    return sum(numbers)


def main():
    with ProcessPoolExecutor() as executor:
        return executor.submit(total, (number * 2 for number in range(8))).result()  # flag message: is a generator
