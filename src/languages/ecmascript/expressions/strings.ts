import { at, type NodeIndex } from "../../../syntax/table.ts";
import type { Walk } from "../walk.ts";

/** The value of a string or template without holes, escapes read as ECMAScript 2025 §12.9.4 defines them. */
export function stringValue(walk: Walk, node: NodeIndex): string {
  const { table, vocabulary } = walk;
  const { string_fragment, escape_sequence } = vocabulary.types;
  const end = at(table.next, node);
  let value = "";
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type !== string_fragment && type !== escape_sequence) continue;
    const text = table.text.slice(table.start[child], table.end[child]);
    value += type === string_fragment ? text : unescaped(text);
  }
  return value;
}

const singleEscapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "0": "\0",
  "\n": "",
  "\r": "",
  "\r\n": "",
  "\u2028": "",
  "\u2029": "",
};

function unescaped(sequence: string): string {
  const escaped = sequence.slice(1);
  const code = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\})$/i.exec(escaped);
  if (!code) return singleEscapes[escaped] ?? escaped;
  const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? "", 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : escaped;
}
