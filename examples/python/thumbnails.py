"""Makes a thumbnail beside every photo of a folder (needs Pillow)."""

import multiprocessing
import sys
from pathlib import Path

from PIL import Image

SIZE = (320, 320)


def thumbnail(photo):
    target = photo.with_suffix(".thumb.jpg")
    with Image.open(photo) as image:
        image.thumbnail(SIZE)
        image.convert("RGB").save(target, quality=85)
    return target


def one_process_per_photo(photos):
    for photo in photos:
        p = multiprocessing.Process(target=thumbnail, args=(photo,))
        p.start()
        p.join()


def pool_that_waits_for_each(photos):
    done = []
    with multiprocessing.Pool() as pool:
        for photo in photos:
            done.append(pool.apply(thumbnail, (photo,)))
    return done


def pool_that_works_together(photos):
    with multiprocessing.Pool() as pool:
        return pool.map(thumbnail, photos)


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    for path in pool_that_waits_for_each(sorted(folder.glob("*.png"))):
        print(path)
