import asyncio


async def chat(session, prompts):
    history = []
    for prompt in prompts:
        task = asyncio.create_task(session.complete(history, prompt))
        answer = await task
        history = history + [prompt, answer]
    return history
