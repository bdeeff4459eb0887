import asyncio

from playwright.sync_api import Page, sync_playwright


def title_of(url):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch()
        page = browser.new_page()
        page.goto(url)
        return page.title()


async def visit(page: Page, url):
    page.goto(url)  # flag


async def show(url):
    return title_of(url)  # flag


async def keep(url):
    return await asyncio.to_thread(title_of, url)
