import docker

engine = docker.from_env()


async def version():
    return engine.version()  # flag
