import os

if os.name == "nt":

    async def flush():
        pass

else:

    def flush():
        pass


def main():
    flush()
