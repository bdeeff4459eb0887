import subprocess


def push(remote, attempts=5):
    for attempt in range(attempts):
        code = subprocess.Popen(["git", "push", remote]).wait()
        if code == 0:
            return True
        print("attempt", attempt + 1, "failed")
    return False
