import requests


async def post_event(url, event):
    response = requests.post(  # flag
        url,
        json=event,
        timeout=10,
    )
    response.raise_for_status()
