async def render(lines, thread):
    return "\n".join(lines), thread.name
