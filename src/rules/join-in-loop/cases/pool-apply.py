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
        for path in paths:
            done.append(pool.apply(thumbnail, (path,)))  # flag
    print(len(done), "thumbnails")
