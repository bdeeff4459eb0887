import subprocess
import sys


def lint(packages):
    codes = []
    for package in packages:
        p = subprocess.Popen([sys.executable, "-m", "pyflakes", package])
        p.wait()  # flag
        codes.append(p.returncode)
    return max(codes, default=0)
