/** A function whose calls are being followed. */
interface Frame<N> {
  readonly node: N;
  readonly next: Iterator<N>;
  readonly index: number;
  low: number;
}

/** What is asked of a graph. Each node is one object. */
export interface Graph<N> {
  successors(node: N): Iterable<N>;
  /** What is settled already is not visited again. */
  isSettled(node: N): boolean;
}

/**
 * Gives the strongly connected components of what can be reached from a node, each after all that it leads to. Tarjan's
 * algorithm (1972), without recursion, so that each node is visited once however the edges run in circles.
 */
export function* componentsFrom<N>(start: N, graph: Graph<N>): Generator<readonly N[]> {
  const open = new Map<N, Frame<N>>();
  const component: Frame<N>[] = [];
  const stack: Frame<N>[] = [];
  const done = new Set<N>();
  let counter = 0;
  const enter = (node: N): void => {
    const frame = { node, next: graph.successors(node)[Symbol.iterator](), index: counter, low: counter };
    counter++;
    open.set(node, frame);
    component.push(frame);
    stack.push(frame);
  };
  enter(start);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const { value, done: isLast } = frame.next.next();
    if (!isLast) {
      if (done.has(value) || graph.isSettled(value)) continue;
      const seen = open.get(value);
      if (seen) frame.low = Math.min(frame.low, seen.index);
      else enter(value);
      continue;
    }
    stack.pop();
    const below = stack.at(-1);
    if (below) below.low = Math.min(below.low, frame.low);
    if (frame.low !== frame.index) continue;
    const members = component.splice(component.lastIndexOf(frame)).map(({ node }) => node);
    for (const node of members) {
      open.delete(node);
      done.add(node);
    }
    yield members;
  }
}
