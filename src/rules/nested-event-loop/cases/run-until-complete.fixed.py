class Bot:
    async def on_message(self, message):
        answer = await self.answer(message)
        await message.reply(answer)

    async def answer(self, message):
        return message.text.upper()
