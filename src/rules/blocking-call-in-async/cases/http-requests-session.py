import requests


async def fetch_pages(urls):
    session = requests.Session()
    pages = []
    for url in urls:
        pages.append(session.get(url))  # flag
    return pages
