import asyncio


class Bot:
    async def on_message(self, message):
        loop = asyncio.get_event_loop()
        answer = loop.run_until_complete(self.answer(message))  # flag
        await message.reply(answer)

    async def answer(self, message):
        return message.text.upper()
