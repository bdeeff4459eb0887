import subprocess
import sys


def lint(packages):
    codes = []
    processes = []
    for package in packages:
        p = subprocess.Popen([sys.executable, "-m", "pyflakes", package])
        processes.append(p)
    for p in processes:
        p.wait()
        codes.append(p.returncode)
    return max(codes, default=0)
