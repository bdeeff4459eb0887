import cv2
from concurrent.futures import ThreadPoolExecutor


def blur(path):
    picture = cv2.imread(path)
    return cv2.GaussianBlur(picture, (31, 31), 0)


def main(paths):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(blur, paths))
