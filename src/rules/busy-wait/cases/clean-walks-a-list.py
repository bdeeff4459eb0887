def last(node):
    while node.next:
        node = node.next
    return node
