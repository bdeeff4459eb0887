import yaml


async def settings(path):
    with open(path) as stream:  # flag information
        return yaml.safe_load(stream)
