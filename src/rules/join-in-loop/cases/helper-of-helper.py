import subprocess


def spawn(command):
    process = subprocess.Popen(command)
    return process.wait()


def tar(folder):
    spawn(["tar", "czf", folder + ".tar.gz", folder])


def backup(folders):
    for folder in folders:
        tar(folder)  # flag likely
