async def visit(page, urls):
    titles = []
    for url in urls:
        await page.goto(url)
        titles.append(await page.title())
    return titles
