import type { Range } from "../../syntax/reparse.ts";
import type { LogicalLine } from "./logicalLines.ts";

/** A function of a Python text that nobody has parsed: one that stands in no other function. */
export interface FunctionBody {
  readonly name: string;
  /** Its first parameter: the object on which a method runs. */
  readonly parameter: string | null;
  /** What stands before each of its statements. */
  readonly indentation: string;
  /** Where `def` or `async` begins. */
  readonly head: number;
  /** Where the first statement of its body begins; only bodies on lines of their own are found. */
  readonly start: number;
  /** Behind the last statement; comments behind it may be a part of the body or not. */
  readonly end: number;
  readonly lines: readonly LogicalLine[];
  /** The functions in its body that stand in no other one, from `def` to their ends. */
  readonly inner: readonly Range[];
}

/** Finds the functions by the indentation of lines. Null where tabs and spaces are mixed, which have no common measure. */
export function functionBodies(text: string, lines: readonly LogicalLine[]): FunctionBody[] | null {
  if (/^ *\t/m.test(text) && /^\t* /m.test(text)) return null;
  const found: FunctionBody[] = [];
  for (let index = 0; index < lines.length; ) {
    const head = headAt(text, lines, index);
    if (!head) {
      index++;
      continue;
    }
    const first = lines[index + 1];
    if (first && head.after > index + 1) found.push(bodyOf(text, lines.slice(index + 1, head.after), head, first));
    index = head.after;
  }
  return found;
}

interface Head {
  readonly start: number;
  readonly name: string;
  readonly parameter: string | null;
  /** The index of the line behind the function. */
  readonly after: number;
}

const header = /(?:async[ \t]+)?def[ \t]+(\w+)(?:[ \t]*\([ \t]*(\w+))?/y;

function headAt(text: string, lines: readonly LogicalLine[], index: number): Head | null {
  const line = lines[index];
  if (!line) return null;
  header.lastIndex = line.start;
  const [, name, parameter = null] = header.exec(text) ?? [];
  if (name === undefined) return null;
  let after = index + 1;
  while ((lines[after]?.indentation ?? -1) > line.indentation) after++;
  return { start: line.start, name, parameter, after };
}

function bodyOf(text: string, lines: readonly LogicalLine[], head: Head, { start }: LogicalLine): FunctionBody {
  const { name, parameter } = head;
  const indentation = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const end = withoutComments(text, start, lines.at(-1)?.end ?? start);
  return { name, parameter, indentation, head: head.start, start, end, lines, inner: innerFunctions(text, lines) };
}

function innerFunctions(text: string, lines: readonly LogicalLine[]): Range[] {
  const inner: Range[] = [];
  for (let index = 0; index < lines.length; ) {
    const head = headAt(text, lines, index);
    if (head) inner.push({ start: head.start, end: lines[head.after - 1]?.end ?? head.start });
    index = head?.after ?? index + 1;
  }
  return inner;
}

/** A comment in front of the next statement belongs to that. */
function withoutComments(text: string, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const before = text.lastIndexOf("\n", last - 1);
    if (before < start || !/^\s*(?:#.*)?\s*$/.test(text.slice(before + 1, last))) break;
    last = before;
  }
  return last;
}
