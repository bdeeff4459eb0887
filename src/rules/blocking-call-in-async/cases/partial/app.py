from rates import load_rates


async def handler():
    return load_rates(timeout=5)  # flag message: requests.get
