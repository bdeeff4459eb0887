import multiprocessing
from pathlib import Path

multiprocessing.set_start_method("fork")
folder = Path("data")


def work(name):
    return (folder / name).exists()


def main():
    multiprocessing.Process(target=work, args=("a",)).start()
    return folder.exists()
