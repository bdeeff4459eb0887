import asyncio
import json
import time

import requests

with open("settings.json") as file:
    settings = json.load(file)
rates = requests.get(settings["rates"]).json()


async def main():
    await asyncio.sleep(1)
    return rates


if __name__ == "__main__":
    time.sleep(1)
    asyncio.run(main())
