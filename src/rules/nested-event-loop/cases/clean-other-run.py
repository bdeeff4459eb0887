import subprocess


class Engine:
    def run(self, job):
        return job


async def build(engine: Engine):
    subprocess.run
    return engine.run(1)
