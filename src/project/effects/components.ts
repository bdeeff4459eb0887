/** A function whose calls are being followed. */
interface Frame<N, K> {
  readonly node: N;
  readonly key: K;
  readonly next: Iterator<N>;
  readonly index: number;
  low: number;
}

/** What is asked of a graph. A key is equal for equal nodes only; nodes that are one object each are their own keys. */
export interface Graph<N, K = string> {
  key(node: N): K;
  successors(node: N): Iterable<N>;
  /** What is settled already is not visited again. */
  isSettled(key: K): boolean;
}

/**
 * Gives the strongly connected components of what can be reached from a node, each after all that it leads to. Tarjan's
 * algorithm (1972), without recursion, so that each node is visited once however the edges run in circles.
 */
export function* componentsFrom<N, K = string>(start: N, graph: Graph<N, K>): Generator<readonly N[]> {
  const open = new Map<K, Frame<N, K>>();
  const component: Frame<N, K>[] = [];
  const stack: Frame<N, K>[] = [];
  const done = new Set<K>();
  let counter = 0;
  const enter = (node: N, key: K): void => {
    const frame = { node, key, next: graph.successors(node)[Symbol.iterator](), index: counter, low: counter };
    counter++;
    open.set(key, frame);
    component.push(frame);
    stack.push(frame);
  };
  enter(start, graph.key(start));
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { value, done: isLast } = frame.next.next();
    if (!isLast) {
      const key = graph.key(value);
      if (done.has(key) || graph.isSettled(key)) continue;
      const seen = open.get(key);
      if (seen) frame.low = Math.min(frame.low, seen.index);
      else enter(value, key);
      continue;
    }
    stack.pop();
    const below = stack.at(-1);
    if (below) below.low = Math.min(below.low, frame.low);
    if (frame.low !== frame.index) continue;
    const members = component.splice(component.lastIndexOf(frame));
    for (const { key } of members) {
      open.delete(key);
      done.add(key);
    }
    yield members.map(({ node }) => node);
  }
}
