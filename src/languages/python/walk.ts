import type { CallableId, ClassId, Expression, RegionId } from "../../model/expression.ts";
import type { Class } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childOfType, firstChild, NONE, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import type { ClassHeader, FunctionHeader } from "../functionHeader.ts";
import type { KeptClass } from "../keptFunctions.ts";
import type { CallableDraft, KeptFunction, ModuleBuilder } from "../moduleBuilder.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { lookUp, type Scope, type Scopes } from "./scopes.ts";
import type { Symbols } from "./symbols.ts";

/** Adds what an expression does to the current callable, in order of evaluation, and gives its value. */
export type ExpressionHandler = (walk: Walk, node: NodeIndex) => Expression;
/** Adds a statement and what it does to the current callable. */
export type StatementHandler = (walk: Walk, node: NodeIndex) => void;

/** What one grammar's node types mean: indexed by type number. */
export interface Handlers {
  readonly symbols: Symbols;
  readonly expressions: readonly (ExpressionHandler | undefined)[];
  readonly statements: readonly (StatementHandler | undefined)[];
}

/** A class whose body is being walked, and the methods found so far. */
export interface OpenClass {
  readonly id: ClassId;
  readonly methods: Class["methods"][number][];
}

/** Where a function or a class stands that is in no function: enough to walk its inside again. */
export interface FunctionPlace {
  readonly node: NodeIndex;
  readonly scope: Scope;
  readonly isTypeChecking: boolean;
  readonly depth: number;
}

/** The one walk of a syntax table: what it reads, what it builds, and where it stands. */
export interface Walk extends Handlers {
  readonly table: SyntaxTable;
  readonly builder: ModuleBuilder;
  readonly scopes: Scopes;
  callable: CallableDraft;
  scope: Scope;
  /** The class whose body is being walked; null inside its methods and outside classes. */
  class: OpenClass | null;
  /** Inside `if TYPE_CHECKING:`. */
  isTypeChecking: boolean;
  /** Whether the parser had to recover anywhere. */
  readonly hasFaults: boolean;
  /** How many statements and expressions enclose the current one. */
  depth: number;
  /** The functions that are in no other function, and the bodies of classes that are in none. */
  readonly outermost: Map<CallableId, FunctionPlace>;
  readonly classes: Map<CallableId, FunctionPlace>;
  readonly keep: KeepPlaced;
}

/** Gives what is in no function as it was in an earlier version of the text; null for what must be walked. */
export interface KeepPlaced {
  readonly function: (id: CallableId, place: FunctionPlace, header: FunctionHeader) => KeptFunction | null;
  readonly class: (id: CallableId, place: FunctionPlace, header: ClassHeader) => KeptClass | null;
  /** Where a function or a class stood. */
  readonly placeOf: (old: CallableId) => FunctionPlace | undefined;
}

/** Keeps nothing. */
export const walkEach: KeepPlaced = { function: () => null, class: () => null, placeOf: () => undefined };

/** Nobody writes code that nests deeper; generated or hostile text must not overflow the stack. */
export const MAXIMUM_DEPTH = 200;

/** The value of an expression node. What is no expression, or nests too deep, is unknown. */
export function evaluate(walk: Walk, node: NodeIndex): Expression {
  if (walk.depth >= MAXIMUM_DEPTH) return unknownExpression(spanOf(walk.table, node));
  walk.depth++;
  const handler = isTorn(walk, node) ? undefined : walk.expressions[at(walk.table.type, node)];
  const value = handler ? handler(walk, node) : unknownExpression(spanOf(walk.table, node), evaluateParts(walk, node));
  walk.depth--;
  return value;
}

/** Whether the parser skipped something between the parts of an expression, so that they may not belong together. */
function isTorn({ table, symbols: { types }, hasFaults }: Walk, node: NodeIndex): boolean {
  if (!hasFaults) return false;
  const type = table.type[node];
  const isPair = type === types.call || type === types.attribute || type === types.subscript;
  return isPair && childOfType(table, node, ERROR_TYPE) !== NONE;
}

/** The values of all expressions directly below a node, in source order. */
export function evaluateParts(walk: Walk, node: NodeIndex): Expression[] {
  const { table } = walk;
  const values: Expression[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (!isMeaningful(walk, child)) continue;
    if (walk.statements[at(table.type, child)]) execute(walk, child);
    else values.push(evaluate(walk, child));
  }
  return values;
}

