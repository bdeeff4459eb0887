interface Node {
  next: Node | null;
}

export function last(node: Node): Node {
  while (node.next) node = node.next;
  return node;
}
