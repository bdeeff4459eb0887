def depth(node):
    return 1 + max((depth(child) for child in node.children), default=0)


async def show(tree):
    return depth(tree)
