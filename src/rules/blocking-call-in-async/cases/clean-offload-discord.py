import functools

import requests
from discord.ext import commands


class Cats(commands.Cog):
    def __init__(self, bot):
        self.bot = bot

    @commands.command()
    async def cat(self, context):
        job = functools.partial(requests.get, "https://cats.example/random")
        response = await self.bot.loop.run_in_executor(None, job)
        await context.send(response.text)
