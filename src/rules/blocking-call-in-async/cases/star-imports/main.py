from math import *

from helpers import *
from words import *


async def main(page: Page):
    pause()  # flag message: pause → time.sleep
    Page("https://example.org").load()  # flag
    page.load()  # flag
    spell("slow")  # flag message: spell → time.sleep
    print(sqrt(2), unknown(), len("abc"))
