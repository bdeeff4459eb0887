import requests


async def replay(session: requests.Session, prepared):
    response = session.send(prepared, stream=True)  # flag
    return response.status_code
