import docker

engine = docker.from_env()


async def run(image, command):
    return engine.containers.run(image, command)  # flag
