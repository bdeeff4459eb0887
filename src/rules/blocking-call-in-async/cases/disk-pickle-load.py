import pickle


async def model(path):
    with open(path, "rb") as stream:  # flag information
        return pickle.load(stream)  # flag information
