from multiprocessing import Pool

from PIL import Image


def thumbnail(path):
    with Image.open(path) as image:
        image.thumbnail((256, 256))
        image.save(path + ".thumb.jpg")
    return path


def main(paths):
    done = []
    with Pool() as pool:
        async_results = []
        for path in paths:
            async_results.append(pool.apply_async(thumbnail, (path,)))
        for async_result in async_results:
            done.append(async_result.get())
    print(len(done), "thumbnails")
