import anthropic

client = anthropic.Anthropic()


async def answer(question):
    return client.messages.create(  # flag
        model="claude-haiku",
        max_tokens=1024,
        messages=[{"role": "user", "content": question}],
    )
