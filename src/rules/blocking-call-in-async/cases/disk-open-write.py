import json


async def save(path, record):
    text = json.dumps(record)
    with open(path, "w") as file:  # flag information
        file.write(text)  # flag information
