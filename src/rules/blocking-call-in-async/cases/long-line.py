import asyncio

from rich.prompt import Prompt


async def ask(names: list[str]) -> str:
    await asyncio.sleep(0)
    answer = Prompt.ask(  # flag likely
        "Which of these is yours?", choices=names
    )
    return Prompt.ask(  # flag likely
        f"Is {answer} really the name by which other people know you in this place?", choices=["yes"]
    )
