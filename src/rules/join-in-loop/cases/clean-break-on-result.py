from concurrent.futures import ThreadPoolExecutor


def first_reachable(mirrors, probe):
    chosen = None
    with ThreadPoolExecutor() as pool:
        for mirror in mirrors:
            if pool.submit(probe, mirror).result():
                chosen = mirror
                break
    return chosen
