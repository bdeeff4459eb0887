async def slug(path: str, names: dict):
    return path.replace("/", "-").strip(), names.get(path)
