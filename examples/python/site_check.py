"""Asks a list of sites for their status in three ways: futures, tasks, child processes."""

import asyncio
import subprocess
import urllib.request
from concurrent.futures import ThreadPoolExecutor

SITES = ["https://example.org", "https://example.com", "https://example.net"]


def status(site):
    with urllib.request.urlopen(site, timeout=10) as response:
        return response.status


def with_futures():
    with ThreadPoolExecutor(max_workers=8) as pool:
        return [pool.submit(status, site).result() for site in SITES]


async def with_tasks():
    codes = []
    for site in SITES:
        task = asyncio.create_task(asyncio.to_thread(status, site))
        codes.append(await task)
    return codes


def with_child_processes():
    for site in SITES:
        subprocess.Popen(["curl", "--silent", "--head", "--output", "/dev/null", site]).wait()


def first_that_answers():
    """Stops at the first site that answers, so every round needs the result of the last one."""
    with ThreadPoolExecutor() as pool:
        for site in SITES:
            if pool.submit(status, site).result() == 200:
                return site
    return None


if __name__ == "__main__":
    print(with_futures())
    print(asyncio.run(with_tasks()))
    with_child_processes()
    print(first_that_answers())
