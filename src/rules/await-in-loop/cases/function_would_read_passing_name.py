import httpx


async def report(orders, fetch, failed):
    try:
        await fetch(orders)
    except OSError as error:
        # A function of the round would read `error`, which is gone behind the handler.
        for order in orders:
            print("failed", order)
            await failed(order, error)  # flag possible


async def sizes(client: httpx.AsyncClient, sites):
    found = []
    for site in sites:
        # A function of the round would read `site`, which the next round of the outer loop sets anew.
        for path in site.paths:
            url = f"{site.host}/{path}"
            response = await client.head(url)  # flag
            found.append((url, response.status_code))
    return found
