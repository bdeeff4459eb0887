from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=4)


async def resize(image, shrink):
    future = pool.submit(shrink, image)
    return future.result()  # flag warning
