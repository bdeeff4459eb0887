import subprocess


def bisect(commits):
    for commit in commits:
        process = subprocess.Popen(["./check.sh", commit])
        code = process.wait()
        if code != 0:
            print("first bad commit:", commit)
            break
