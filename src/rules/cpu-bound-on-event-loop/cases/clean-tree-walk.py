def size(node):
    if node is None:
        return 0
    return 1 + size(node.left) + size(node.right)


async def show(tree):
    return size(tree.root)
