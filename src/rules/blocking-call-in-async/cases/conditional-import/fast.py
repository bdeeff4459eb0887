import subprocess


def compress(path):
    subprocess.run(["zstd", path])
