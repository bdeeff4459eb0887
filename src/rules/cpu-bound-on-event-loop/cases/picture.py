from PIL import Image


async def thumbnail(path):
    picture = Image.new("RGB", (4000, 3000))
    return picture.resize((200, 150))  # flag likely
