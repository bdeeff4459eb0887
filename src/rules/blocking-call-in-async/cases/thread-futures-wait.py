import concurrent.futures

pool = concurrent.futures.ThreadPoolExecutor()


async def resize_all(images, shrink):
    futures = [pool.submit(shrink, image) for image in images]
    done, _ = concurrent.futures.wait(futures)  # flag
    return len(done)
