import difflib


async def difference(before, after):
    return "\n".join(difflib.unified_diff(before, after))  # flag likely message: compared
