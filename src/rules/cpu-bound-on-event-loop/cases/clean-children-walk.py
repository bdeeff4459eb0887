def names(folder):
    found = [folder.name]
    for child in folder.children:
        found.extend(names(child))
    return found


async def listing(root):
    return names(root)
