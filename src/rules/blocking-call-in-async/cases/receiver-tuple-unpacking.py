import requests


async def forward(url, message):
    session, attempts = requests.Session(), 3
    session.post(url, json=message)  # flag
    return attempts
