import assert from "node:assert/strict";
import type { Callable, Operation, Region, Target } from "../../src/model/callable.ts";
import type { Argument, BindingId, Expression, OperationId } from "../../src/model/expression.ts";
import type { Module } from "../../src/model/module.ts";
import type { Span } from "../../src/model/span.ts";

/** Asserts what holds for the module of any text, broken or not. Fails with the place that breaks a rule. */
export function assertModule(module: Module, text: string): void {
  assert.deepEqual(JSON.parse(JSON.stringify(module)), module, "a module is plain data");
  assert.equal(module.length, text.length);
  assertSpans(module, text.length);
  assertIds(module.bindings, "bindings");
  assertIds(module.classes, "classes");
  assertIds(module.callables, "callables");
  assert.equal(module.callables[0]?.kind, "module");
  for (const { owner } of module.bindings) assertIndex(owner, module.callables, "binding.owner");
  for (const imported of module.imports) {
    assertBinding(module, imported.binding);
    assertIndex(imported.callable, module.callables, "import.callable");
    const { statements } = module.callables[imported.callable] as Callable;
    if (imported.statement !== null) assertIndex(imported.statement, statements, "import.statement");
  }
  for (const { body, methods, binding } of module.classes) {
    assertBinding(module, binding);
    assert.equal(module.callables[body]?.kind, "class");
    for (const method of methods) assert.equal(module.callables[method.callable]?.name, method.name);
  }
  for (const callable of module.callables) assertCallable(module, callable);
  assertSorted(module.syntaxErrors, "syntax errors");
  assertSorted(module.comments, "comments");
}

function assertCallable(module: Module, callable: Callable): void {
  const { id, parent, regions, statements, operations } = callable;
  assert.equal(parent === null, id === 0, "only the module has no parent");
  if (parent !== null) assert.ok(parent < id, `callable ${id} comes before its parent ${parent}`);
  assertIds(regions, "regions");
  assertIds(statements, "statements");
  assertIds(operations, "operations");
  regions.forEach((region, index) => {
    assertRegion(callable, region, index);
  });
  for (const statement of statements) assertIndex(statement.region, regions, "statement.region");
  assertNesting(statements);
  for (const operation of operations) assertOperation(callable, operation);
  assertExpressions(module, callable);
}

function assertRegion({ regions, statements }: Callable, region: Region, index: number): void {
  const { id, parent, statement } = region;
  assert.equal(index === 0, region.kind === "body" && parent === null, `region ${id} as the body`);
  if (parent !== null) assert.ok(parent < id && regions[parent], `region ${id} comes before its parent ${parent}`);
  if (statement !== null) assertIndex(statement, statements, "region.statement");
}

function assertOperation(callable: Callable, operation: Operation): void {
  const { id, regions, statements } = callable;
  const region = assertIndex(operation.region, regions, "operation.region");
  if (operation.statement !== null) {
    const statement = assertIndex(operation.statement, statements, "operation.statement");
    assertInside(operation, statement, `operation ${operation.id} of callable ${id} in its statement`);
  }
  // Tuple parameters are unpacked in the header.
  const place = region.kind === "body" ? callable : region;
  assertInside(operation, place, `operation ${operation.id} of callable ${id} in its region`);
  if (operation.kind === "call" && operation.argumentsSpan) {
    assertInside(operation.argumentsSpan, operation, "the arguments of a call");
  }
  if (operation.kind === "jump" && operation.loop !== null) {
    assert.equal(regions[operation.loop]?.kind, "loop");
  }
}

/** Statements are in source order, and each lies either inside an earlier one or after it. */
function assertNesting(statements: readonly Span[]): void {
  const open: Span[] = [];
  let previous = 0;
  for (const statement of statements) {
    assert.ok(statement.start >= previous, `statement at ${statement.start} comes after one at ${previous}`);
    previous = statement.start;
    while (open.length > 0 && (open.at(-1) as Span).end <= statement.start) open.pop();
    const outer = open.at(-1);
    if (outer) assertInside(statement, outer, "a nested statement");
    open.push(statement);
  }
}

/**
 * Decorators, annotations and bases are evaluated by the callable around the definition. So are the defaults of
 * parameters in Python, while ECMAScript evaluates them in each call.
 */
function assertExpressions(module: Module, callable: Callable): void {
  const { id, parent, operations, parameters, decorators, returns, regions } = callable;
  for (const operation of operations) {
    const visit = visitor(module, callable, operation.id);
    eachPart(operation, visit);
  }
  const anywhere = visitor(module, callable, operations.length);
  for (const region of regions) eachPart(region, anywhere);
  const around = visitor(module, module.callables[parent ?? id] as Callable, Number.POSITIVE_INFINITY);
  eachPart({ decorators, returns }, around);
  for (const parameter of parameters) {
    eachPart(parameter, module.language === "python" ? around : anywhere);
    assertBinding(module, parameter.binding);
  }
}

type Part = Expression | Target | Argument;

/** Checks one expression or target; `before` is the operation that may not be named yet. */
function visitor(module: Module, { id, operations }: Callable, before: OperationId): (part: Partial<Part>) => void {
  return (part) => {
    if ("binding" in part) assertBinding(module, part.binding as BindingId | null);
    if (!("kind" in part)) return;
    if (part.kind === "call" && part.operation !== undefined) {
      assert.ok(part.operation < before, `operation ${before} of callable ${id} uses the later ${part.operation}`);
      assert.equal(operations[part.operation]?.kind, "call");
    }
    if (part.kind === "callable" && part.callable !== undefined)
      assertIndex(part.callable, module.callables, "callable");
  };
}

/** Visits every object below a value, which is plain data. */
function eachPart(value: unknown, visit: (part: Partial<Part>) => void): void {
  if (value === null || typeof value !== "object") return;
  for (const child of Object.values(value)) {
    if (child !== null && typeof child === "object" && !Array.isArray(child)) visit(child as Partial<Part>);
    eachPart(child, visit);
  }
}

function assertSpans(value: unknown, length: number): void {
  if (value === null || typeof value !== "object") return;
  if ("start" in value && "end" in value) {
    const { start, end } = value as Span;
    assert.ok(0 <= start && start <= end && end <= length, `span ${start}-${end} of a text of ${length}`);
  }
  for (const child of Object.values(value)) assertSpans(child, length);
}

function assertIds(items: readonly { readonly id: number }[], what: string): void {
  items.forEach(({ id }, index) => {
    assert.equal(id, index, `ids of ${what} are their indexes`);
  });
}

function assertIndex<T>(index: number, items: readonly T[], what: string): T {
  assert.ok(Number.isInteger(index) && index >= 0 && index < items.length, `${what} ${index} of ${items.length}`);
  return items[index] as T;
}

function assertBinding({ bindings }: Module, binding: BindingId | null): void {
  if (binding !== null) assertIndex(binding, bindings, "binding");
}

function assertInside(inner: Span, outer: Span, what: string): void {
  const isInside = outer.start <= inner.start && inner.end <= outer.end;
  assert.ok(isInside, `${what}: ${inner.start}-${inner.end} is not inside ${outer.start}-${outer.end}`);
}

function assertSorted(spans: readonly Span[], what: string): void {
  for (let index = 1; index < spans.length; index++) {
    const [before, after] = [spans[index - 1] as Span, spans[index] as Span];
    assert.ok(before.end <= after.start, `${what} are in order and apart`);
  }
}
