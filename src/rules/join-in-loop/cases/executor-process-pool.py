from concurrent.futures import ProcessPoolExecutor as Pool


def mandelbrot_row(y):
    return [abs(complex(x / 100, y / 100)) < 2 for x in range(-200, 100)]


def main():
    rows = []
    with Pool() as pool:
        for y in range(-100, 100):
            f = pool.submit(mandelbrot_row, y)
            rows.append(f.result())  # flag
    print(sum(map(sum, rows)))


if __name__ == "__main__":
    main()
