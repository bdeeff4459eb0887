async def undo(changes_made):
    for item in reversed(changes_made):
        await item.get_back()
