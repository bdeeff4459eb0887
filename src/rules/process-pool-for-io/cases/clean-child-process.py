import subprocess
from concurrent.futures import ProcessPoolExecutor


def convert(path):
    subprocess.run(["convert", path, path + ".png"], check=True)


def main(paths):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(convert, paths))
