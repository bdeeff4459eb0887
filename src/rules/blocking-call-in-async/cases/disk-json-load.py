import json


async def settings(file):
    with open(file) as stream:  # flag information
        return json.load(stream)  # flag information
