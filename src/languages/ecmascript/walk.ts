import type { Statement, StatementId } from "../../model/callable.ts";
import type { BindingId, CallableId, Expression, RegionId } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { at, childByField, NONE, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import type { KeepPieces } from "../keptFunctions.ts";
import { type CallableDraft, type ModuleBuilder, unknownExpression } from "../moduleBuilder.ts";
import type { Scope } from "./scopes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Evaluates an expression: adds its operations, and gives what it means. */
export type ExpressionHandler = (walk: Walk, node: NodeIndex) => Expression;
/** Executes a statement: adds it, with its regions and operations. */
export type StatementHandler = (walk: Walk, node: NodeIndex) => void;

/** What to do with a node, indexed by its type's number; the last place is for errors. Read with `handlerOf`. */
export interface Handlers {
  readonly expressions: readonly (ExpressionHandler | undefined)[];
  readonly statements: readonly (StatementHandler | undefined)[];
  /** What an annotation means as a value. */
  readonly typeExpressions: readonly (ExpressionHandler | undefined)[];
}

/** Something that `break` or `continue` can name or leave. */
export interface JumpTarget {
  readonly kind: "loop" | "switch" | "block";
  readonly labels: readonly string[];
  readonly loop: RegionId | null;
}

/** The name that a function or class expression gets from where it is written. */
export interface BoundName extends Span {
  readonly name: string;
}

/** Where a function or a class stands that is in no function. */
export interface PiecePlace {
  readonly node: NodeIndex;
  readonly scope: Scope;
  readonly depth: number;
}

/** Gives what is in no function as it was in an earlier version of the text, and where it stood. */
export interface KeepPlaced extends KeepPieces {
  readonly placeOf: (old: CallableId) => PiecePlace | undefined;
}

/** Keeps nothing. */
export const walkEach: KeepPlaced = { function: () => null, class: () => null, placeOf: () => undefined };

/** Where the walk stands. One object for the whole module; what changes on the way is put back on the way out. */
export interface Walk {
  readonly table: SyntaxTable;
  readonly vocabulary: Vocabulary;
  readonly handlers: Handlers;
  readonly builder: ModuleBuilder;
  /** The values of `const` bindings that hold a number, for counting rounds. */
  readonly constants: Map<BindingId, number>;
  /** The functions that are in no other function, with what is needed to walk their inside again. */
  readonly outermost: Map<CallableId, PiecePlace>;
  /** The same for bodies of classes that are in no function. */
  readonly classes: Map<CallableId, PiecePlace>;
  readonly keep: KeepPlaced;
  callable: CallableDraft;
  scope: Scope;
  /** Innermost last. */
  jumpTargets: JumpTarget[];
  /** Labels read, whose statement is not reached yet. */
  pendingLabels: string[];
  /** For the function or class expression that is walked next. */
  boundName: BoundName | null;
  /** The call that is the direct operand of an `await`. */
  awaitedCall: NodeIndex;
  /** The `require` or `import()` call whose import is recorded already. */
  recordedRequest: NodeIndex;
  /** Where the parser could not understand the text, in source order, and what of it is walked. */
  readonly errors: readonly NodeIndex[];
  readonly readErrors: Set<NodeIndex>;
  depth: number;
  /** How many functions enclose the current place. */
  functions: number;
}

/**
 * Nesting that is followed; what lies deeper is left unread. A level takes up to five stack frames, so this is
 * a tenth of the stack of a worker, and ten times the deepest nesting found in Node's and TypeScript's own sources.
 */
export const maximumDepth = 400;

/** What to do with a node of this type, undefined for nothing. */
export function handlerOf<Handler>(handlers: readonly (Handler | undefined)[], type: number): Handler | undefined {
  return handlers[Math.min(type, handlers.length - 1)];
}

/** Walks an expression: its operations are added in order of evaluation, its value is returned. */
export function expression(walk: Walk, node: NodeIndex): Expression {
  const handler = handlerOf(walk.handlers.expressions, at(walk.table.type, node));
  if (!handler || walk.depth >= maximumDepth) return unknownExpression(spanOf(walk, node));
  walk.depth++;
  const value = handler(walk, node);
  walk.depth--;
  return value;
}

/** Walks the first operand of `parent`; where it is missing the value says nothing. */
export function operandValue(walk: Walk, parent: NodeIndex): Expression {
  return valueIn(walk, parent, onlyOperand(walk, parent));
}

/** Walks the child of `parent` under `field`; where it is missing the value says nothing. */
export function fieldValue(walk: Walk, parent: NodeIndex, field: number): Expression {
  return valueIn(walk, parent, childByField(walk.table, parent, field));
}

function valueIn(walk: Walk, parent: NodeIndex, node: NodeIndex): Expression {
  if (node !== NONE) return expression(walk, node);
  const end = at(walk.table.end, parent);
  return unknownExpression({ start: end, end });
}

/** Walks a statement. What is no statement is passed over. */
export function statement(walk: Walk, node: NodeIndex): void {
  if (node === NONE) return;
  const handler = handlerOf(walk.handlers.statements, at(walk.table.type, node));
  if (!handler || walk.depth >= maximumDepth) return;
  const { callable } = walk;
  const outer = callable.statement;
  walk.depth++;
  handler(walk, node);
  if (walk.errors.length > 0) readRemainingErrors(walk, node);
  walk.depth--;
  callable.statement = outer;
}

/** Errors stand anywhere, also where no handler looks: in a header, a declaration, a pattern. */
function readRemainingErrors(walk: Walk, node: NodeIndex): void {
  const { errors, readErrors, table } = walk;
  const end = at(table.next, node);
  for (let index = firstFrom(errors, node); index < errors.length; index++) {
    const error = errors[index] as NodeIndex;
    if (error >= end) return;
    if (!readErrors.has(error)) expression(walk, error);
  }
}

/** The index of the first of the sorted `nodes` that is not before `node`. */
function firstFrom(nodes: readonly NodeIndex[], node: NodeIndex): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as NodeIndex) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Walks each statement among the children of `node`. */
export function statementsOf(walk: Walk, node: NodeIndex): void {
  const { next } = walk.table;
  const end = at(next, node);
  for (let child = node + 1; child < end; child = at(next, child)) statement(walk, child);
}

