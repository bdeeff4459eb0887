from concurrent.futures import ThreadPoolExecutor


async def nothing_to_do():
    with ThreadPoolExecutor() as pool:
        print("no jobs today")
