import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childByField, childOfType, NONE, type NodeIndex, type SyntaxTable, textOf } from "../../syntax/table.ts";
import {
  assignmentExpressionScope,
  createScope,
  type Declaration,
  declare,
  moduleScope,
  type Scope,
  type Scopes,
} from "./scopes.ts";
import { byType, type Symbols } from "./symbols.ts";

/** The pass over a table in source order, with the scope that each node stands in. */
interface Pass {
  readonly table: SyntaxTable;
  readonly symbols: Symbols;
  readonly opened: Map<NodeIndex, Scope>;
  /** Scopes that begin at a node further on: the body of a function, for example. */
  readonly upcoming: Map<NodeIndex, Scope>;
  /** The node with which the pass begins. */
  readonly first: NodeIndex;
  /** 1 where `upcoming` has an entry, counted from the first node: cheaper to ask at every node. */
  readonly isUpcoming: Uint8Array;
  scope: Scope;
}

type Declarer = (pass: Pass, node: NodeIndex) => void;

/** What each node type binds, by type number. Made once per grammar. */
export type Declarers = readonly (Declarer | undefined)[];

/**
 * Finds every scope and every name that is bound in it, before any name is resolved: Python decides what a
 * name means by the whole of its scope. It loops over the table instead of recursing, so nesting costs nothing.
 */
export function collectScopes(table: SyntaxTable, symbols: Symbols, declarers: Declarers): Scopes {
  const module = createScope("module", null);
  const pass = createPass(table, symbols, 0, table.count, module);
  collect(pass, declarers, 0, table.count);
  return { module, opened: pass.opened };
}

/**
 * Finds again the scope that a function opens, and the scopes in it. `outer` is the scope around the function, where its
 * name is declared already. The body must declare nothing in outer scopes.
 */
export function collectFunctionScopes(
  table: SyntaxTable,
  symbols: Symbols,
  declarers: Declarers,
  node: NodeIndex,
  outer: Scope,
): Scopes {
  const end = at(table.next, node);
  const pass = createPass(table, symbols, node, end, outer);
  openBody(pass, node, "function");
  collect(pass, declarers, node + 1, end);
  return { module: moduleScope(outer), opened: pass.opened };
}

function createPass(table: SyntaxTable, symbols: Symbols, first: NodeIndex, end: NodeIndex, scope: Scope): Pass {
  return {
    table,
    symbols,
    opened: new Map(),
    upcoming: new Map(),
    first,
    isUpcoming: new Uint8Array(end - first),
    scope,
  };
}

function collect(pass: Pass, declarers: Declarers, first: NodeIndex, last: NodeIndex): void {
  const { table, isUpcoming, first: begin } = pass;
  const { type: typeOf } = table;
  const outermost = pass.scope;
  const enclosing: { readonly scope: Scope; readonly end: NodeIndex }[] = [];
  let end = last;
  for (let node = first; node < last; node++) {
    while (node >= end) {
      const outer = enclosing.pop();
      pass.scope = outer?.scope ?? outermost;
      end = outer?.end ?? last;
    }
    if (isUpcoming[node - begin] === 1) {
      enclosing.push({ scope: pass.scope, end });
      pass.scope = pass.upcoming.get(node) ?? outermost;
      end = at(table.next, node);
    }
    const type = at(typeOf, node);
    const declarer = type === ERROR_TYPE ? undefined : declarers[type];
    if (!declarer) continue;
    const before = pass.scope;
    declarer(pass, node);
    if (pass.scope === before) continue;
    enclosing.push({ scope: before, end });
    end = at(table.next, node);
  }
}

/** The declarers for one grammar's numbers. */
export function createDeclarers(symbols: Symbols): Declarers {
  return byType<Declarer>(symbols, {
    function_definition: declareFunction,
    class_definition: declareClass,
    lambda: declareLambda,
    list_comprehension: openComprehension,
    set_comprehension: openComprehension,
    dictionary_comprehension: openComprehension,
    generator_expression: openComprehension,
    assignment: declareAssignment,
    augmented_assignment: declareLeft,
    for_statement: declareLeft,
    for_in_clause: declareLeft,
    type_alias_statement: declareLeft,
    named_expression: declareNamedExpression,
    as_pattern_target: (pass, node) => declareTargets(pass, node, variable),
    delete_statement: (pass, node) => declareTargets(pass, node, variable),
    except_clause: declareCaughtName,
    case_clause: declareCaptures,
    import_statement: declareImports,
    import_from_statement: declareImports,
    future_import_statement: declareImports,
    global_statement: declareGlobals,
    nonlocal_statement: declareNonlocals,
  });
}

