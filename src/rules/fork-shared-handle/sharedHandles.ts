import type { Callable, Operation } from "../../model/callable.ts";
import type { BindingId, CallableId, Expression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { reachedFrom } from "../../project/contexts/localCalls.ts";
import { type Use, usesOf } from "../../project/contexts/uses.ts";
import type { ValueDefinition } from "../../project/definitions.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import { startMethodOf } from "../../project/handles/startMethod.ts";
import { isInsideRegion } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { RuleContext } from "../rule.ts";
import { type HandleKind, handleKindOf } from "./handleKinds.ts";

/** Something open that a forked process inherits, and that both sides go on using. */
export interface SharedHandle {
  readonly name: string;
  readonly kind: HandleKind;
  readonly opened: Span;
  /** Where the child uses it, or is given it. */
  readonly inChild: Span;
  readonly inParent: Span;
  readonly confidence: Confidence;
}

/** The open handles of a module that parent and child share. */
export function sharedHandles(context: RuleContext): SharedHandle[] {
  if (!forksAnywhere(context)) return [];
  const forked = forkedCallables(context);
  return context.module.bindings.flatMap(({ id }) => {
    const definition = openedOnce(context, id);
    const kind = definition && kindOf(context, definition);
    if (!definition || !kind) return [];
    return sharedBinding(context, id, definition, kind, forked);
  });
}

/** Few modules fork, and without a fork nothing has to be known of what is open. */
function forksAnywhere({ module, project }: RuleContext): boolean {
  return module.callables.some(
    (callable) =>
      project.spawnsOf(callable).some((spawn) => isForked(project.resolver, spawn)) ||
      project.resolver.remember(callsFork, callable),
  );
}

function callsFork(resolver: Resolver, callable: Callable): boolean {
  return callsOf(callable).some((call) => calledSymbol(resolver, callable, call) === "os.fork");
}

/** The assignment that opens a variable, when it is the only one. */
function openedOnce({ project }: RuleContext, binding: BindingId): ValueDefinition | null {
  const [only, ...others] = project.resolver.definitions.of(binding);
  if (only?.kind !== "value" || others.length > 0 || only.path.length > 0) return null;
  return only.operation.form === "assign" || only.operation.form === "with" ? only : null;
}

function kindOf({ project }: RuleContext, { callable, operation }: ValueDefinition): HandleKind | null {
  const meaning = operation.value && project.resolver.meaningOf(operation.value, { callable, at: operation.id });
  return meaning?.kind === "instance" ? handleKindOf(meaning.type) : null;
}

/** The functions that run in a process that may be a copy of this one, with the place where it starts. */
function forkedCallables({ module, project }: RuleContext): ReadonlyMap<CallableId, Spawn> {
  const result = new Map<CallableId, Spawn>();
  for (const [id, spawns] of project.spawnedCallables()) {
    const spawn = spawns.find((one) => isForked(project.resolver, one));
    const start = module.callables[id];
    if (!spawn || !start) continue;
    for (const { callable } of reachedFrom(project.resolver, start)) result.set(callable.id, spawn);
  }
  return result;
}

function isForked(resolver: RuleContext["project"]["resolver"], { kind, callable, call }: Spawn): boolean {
  if (kind !== "process" && kind !== "executor-process") return false;
  const method = startMethodOf(resolver, callable, call);
  return method === null || method === "fork";
}

function sharedBinding(
  context: RuleContext,
  binding: BindingId,
  { operation }: ValueDefinition,
  kind: HandleKind,
  forked: ReadonlyMap<CallableId, Spawn>,
): SharedHandle[] {
  const uses = usesOf(context.module, { kind: "variable", binding }).filter(isRealUse);
  const name = context.module.bindings[binding]?.name ?? "";
  const opened = operation.value ?? operation;
  const found = (child: Span, parent: Use, confidence: Confidence): SharedHandle[] => [
    { name, kind, opened, inChild: child, inParent: parent.expression, confidence },
  ];
  const child = uses.find(({ callable }) => forked.has(callable.id));
  if (child) {
    const parent = uses.find(({ callable }) => !forked.has(callable.id));
    const spawn = forked.get(child.callable.id);
    return parent && spawn ? found(child.expression, parent, certaintyOf(context, spawn)) : [];
  }
  return givenToProcess(context, uses, found) ?? besideFork(context, uses, found) ?? [];
}

type Found = (child: Span, parent: Use, confidence: Confidence) => SharedHandle[];

/** Only `fork` shares; what the platform chooses is not known. */
function certaintyOf({ project }: RuleContext, { callable, call }: Spawn): Confidence {
  return startMethodOf(project.resolver, callable, call) === "fork" ? "certain" : "likely";
}

/** `Process(target=work, args=(log,))` by `fork`, when the parent uses the handle afterwards. */
function givenToProcess({ project }: RuleContext, uses: readonly Use[], found: Found): SharedHandle[] | null {
  for (const use of uses) {
    const spawn = project
      .spawnsOf(use.callable)
      .find((one) => one.call === use.operation && isForked(project.resolver, one) && isPassed(one, use.expression));
    if (!spawn || startMethodOf(project.resolver, spawn.callable, spawn.call) !== "fork") continue;
    const later = uses.find((one) => one.callable === use.callable && isAfter(one, spawn.call));
    if (later) return found(use.expression, later, "certain");
  }
  return null;
}

function isPassed({ passed }: Spawn, expression: Expression): boolean {
  return [...passed.positional, ...passed.keywords.map(({ value }) => value)].includes(expression);
}

/** `if os.fork() == 0: log.write(…)` and `log.write(…)` elsewhere in the same function behind the fork. */
function besideFork({ project }: RuleContext, uses: readonly Use[], found: Found): SharedHandle[] | null {
  for (const { callable } of uses) {
    const fork = callsOf(callable).find((call) => calledSymbol(project.resolver, callable, call) === "os.fork");
    const region = fork && childRegion(callable, fork);
    if (!fork || !region) continue;
    const own = uses.filter((use) => use.callable === callable && isAfter(use, fork));
    const isChild = (use: Use) => use.operation !== null && isInsideRegion(callable, use.operation.region, region.id);
    const [child, parent] = [own.find(isChild), own.find((use) => !isChild(use))];
    if (child && parent) return found(child.expression, parent, "certain");
  }
  return null;
}

/** The branch that only the child takes: its test compares with 0, or negates what `fork` gave. */
function childRegion(callable: Callable, fork: Operation) {
  return callable.regions.find(
    (region) =>
      region.kind === "branch" &&
      region.form === "if" &&
      region.test?.kind === "operator" &&
      region.start > fork.start &&
      (region.test.operator === "not" ||
        (region.test.operator === "==" &&
          region.test.operands.some((one) => one.kind === "literal" && one.value === 0))),
  );
}

function isAfter({ operation }: Use, { id, end }: Operation): boolean {
  return operation !== null && operation.id > id && operation.start >= end;
}

/** Closing what was inherited is the right thing to do. */
function isRealUse({ operation, around }: Use): boolean {
  if (!operation) return false;
  if (around?.kind !== "member") return true;
  return !/^(?:close|closed|shutdown|detach|fileno|name)$/.test(around.name);
}
