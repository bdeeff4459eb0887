import requests
from discord.ext import commands

bot = commands.Bot(command_prefix="!")


@bot.command()
async def cat(context):
    picture = requests.get("https://cats.example/random").json()  # flag
    await context.send(picture["url"])