/** How a name is bound, but for the node. */
type Form = Omit<Declaration, "node">;

const variable: Form = { kind: "variable", isAssignment: false, value: NONE, givesValue: true };
const unpacked: Form = { kind: "variable", isAssignment: true, value: NONE, givesValue: true };
const announced: Form = { kind: "variable", isAssignment: false, value: NONE, givesValue: false };
const parameter: Form = { kind: "parameter", isAssignment: false, value: NONE, givesValue: true };
const imported: Form = { kind: "import", isAssignment: false, value: NONE, givesValue: true };
const functionName: Form = { kind: "function", isAssignment: false, value: NONE, givesValue: true };
const className: Form = { kind: "class", isAssignment: false, value: NONE, givesValue: true };

function declareName(pass: Pass, node: NodeIndex, form: Form, scope: Scope = pass.scope): void {
  declare(scope, textOf(pass.table, node), { ...form, node });
}

/** Declares each name that a target binds: `a`, `(a, *b)`; the parts of `a.b` and `a[i]` bind nothing. */
function declareTargets(pass: Pass, target: NodeIndex, form: Form, scope: Scope = pass.scope): void {
  const { table, symbols } = pass;
  const { types } = symbols;
  const end = at(table.next, target);
  let node = target;
  while (node < end) {
    const type = at(table.type, node);
    if (type === types.identifier) declareName(pass, node, form, scope);
    node = isTargetPart(type, types) ? node + 1 : at(table.next, node);
  }
}

/** Whether the names inside a node of this type may be bound by the target around it. */
function isTargetPart(type: number, types: Symbols["types"]): boolean {
  if (type === types.attribute || type === types.subscript || type === types.call) return false;
  return type !== types.type_parameter && type !== ERROR_TYPE;
}

function declareLeft(pass: Pass, node: NodeIndex): void {
  const left = childByField(pass.table, node, pass.symbols.fields.left);
  if (left !== NONE) declareTargets(pass, left, variable);
}

function declareAssignment(pass: Pass, node: NodeIndex): void {
  const { table, symbols } = pass;
  const { types, fields } = symbols;
  const left = childByField(table, node, fields.left);
  if (left === NONE) return;
  const value = childByField(table, node, fields.right);
  if (value === NONE) {
    declareTargets(pass, left, announced);
    return;
  }
  const isName = table.type[left] === types.identifier;
  declareTargets(pass, left, isName ? { ...unpacked, value } : unpacked);
}

function declareNamedExpression(pass: Pass, node: NodeIndex): void {
  const name = childByField(pass.table, node, pass.symbols.fields.name);
  if (name !== NONE) declareName(pass, name, variable, assignmentExpressionScope(pass.scope));
}

function declareFunction(pass: Pass, node: NodeIndex): void {
  const { table, symbols } = pass;
  const name = childByField(table, node, symbols.fields.name);
  if (name !== NONE) declareName(pass, name, functionName);
  openBody(pass, node, "function");
}

function declareClass(pass: Pass, node: NodeIndex): void {
  const { table, symbols } = pass;
  const name = childByField(table, node, symbols.fields.name);
  if (name !== NONE) declareName(pass, name, className);
  openBody(pass, node, "class");
}

function declareLambda(pass: Pass, node: NodeIndex): void {
  openBody(pass, node, "function");
}

/** Opens a scope for the body alone: decorators, defaults, annotations and bases belong to the scope around it. */
function openBody(pass: Pass, node: NodeIndex, kind: Scope["kind"]): void {
  const { table, symbols, opened } = pass;
  const scope = createScope(kind, pass.scope);
  opened.set(node, scope);
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    const field = table.field[child];
    if (field === symbols.fields.parameters) declareParameters(pass, child, scope);
    if (field === symbols.fields.body || table.type[child] === ERROR_TYPE) openAt(pass, child, scope);
  }
}

function openAt(pass: Pass, node: NodeIndex, scope: Scope): void {
  pass.upcoming.set(node, scope);
  pass.isUpcoming[node - pass.first] = 1;
}

