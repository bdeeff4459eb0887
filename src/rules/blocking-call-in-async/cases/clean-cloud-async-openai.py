from openai import AsyncOpenAI

client = AsyncOpenAI()


async def answer(question):
    reply = await client.chat.completions.create(
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
