async def drop_orphans(items):
    orphans = set()
    for entry in items:  # flag possible message: square
        if entry.kind != "program":
            continue
        # Few of the items get here.
        if not any(other.caller == entry.id for other in items):
            orphans.add(entry.id)
    return [item for item in items if item.id not in orphans]