function declareParameters(pass: Pass, parameters: NodeIndex, scope: Scope): void {
  const { table, symbols } = pass;
  const { types, fields } = symbols;
  const end = at(table.next, parameters);
  for (let child = parameters + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type === types.default_parameter || type === types.typed_default_parameter) {
      const name = childByField(table, child, fields.name);
      if (name !== NONE) declareTargets(pass, name, parameter, scope);
    } else if (type === types.typed_parameter) {
      declareTargets(pass, child + 1, parameter, scope);
    } else {
      declareTargets(pass, child, parameter, scope);
    }
  }
}

/** The first iterable of a comprehension is evaluated in the scope around it. */
function openComprehension(pass: Pass, node: NodeIndex): void {
  const { table, symbols, opened } = pass;
  const outer = pass.scope;
  pass.scope = createScope("comprehension", outer);
  opened.set(node, pass.scope);
  const clause = childOfType(table, node, symbols.types.for_in_clause);
  if (clause === NONE) return;
  const end = at(table.next, clause);
  for (let child = clause + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] === symbols.fields.right) openAt(pass, child, outer);
  }
}

/** `except E, e` of Python 2. */
function declareCaughtName(pass: Pass, node: NodeIndex): void {
  const name = caughtName(pass.table, pass.symbols, node);
  if (name !== NONE) declareName(pass, name, variable);
}

/**
 * The `e` of Python 2's `except E, e`, else `NONE`. Python 3.14 reads the same text as two exception types
 * (PEP 758); a type is spelled with a capital, a variable is not.
 */
export function caughtName(table: SyntaxTable, { types, fields }: Symbols, clause: NodeIndex): NodeIndex {
  let values = 0;
  let last: NodeIndex = NONE;
  const end = at(table.next, clause);
  for (let child = clause + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] !== fields.value || table.grammar.isNamed[at(table.type, child)] !== 1) continue;
    values++;
    last = child;
  }
  if (values !== 2 || table.type[last] !== types.identifier) return NONE;
  const initial = table.text.charAt(at(table.start, last));
  return initial === initial.toLowerCase() ? last : NONE;
}

function declareCaptures(pass: Pass, clause: NodeIndex): void {
  for (const capture of captures(pass.table, pass.symbols, clause)) declareName(pass, capture, variable);
}

/** The identifiers that the patterns of a `case` bind, in source order. */
export function captures(table: SyntaxTable, { types, fields }: Symbols, clause: NodeIndex): NodeIndex[] {
  const found: NodeIndex[] = [];
  for (let pattern = clause + 1; pattern < at(table.next, clause); pattern = at(table.next, pattern)) {
    if (table.type[pattern] !== types.case_pattern) continue;
    const end = at(table.next, pattern);
    let node = pattern;
    while (node < end) {
      const type = table.type[node];
      const parentType = table.type[at(table.parent, node)];
      const isFirst = node === at(table.parent, node) + 1;
      const isKey = table.field[node] === fields.key;
      // The class of `Point(x=a)` and the keyword `x` in it are read, not bound.
      const isRead = isKey || (isFirst && (parentType === types.class_pattern || parentType === types.keyword_pattern));
      const isDotted = type === types.dotted_name && at(table.next, node) !== node + 2;
      if (isRead || isDotted) {
        node = at(table.next, node);
        continue;
      }
      if (type === types.identifier) found.push(node);
      node++;
    }
  }
  return found;
}

function declareImports(pass: Pass, node: NodeIndex): void {
  const { table, symbols } = pass;
  const { types, fields } = symbols;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] !== fields.name) continue;
    const isAliased = table.type[child] === types.aliased_import;
    const name = isAliased ? childByField(table, child, fields.alias) : childOfType(table, child, types.identifier);
    if (name !== NONE) declareName(pass, name, imported);
  }
}

function declareGlobals(pass: Pass, node: NodeIndex): void {
  const { scope } = pass;
  const module = moduleScope(scope);
  for (const name of listedNames(pass, node)) {
    if (scope !== module) {
      scope.globals ??= new Set();
      scope.globals.add(textOf(pass.table, name));
    }
    declareName(pass, name, announced, module);
  }
}

function declareNonlocals(pass: Pass, node: NodeIndex): void {
  pass.scope.nonlocals ??= new Set();
  for (const name of listedNames(pass, node)) pass.scope.nonlocals.add(textOf(pass.table, name));
}

function listedNames({ table, symbols }: Pass, statement: NodeIndex): NodeIndex[] {
  const names: NodeIndex[] = [];
  const end = at(table.next, statement);
  for (let child = statement + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === symbols.types.identifier) names.push(child);
  }
  return names;
}
