from multiprocessing import Pool


def test_squares():
    with Pool(2) as pool:
        for number in range(3):
            assert pool.map(abs, [number]) == [number]
