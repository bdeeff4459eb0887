async def options(pages):
    result = {"strict": False}
    for page in pages:
        if page.strict:
            result = {**result, "strict": True}
    return result
