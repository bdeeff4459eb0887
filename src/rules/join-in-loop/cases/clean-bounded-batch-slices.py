import subprocess


def compress(paths, at_once=4):
    for start in range(0, len(paths), at_once):
        running = [subprocess.Popen(["xz", "-9", path]) for path in paths[start:start + at_once]]
        for process in running:
            process.wait()