/** Adds the statement `node`, its label and its `export` included, and makes it the current one. */
export function addStatement(walk: Walk, kind: Statement["kind"], node: NodeIndex): StatementId {
  return walk.builder.addStatement(walk.callable, kind, spanOf(walk, wholeStatement(walk, node)));
}

function wholeStatement(walk: Walk, node: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  const { export_statement, labeled_statement } = vocabulary.types;
  let whole = node;
  for (;;) {
    const parent = at(table.parent, whole);
    if (parent === NONE) return whole;
    const type = table.type[parent];
    if (type !== export_statement && type !== labeled_statement) return whole;
    whole = parent;
  }
}

/** Where a node stands. */
export function spanOf(walk: Walk, node: NodeIndex): Span {
  return { start: at(walk.table.start, node), end: at(walk.table.end, node) };
}

/** Where a node begins. */
export function startOf(walk: Walk, node: NodeIndex): number {
  return at(walk.table.start, node);
}

/** Where a node ends. */
export function endOf(walk: Walk, node: NodeIndex): number {
  return at(walk.table.end, node);
}

/** The text of a node. */
export function textAt(walk: Walk, node: NodeIndex): string {
  return walk.table.text.slice(walk.table.start[node], walk.table.end[node]);
}

/** Whether a node is there and of a type. */
export function isType(walk: Walk, node: NodeIndex, type: number): boolean {
  return node !== NONE && walk.table.type[node] === type;
}

/** The first child that is neither a token nor a comment, or `NONE`. */
export function onlyOperand(walk: Walk, node: NodeIndex): NodeIndex {
  const end = at(walk.table.next, node);
  for (let child = node + 1; child < end; child = at(walk.table.next, child)) {
    if (isContent(walk, child)) return child;
  }
  return NONE;
}

/** Whether the node is neither a token nor a comment. */
export function isContent(walk: Walk, node: NodeIndex): boolean {
  const { table, vocabulary } = walk;
  const type = at(table.type, node);
  const { comment, html_comment } = vocabulary.types;
  return table.grammar.isNamed[type] === 1 && type !== comment && type !== html_comment;
}

/** The value inside parentheses, casts and assertions, which change nothing when the program runs. */
export function withoutWrappers(walk: Walk, node: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  const { types } = vocabulary;
  let inner = node;
  while (inner !== NONE) {
    const type = table.type[inner];
    if (type === types.type_assertion) inner = lastOperand(walk, inner);
    else if (
      type === types.parenthesized_expression ||
      type === types.as_expression ||
      type === types.satisfies_expression ||
      type === types.non_null_expression
    ) {
      inner = onlyOperand(walk, inner);
    } else return inner;
  }
  return inner;
}

/** The last child that is neither a token nor a comment, or `NONE`. */
export function lastOperand(walk: Walk, node: NodeIndex): NodeIndex {
  const end = at(walk.table.next, node);
  let last = NONE;
  for (let child = node + 1; child < end; child = at(walk.table.next, child)) if (isContent(walk, child)) last = child;
  return last;
}
