from openai import OpenAI

client = OpenAI()


async def answer(question):
    reply = client.chat.completions.create(  # flag warning
        model="gpt-4o-mini",
        messages=[{"role": "user", "content": question}],
    )
    return reply.choices[0].message.content
