from threading import Thread as T


def warm_cache(regions, load):
    loaders = []
    for region in regions:
        loader = T(target=load, args=(region,), name="warm-" + region)
        loaders.append(loader)
        loader.start()
    for loader in loaders:
        loader.join()
    return len(regions)
