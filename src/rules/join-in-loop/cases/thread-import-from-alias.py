from threading import Thread as T


def warm_cache(regions, load):
    for region in regions:
        loader = T(target=load, args=(region,), name="warm-" + region)
        loader.start()
        loader.join()  # flag
    return len(regions)
