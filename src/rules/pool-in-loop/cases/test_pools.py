from multiprocessing import Pool


def test_squares():
    for number in range(3):
        with Pool(2) as pool:  # flag hint
            assert pool.map(abs, [number]) == [number]
