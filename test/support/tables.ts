import assert from "node:assert/strict";
import { at, isFault, NONE, type SyntaxTable } from "../../src/syntax/table.ts";

/** Fails at the first node in which two tables differ. The grammar is compared by name. */
export function assertSameTable(actual: SyntaxTable, expected: SyntaxTable): void {
  const columns = ["type", "field", "start", "end", "parent", "next", "missing"] as const;
  assert.equal(actual.text, expected.text);
  assert.equal(actual.grammar.name, expected.grammar.name);
  assert.equal(actual.count, expected.count, "the number of nodes");
  for (const column of columns) {
    const different = actual[column].findIndex((value, node) => value !== expected[column][node]);
    assert.equal(different, -1, `the first node that differs in ${column}`);
  }
}

/** Fails unless the table is a tree in pre-order whose spans nest and stay inside the text. */
export function assertWellFormed(table: SyntaxTable): void {
  assert.ok(table.count > 0, "there is a root");
  for (let node = 0; node < table.count; node++) {
    if (!isPlacedRight(table, node)) assert.fail(`node ${node} is not where its parent says`);
  }
}

function isPlacedRight({ count, start, end, parent, next, text }: SyntaxTable, node: number): boolean {
  const [from, to, after] = [at(start, node), at(end, node), at(next, node)];
  if (from > to || to > text.length || after <= node || after > count) return false;
  const above = at(parent, node);
  if (node === 0) return above === NONE;
  return above >= 0 && above < node && after <= at(next, above) && at(start, above) <= from && to <= at(end, above);
}

/** The source text of every place where the parser had to recover; "" for what it invented. */
export function faults(table: SyntaxTable): string[] {
  const nodes = Array.from({ length: table.count }, (_, node) => node);
  return nodes
    .filter((node) => isFault(table, node))
    .map((node) => table.text.slice(table.start[node], table.end[node]));
}
