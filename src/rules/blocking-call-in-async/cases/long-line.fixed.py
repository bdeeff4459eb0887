import asyncio

from rich.prompt import Prompt


async def ask(names: list[str]) -> str:
    await asyncio.sleep(0)
    answer = await asyncio.to_thread(
        Prompt.ask, "Which of these is yours?", choices=names
    )
    return await asyncio.to_thread(
        Prompt.ask, f"Is {answer} really the name by which other people know you in this place?", choices=["yes"]
    )
