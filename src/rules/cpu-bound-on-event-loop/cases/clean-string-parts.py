async def page(rows):
    parts = []
    for row in rows:
        parts.append(f"<li>{row}</li>")
    return "".join(parts)
