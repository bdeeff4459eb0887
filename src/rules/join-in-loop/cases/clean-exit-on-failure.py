import subprocess
import sys


def install(packages):
    for package in packages:
        process = subprocess.Popen([sys.executable, "-m", "pip", "install", package])
        if process.wait() != 0:
            sys.exit(f"could not install {package}")
