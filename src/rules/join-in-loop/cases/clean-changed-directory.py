import os
import subprocess


def build_all(folders):
    for folder in folders:
        os.chdir(folder)
        process = subprocess.Popen(["make"])
        process.wait()
