import re

WORDS = re.compile(r"^([a-z]+)*$")


async def check(request):
    text = await request.text()
    return WORDS.match(text) is not None  # flag likely message: repeats a repetition
