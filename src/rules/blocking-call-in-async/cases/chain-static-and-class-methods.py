import subprocess


class Repository:
    @staticmethod
    def run(command):
        return subprocess.run(command)

    @classmethod
    def clone(cls, url):
        return cls.run(["git", "clone", url])


async def mirror(url):
    return Repository.clone(url)  # flag message: run → subprocess.run
