import os


async def notify(text):
    os.system(f"notify-send {text}")  # flag warning
