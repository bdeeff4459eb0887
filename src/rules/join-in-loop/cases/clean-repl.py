import shlex
import subprocess


def shell():
    while True:
        line = input("> ")
        if line == "exit":
            break
        subprocess.Popen(shlex.split(line)).wait()
