from multiprocessing.pool import ThreadPool

pool = ThreadPool(4)


async def thumbnail(image, shrink):
    pending = pool.apply_async(shrink, (image,))
    return pending.get()  # flag
