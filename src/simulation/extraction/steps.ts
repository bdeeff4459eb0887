import type { BranchRegion, Operation, ProtectedRegion, Region, WithRegion } from "../../model/callable.ts";
import type { RegionId } from "../../model/expression.ts";
import type { Arm, Step, Term } from "../program.ts";
import { choiceTest } from "./choiceTests.ts";
import { collectSteps } from "./comprehensions.ts";
import { loopStep } from "./loops.ts";
import { operationSteps } from "./operations.ts";
import type { Part } from "./regionTree.ts";
import { lineAt, shortText } from "./source.ts";
import { targetOf } from "./targets.ts";
import { type TermPlace, termOf } from "./terms.ts";

/** A callable while its steps are made. */
export interface Body extends TermPlace {
  readonly parts: ReadonlyMap<RegionId, readonly Part[]>;
}

/** The steps of a region. */
export function stepsOf(body: Body, region: RegionId): Step[] {
  return [...stepsOfParts(body, body.parts.get(region) ?? []), ...collectSteps(body, region)];
}

/** The steps that parts of a body make. */
export function stepsOfParts(body: Body, parts: readonly Part[]): Step[] {
  const steps: Step[] = [];
  const groups = new Set<string>();
  for (const part of parts) {
    if (part.kind === "operation") {
      steps.push(...operationSteps(part.operation, { ...body, at: part.operation.id }));
      continue;
    }
    const { region } = part;
    const isGrouped =
      region.kind === "branch" || region.kind === "try" || region.kind === "handler" || region.kind === "finally";
    const group = isGrouped ? `${region.kind === "branch" ? "branch" : "try"}${region.group}` : null;
    if (group !== null && groups.has(group)) continue;
    if (group !== null) groups.add(group);
    steps.push(...regionSteps(body, region, parts));
  }
  return steps;
}

function regionSteps(body: Body, region: Region, siblings: readonly Part[]): Step[] {
  switch (region.kind) {
    case "body":
      return stepsOf(body, region.id);
    case "loop":
      return [loopStep(body, region)];
    case "branch":
      return branchSteps(body, region, siblings);
    case "with":
      return [withStep(body, region)];
    default:
      return [tryStep(body, region, siblings)];
  }
}

/** The arms of one `if`, `match`, `switch` or choice. Their tests were evaluated before the first of them. */
function branchSteps(body: Body, region: BranchRegion, siblings: readonly Part[]): Step[] {
  // What follows a loop that was not left: it mostly was not.
  if (region.form === "loop-else") return stepsOf(body, region.id);
  const arms = siblings.flatMap(({ kind, ...rest }) => {
    const other = kind === "region" ? (rest as { region: Region }).region : null;
    return other?.kind === "branch" && other.group === region.group ? [other] : [];
  });
  const subject = region.form === "case" ? subjectBefore(siblings, region, body) : null;
  const made = arms.map((arm) => armOf(body, arm, subject));
  return [{ kind: "branch", arms: withMissingIf(body, region, made, arms) }];
}

/** An `if` whose own arm is empty is not among the regions, but its `else` still depends on it. */
function withMissingIf(body: Body, region: BranchRegion, made: Arm[], arms: readonly BranchRegion[]): Arm[] {
  const [first] = arms;
  if (first?.form !== "else") return made;
  const absent = body.callable.regions.find(
    (other): other is BranchRegion => other.kind === "branch" && other.group === region.group && other.form === "if",
  );
  return absent ? [armOf(body, absent, null), ...made] : made;
}

function armOf(body: Body, arm: BranchRegion, subject: Term | null): Arm {
  const form = arm.form === "loop-else" ? "else" : arm.form;
  const test = arm.form === "choice" ? choiceTest(body, arm) : arm.test ? termOf(arm.test, body) : null;
  return { form, line: lineAt(body.document, arm.start), test, subject, steps: stepsOf(body, arm.id) };
}

function subjectBefore(siblings: readonly Part[], region: BranchRegion, body: Body): Term | null {
  let subject: Term | null = null;
  for (const part of siblings) {
    if (part.kind === "region" && part.region.id === region.id) break;
    if (part.kind === "operation" && part.operation.kind === "evaluate" && part.operation.role === "subject") {
      subject = termOf(part.operation.value, body);
    }
  }
  return subject;
}

function tryStep(body: Body, region: ProtectedRegion, siblings: readonly Part[]): Step {
  const pieces = siblings.flatMap((part) => {
    const other = part.kind === "region" ? part.region : null;
    const isPiece = other?.kind === "try" || other?.kind === "handler" || other?.kind === "finally";
    return isPiece && other.group === region.group ? [other] : [];
  });
  const of = (kind: ProtectedRegion["kind"]) => pieces.filter((piece) => piece.kind === kind);
  return {
    kind: "try",
    body: of("try").flatMap(({ id }) => stepsOf(body, id)),
    handlers: handlersOf(body, region).map((handler) => ({
      type: handlerType(body, handler),
      steps: stepsOf(body, handler.id),
    })),
    finally: of("finally").flatMap(({ id }) => stepsOf(body, id)),
  };
}

/** Handlers in which nothing happens catch all the same, so they are not taken from the parts. */
function handlersOf({ callable }: Body, { group }: ProtectedRegion): ProtectedRegion[] {
  return callable.regions.filter((each): each is ProtectedRegion => each.kind === "handler" && each.group === group);
}

function handlerType(body: Body, handler: ProtectedRegion): Term | null {
  const [first] = body.parts.get(handler.id) ?? [];
  const operation = first?.kind === "operation" ? first.operation : null;
  return operation?.kind === "evaluate" && operation.role === "test" ? termOf(operation.value, body) : null;
}

function withStep(body: Body, region: WithRegion): Step {
  const parts = body.parts.get(region.id) ?? [];
  const items: { setup: Step[]; value: Term; target: ReturnType<typeof targetOf> | null; text: string }[] = [];
  let rest = parts;
  region.items.forEach(({ value, target }, index) => {
    let setup: Step[] = [];
    if (index > 0) {
      const context = rest.findIndex((part) => part.kind === "operation" && isContextOf(part.operation, value));
      setup = stepsOfParts(body, rest.slice(0, Math.max(0, context)));
      rest = rest.slice(context + 1);
    }
    items.push({
      setup,
      value: termOf(value, body),
      target: target ? targetOf(target, body) : null,
      text: shortText(body.document, value),
    });
  });
  return {
    kind: "with",
    line: lineAt(body.document, region.start),
    isAsync: region.isAsync,
    items,
    steps: stepsOfParts(body, rest),
  };
}

function isContextOf(operation: Operation, value: { readonly start: number; readonly end: number }): boolean {
  return operation.kind === "evaluate" && operation.role === "context" && operation.value.start === value.start;
}
