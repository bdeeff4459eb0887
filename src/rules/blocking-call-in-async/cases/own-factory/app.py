from sessions import open_session


async def fetch(url, token):
    session = open_session(token)
    return session.get(url)  # flag
