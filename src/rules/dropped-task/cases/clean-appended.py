import asyncio

tasks = []


def start(work):
    tasks.append(asyncio.create_task(work()))
