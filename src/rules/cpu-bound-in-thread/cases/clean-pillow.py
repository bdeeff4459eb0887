import threading
from PIL import Image, ImageOps


def shrink(path):
    picture = Image.open(path)
    ImageOps.fit(picture, (100, 100)).save(path)


def main(paths):
    for path in paths:
        threading.Thread(target=shrink, args=(path,)).start()
