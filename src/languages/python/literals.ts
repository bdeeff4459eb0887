import type { Expression } from "../../model/expression.ts";
import { at, childByField, childOfType, NONE, type NodeIndex, type SyntaxTable, textOf } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import type { Symbols } from "./symbols.ts";
import { endOf, evaluate, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** `10`, `0xFF`, `10L`. */
export function integer({ table }: Walk, node: NodeIndex): Expression {
  return {
    kind: "literal",
    type: "number",
    value: integerValue(textOf(table, node)),
    start: startOf(table, node),
    end: endOf(table, node),
  };
}

/** The value of a Python integer literal, or null for a complex one: `1_000`, `0xFF`, and Python 2's `0777` and `10L`. */
export function integerValue(text: string): number | null {
  const plain = Number(text);
  if (Number.isFinite(plain) && !text.startsWith("0")) return plain;
  const digits = text.replaceAll("_", "").replace(/[lL]$/, "");
  return numberOrNull(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

/** `1.5e3`; the value of a complex number is null. */
export function float({ table }: Walk, node: NodeIndex): Expression {
  const value = numberOrNull(textOf(table, node).replaceAll("_", ""));
  return { kind: "literal", type: "number", value, start: startOf(table, node), end: endOf(table, node) };
}

function numberOrNull(digits: string): number | null {
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** `True`. */
export function trueLiteral({ table }: Walk, node: NodeIndex): Expression {
  return { kind: "literal", type: "boolean", value: true, start: startOf(table, node), end: endOf(table, node) };
}

/** `False`. */
export function falseLiteral({ table }: Walk, node: NodeIndex): Expression {
  return { kind: "literal", type: "boolean", value: false, start: startOf(table, node), end: endOf(table, node) };
}

/** `None`. */
export function none({ table }: Walk, node: NodeIndex): Expression {
  return { kind: "literal", type: "none", value: null, start: startOf(table, node), end: endOf(table, node) };
}

/** A string, bytes, an f-string (its fields are operands of "template") or Python 2's backticks. */
export function string(walk: Walk, node: NodeIndex): Expression {
  const { table } = walk;
  if (!isPlainString(walk, node)) return stringOf(walk, node, [node]);
  return {
    kind: "literal",
    type: "string",
    value: textOf(table, node + 2),
    start: startOf(table, node),
    end: endOf(table, node),
  };
}

/** Whether a string is what stands between its quotes, as most are: without a prefix, escape sequences and fields. */
function isPlainString({ table, symbols: { types } }: Walk, node: NodeIndex): boolean {
  const hasThreeParts = at(table.next, node) === node + 4;
  const opening = hasThreeParts && table.type[node + 1] === types.string_start ? node + 1 : NONE;
  const isContent = opening !== NONE && table.type[node + 2] === types.string_content;
  return isContent && isQuote(table.text.charCodeAt(at(table.start, opening)));
}

const isQuote = (unit: number): boolean => unit === 0x22 || unit === 0x27;

/** Strings next to each other are one string. */
export function concatenatedString(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  return stringOf(
    walk,
    node,
    parts(walk, node).filter((part) => table.type[part] === symbols.types.string),
  );
}

function stringOf(walk: Walk, node: NodeIndex, pieces: readonly NodeIndex[]): Expression {
  const { table, symbols } = walk;
  const span = spanOf(table, node);
  const operands: Expression[] = [];
  let type: "string" | "bytes" = "string";
  let value: string | null = "";
  for (const piece of pieces) {
    const opening = childOfType(table, piece, symbols.types.string_start);
    const prefix = opening === NONE ? "" : textOf(table, opening);
    if (prefix.startsWith("`")) return unknownExpression(span);
    if (isPrefixed(prefix, "b")) type = "bytes";
    evaluateFields(walk, piece, operands);
    const content = stringContent(table, symbols, piece, isPrefixed(prefix, "r"));
    value = value === null || content === null ? null : value + content;
  }
  if (operands.length > 0)
    return { kind: "operator", operator: "template", operands, start: span.start, end: span.end };
  return { kind: "literal", type, value, start: span.start, end: span.end };
}

/** Whether the letter (in either case) is in a string's prefix, which the quote ends. */
function isPrefixed(prefix: string, letter: "b" | "r"): boolean {
  return prefix.length > 1 && prefix.toLowerCase().includes(letter);
}

/** Evaluates the replacement fields of an f-string and of its format specifiers. */
function evaluateFields(walk: Walk, node: NodeIndex, operands: Expression[]): void {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type !== types.interpolation && type !== types.format_expression) continue;
    const expression = childByField(table, child, fields.expression);
    if (expression !== NONE) operands.push(evaluate(walk, expression));
    const specifier = childOfType(table, child, types.format_specifier);
    if (specifier !== NONE) evaluateFields(walk, specifier, operands);
  }
}

/** The text that a string stands for; null when it has fields. */
function stringContent(table: SyntaxTable, { types }: Symbols, piece: NodeIndex, isRaw: boolean): string | null {
  let content = "";
  const end = at(table.next, piece);
  for (let child = piece + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === types.interpolation) return null;
    if (table.type[child] === types.string_content)
      content += isRaw ? textOf(table, child) : decoded(table, types, child);
  }
  return content;
}

/** One part of a string with its escape sequences replaced. */
function decoded(table: SyntaxTable, types: Symbols["types"], content: NodeIndex): string {
  const end = at(table.next, content);
  let result = "";
  let position = at(table.start, content);
  for (let child = content + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type !== types.escape_sequence && type !== types.escape_interpolation) continue;
    const sequence = textOf(table, child);
    result += table.text.slice(position, table.start[child]);
    result += type === types.escape_interpolation ? sequence.charAt(0) : decodedEscape(sequence);
    position = at(table.end, child);
  }
  return result + table.text.slice(position, table.end[content]);
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["\\\n", ""],
  ["\\\r\n", ""],
  ["\\\\", "\\"],
  ["\\'", "'"],
  ['\\"', '"'],
  ["\\a", "\u0007"],
  ["\\b", "\b"],
  ["\\f", "\f"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\t", "\t"],
  ["\\v", "\v"],
]);

/** What an escape sequence stands for; a character by name (`\N{…}`) stays as it is written. */
function decodedEscape(sequence: string): string {
  const simple = simpleEscapes.get(sequence);
  if (simple !== undefined) return simple;
  const kind = sequence.charAt(1);
  if (kind === "N") return sequence;
  const isHexadecimal = kind === "x" || kind === "u" || kind === "U";
  const code = isHexadecimal ? Number.parseInt(sequence.slice(2), 16) : Number.parseInt(sequence.slice(1), 8);
  return code <= 0x10ffff ? String.fromCodePoint(code) : sequence;
}
