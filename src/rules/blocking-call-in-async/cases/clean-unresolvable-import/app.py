from .rates import load
from ....nowhere import save
import not_installed.helpers as helpers


async def handler(url):
    save(load(url))
    return helpers.load(url)