/** Walks a statement, or whatever stands in the place of one after a mistake. */
export function execute(walk: Walk, node: NodeIndex): void {
  if (walk.depth >= MAXIMUM_DEPTH) return;
  const type = at(walk.table.type, node);
  const handler = walk.statements[type];
  if (!handler && !isMeaningful(walk, node)) return;
  const outer = walk.callable.statement;
  walk.depth++;
  if (handler) handler(walk, node);
  else if (walk.expressions[type]) salvage(walk, node);
  else executeAll(walk, node);
  walk.depth--;
  walk.callable.statement = outer;
}

/** Walks the statements directly below a node: a suite, or a piece that the parser could not place. */
export function executeAll(walk: Walk, node: NodeIndex): void {
  const { table } = walk;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) execute(walk, child);
}

/** Walks what the parser could not place between the parts of `node`. */
export function executeFaults(walk: Walk, node: NodeIndex): void {
  const { table, hasFaults } = walk;
  if (!hasFaults) return;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === ERROR_TYPE) execute(walk, child);
  }
}

/** Walks the suite of a compound statement or clause, and before it what the parser could not place there. */
export function executeSuite(walk: Walk, node: NodeIndex, suite: NodeIndex): void {
  executeFaults(walk, node);
  if (suite !== NONE) executeAll(walk, suite);
}

/** An expression without its statement: its calls are real, but nobody knows what becomes of its value. */
function salvage(walk: Walk, node: NodeIndex): void {
  if (at(walk.table.next, node) === node + 1) return;
  walk.builder.addStatement(walk.callable, "other", spanOf(walk.table, node));
  evaluate(walk, node);
}

/** Whether a node is more than a token, a comment or a line continuation. */
export function isMeaningful({ table, symbols: { types } }: Walk, node: NodeIndex): boolean {
  const type = at(table.type, node);
  return table.grammar.isNamed[type] === 1 && type !== types.comment && type !== types.line_continuation;
}

/** The children that are more than tokens and comments, in source order. */
export function parts(walk: Walk, node: NodeIndex): NodeIndex[] {
  const { table } = walk;
  const result: NodeIndex[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (isMeaningful(walk, child)) result.push(child);
  }
  return result;
}

/** Where a node stands, in UTF-16 units. */
export function spanOf(table: SyntaxTable, node: NodeIndex): Span {
  return { start: at(table.start, node), end: at(table.end, node) };
}

/** Where a node begins. */
export function startOf(table: SyntaxTable, node: NodeIndex): number {
  return at(table.start, node);
}

/** Where a node ends. */
export function endOf(table: SyntaxTable, node: NodeIndex): number {
  return at(table.end, node);
}

/** Whether `async` stands before `def`, `for` or `with`. */
export function isAsync({ table, symbols }: Walk, node: NodeIndex): boolean {
  const first = firstChild(table, node);
  return first !== NONE && table.type[first] === symbols.tokens.async;
}

/** Runs `work` in the scope that `node` opens; its names get their bindings first, owned by the current callable. */
export function inScope<T>(walk: Walk, node: NodeIndex, work: () => T): T {
  const outer = walk.scope;
  walk.scope = walk.scopes.opened.get(node) ?? outer;
  if (walk.scope !== outer) addBindings(walk);
  const result = work();
  walk.scope = outer;
  return result;
}

/** Gives every name of the current scope its binding, owned by the current callable. */
export function addBindings({ table, builder, callable, scope }: Walk): void {
  for (const declared of scope.names.values()) {
    const { name, kind, node } = declared;
    declared.binding = builder.addBinding({ name, kind, owner: callable.id, span: spanOf(table, node) });
  }
}

/** A mention of a name, resolved in the current scope. */
export function nameOf(walk: Walk, node: NodeIndex): Expression {
  const { start, end } = spanOf(walk.table, node);
  const name = walk.table.text.slice(start, end);
  return { kind: "name", name, binding: lookUp(walk.scope, name)?.binding ?? null, start, end };
}

/** Adds a region that an expression opens, not the statement around it. */
export function addExpressionRegion<R extends Parameters<ModuleBuilder["addRegion"]>[1]>(
  { builder, callable }: Walk,
  region: R,
): R & { id: RegionId } {
  const { statement } = callable;
  callable.statement = null;
  const added = builder.addRegion(callable, region);
  callable.statement = statement;
  return added;
}

/** Forgets regions that turned out to hold no operation, so that rules do not meet them. */
export function dropEmptyRegion({ callable }: Walk, region: { readonly id: RegionId }): void {
  const isLast = callable.regions.length === region.id + 1;
  if (isLast && callable.operations.at(-1)?.region !== region.id) callable.regions.pop();
}
