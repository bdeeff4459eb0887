import re

NAME = re.compile(r"^([a-z]+,)*[a-z]+$")


async def check(request):
    text = await request.text()
    return NAME.match(text) or re.match(r"(?:ab+c)+", text) or re.match(r"(\+)+", "x")
