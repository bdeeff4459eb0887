import type { Callable, LoopRegion } from "../../model/callable.ts";
import { contains, type Span } from "../../model/span.ts";
import { idleLoopsOf } from "../../project/dataflow/idleLoops.ts";
import { enclosingLoops } from "../../project/regions.ts";
import type { Estimate, LoopStep, VariableId } from "../program.ts";
import { collectSteps } from "./comprehensions.ts";
import type { Part } from "./regionTree.ts";
import { lineAt, shortText } from "./source.ts";
import { type Body, stepsOf, stepsOfParts } from "./steps.ts";
import { targetOf } from "./targets.ts";
import { termOf } from "./terms.ts";

/** A loop as a step of a routine. */
export function loopStep(body: Body, region: LoopRegion): LoopStep {
  const { document, callable } = body;
  const place = { ...body, at: firstOperation(body, region) };
  const { setup, rounds, update } = divide(body.parts.get(region.id) ?? [], region);
  const { factor, symbols } = region.trips;
  const isCollection = region.form === "comprehension" || region.form === "generator";
  return {
    kind: "loop",
    line: lineAt(document, region.iterable?.start ?? region.test?.start ?? region.start),
    loop: region.id,
    form: region.form,
    isAsync: region.isAsync,
    target: region.target ? targetOf(region.target, place) : null,
    iterable: region.iterable ? termOf(region.iterable, place) : null,
    test: region.test ? termOf(region.test, place) : null,
    trips: symbols.length === 0 ? factor : null,
    text: region.iterable
      ? shortText(document, region.iterable)
      : region.test
        ? shortText(document, region.test)
        : callable.name,
    fresh: freshVariables(body, region),
    ...(isIdle(body, region) ? { isIdle: true } : {}),
    ...withEstimate(body.estimates.loops.get(region.id) ?? knownBefore(body, region)),
    setup: stepsOfParts(body, setup),
    steps: isCollection ? stepsOf(body, region.id) : [...stepsOfParts(body, rounds), ...collectSteps(body, region.id)],
    update: stepsOfParts(body, update),
  };
}

/** By what the same loop is found again after an edit: its function, and what it goes over. */
export function loopKey(routine: string, text: string): string {
  return `${routine}: ${text}`;
}

/** A pause that was added to a loop changes nothing of what its rounds compute. */
function knownBefore({ builder, callable, document }: Body, { id, iterable }: LoopRegion): Estimate | undefined {
  // Loops inside of it are part of what is known of the outermost one.
  if (enclosingLoops(callable, id).length > 1) return undefined;
  const name = callable.name || (callable.kind === "module" ? "<module>" : "<lambda>");
  return iterable ? builder.known.estimates[loopKey(name, shortText(document, iterable))] : undefined;
}

/** A part of a step that most steps do not have. */
export function withEstimate(estimate: Estimate | undefined): { readonly estimate?: Estimate } {
  return estimate ? { estimate } : {};
}

/** The loops of a callable that only ask, found once for all of them. */
const idleRegions = new WeakMap<Callable, ReadonlySet<number>>();

function isIdle({ document, callable }: Body, { id }: LoopRegion): boolean {
  const known =
    idleRegions.get(callable) ??
    new Set(
      idleLoopsOf(document.source.view.resolver, callable).flatMap(({ loop, until }) =>
        until === "sleep" ? [] : loop.id,
      ),
    );
  idleRegions.set(callable, known);
  return known.has(id);
}

function firstOperation({ parts, at }: Body, region: LoopRegion): number {
  const first = (parts.get(region.id) ?? []).find((part) => part.kind === "operation");
  return first?.kind === "operation" ? first.operation.id : at;
}

/** What a loop evaluates before its test, in its rounds, and at the end of each. */
function divide(parts: readonly Part[], region: LoopRegion): { setup: Part[]; rounds: Part[]; update: Part[] } {
  if (region.iterable) return { setup: [], rounds: [...parts], update: [] };
  const test = parts.findIndex(
    (part) =>
      part.kind === "operation" &&
      part.operation.kind === "evaluate" &&
      part.operation.role === "test" &&
      !isInBody(part, region.body),
  );
  const setup: Part[] = [];
  const rounds: Part[] = [];
  const update: Part[] = [];
  parts.forEach((part, index) => {
    if (isInBody(part, region.body)) rounds.push(part);
    else if (index <= test) setup.push(part);
    else update.push(part);
  });
  return { setup, rounds, update };
}

function isInBody(part: Part, body: Span): boolean {
  return contains(body, part.kind === "operation" ? part.operation : part.region);
}

/** The variables that closures made in a round keep for themselves. Python shares them between the rounds. */
function freshVariables({ document, callable }: Body, region: LoopRegion): VariableId[] {
  const { module } = document.source.view;
  if (module.language !== "ecmascript") return [];
  const loop: Span = callable.statements[region.statement ?? -1] ?? region;
  const makesClosures = module.callables.some((inner) => inner.parent === callable.id && contains(loop, inner));
  if (!makesClosures) return [];
  return module.bindings
    .filter(({ owner, span }) => owner === callable.id && contains(loop, span))
    .map(({ id }) => document.variables + id);
}
