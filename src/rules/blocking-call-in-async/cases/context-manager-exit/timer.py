import subprocess


class Profile:
    def __enter__(self):
        return self

    def __exit__(self, *reason):
        subprocess.run(["sync"])
