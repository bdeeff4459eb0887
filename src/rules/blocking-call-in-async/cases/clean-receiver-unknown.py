async def fetch(session, client, url):
    session.commit()
    client.get(url)
    return client.post(url)
