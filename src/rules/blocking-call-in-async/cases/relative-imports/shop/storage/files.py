from pathlib import Path


def read_text(name):
    return Path(__file__).with_name(name).read_text()
