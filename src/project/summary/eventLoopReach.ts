import { eventLoopQuestions } from "../../knowledge/eventLoopQuestions.ts";
import type {
  BranchRegion,
  Callable,
  CallOperation,
  Operation,
  ProtectedRegion,
  Region,
} from "../../model/callable.ts";
import type { Expression, OperationId, RegionId } from "../../model/expression.ts";
import { callsOf } from "../contexts/calls.ts";
import { subexpressions } from "../expressions.ts";
import { isInsideRegion, testOfArm, testOfChoice } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { createEventLoopTests, type Demands, type DemandsOf, noDemands } from "./eventLoopTests.ts";

/** How control comes to the places of a callable when it runs on an event loop. */
export interface EventLoopReach {
  /** What it takes to come to a place of a region; null when nothing leads there on a loop. */
  demandsAt(region: RegionId, start: number): Demands;
  readonly demandsOf: DemandsOf;
  /** The operation that reads the test of a statement. */
  operationOf(test: Expression): OperationId | undefined;
}

/** Something that is left on a loop before what follows it: what stands behind runs elsewhere, or by these demands. */
interface Exit {
  readonly end: number;
  readonly around: RegionId;
  readonly demands: Demands;
}

/**
 * Follows the tests by which a callable finds out whether it runs on an event loop: what stands in the branch for other
 * threads, or behind a `return` for the loop, is not reached on one.
 */
export function createEventLoopReach(resolver: Resolver, callable: Callable): EventLoopReach {
  const { regions, operations } = callable;
  const questions = eventLoopQuestions[resolver.module.language];
  const known = new Map<RegionId, Demands>();
  let exits: readonly Exit[] | null = null;
  let raising: readonly Operation[] | null = null;
  let tests: ReadonlyMap<Expression, OperationId> | null = null;
  const demandsOf = createEventLoopTests(resolver, callable, ({ region, start }) => demandsAt(region, start) !== null);

  function demandsAt(region: RegionId, start: number): Demands {
    if (regions.length === 1 || callable.kind === "module") return noDemands;
    const entered = demandsIn(region);
    if (entered === null) return null;
    const all = [...entered];
    for (const exit of exitsOf()) {
      if (exit.end > start || !isInsideRegion(callable, region, exit.around)) continue;
      if (exit.demands === null) return null;
      all.push(...exit.demands);
    }
    return all;
  }

  function demandsIn(id: RegionId): Demands {
    const found = known.get(id);
    if (found !== undefined) return found;
    // A test that depends on itself says nothing.
    known.set(id, noDemands);
    const region = regions[id];
    const around = region?.parent == null ? noDemands : demandsIn(region.parent);
    const own = region ? ownDemands(region) : noDemands;
    const all = around === null || own === null ? null : own.length === 0 ? around : [...around, ...own];
    known.set(id, all);
    return all;
  }

  function ownDemands(region: Region): Demands {
    if (region.kind === "branch") return ofBranch(region, true);
    return region.kind === "handler" && isHandlerOffLoop(region) ? null : noDemands;
  }

  /** What it takes for an arm to be taken, or not to be. */
  function ofBranch(region: BranchRegion, isTaken: boolean): Demands {
    const isChoice = region.form === "choice" && resolver.module.language === "python";
    const arm = isChoice ? testOfChoice(callable, region) : testOfArm(callable, region);
    const at = arm ? (testsOf().get(arm.test) ?? (isChoice ? operationIn(region) : undefined)) : undefined;
    return !arm || at === undefined ? noDemands : demandsOf(arm.test, arm.when === isTaken, at);
  }

  /** Names of a test that is a part of an expression are read where the arm begins. */
  function operationIn({ id }: Region): OperationId | undefined {
    return operations.find((one) => one.region === id)?.id;
  }

  /** The operations at which tests are read. */
  function testsOf(): ReadonlyMap<Expression, OperationId> {
    if (tests) return tests;
    const found = new Map<Expression, OperationId>();
    for (const one of operations) if (one.kind === "evaluate" && one.role === "test") found.set(one.value, one.id);
    tests = found;
    return found;
  }

  function exitsOf(): readonly Exit[] {
    if (exits) return exits;
    exits = [];
    const found: Exit[] = [];
    for (const operation of operations) {
      const region = regions[operation.region];
      const leaves = operation.kind === "return" || operation.kind === "raise" || operation.kind === "jump";
      if (!leaves || !region || region.parent === null) continue;
      const exit = exitOf(region, operation);
      if (exit && (exit.demands === null || exit.demands.length > 0)) found.push(exit);
    }
    exits = found;
    return found;
  }

  function exitOf(region: Region, { start }: Operation): Exit | null {
    const around = region.parent ?? 0;
    if (region.kind === "branch") {
      if (testOfArm(callable, region)) return { end: region.end, around, demands: ofBranch(region, false) };
      const body = region.form === "else" ? bodyBeforeElse(region) : null;
      return body && asksOnly(body) ? { end: region.end, around, demands: null } : null;
    }
    // What stands behind the question in `try` is what a loop does.
    if (region.kind !== "try" || !questionIn(region, start)) return null;
    return { end: endOfTry(region), around, demands: null };
  }

  function endOfTry({ statement, end }: Region): number {
    return callable.statements[statement ?? -1]?.end ?? end;
  }

  /** The `try` to which an `else` belongs. */
  function bodyBeforeElse({ statement }: BranchRegion): ProtectedRegion | null {
    const body = regions.find((one) => one.kind === "try" && one.statement === statement);
    return body?.kind === "try" ? body : null;
  }

  /** `except RuntimeError:` behind a call that raises it where no loop runs. */
  function isHandlerOffLoop(handler: ProtectedRegion): boolean {
    const body = regions.find((one) => one.kind === "try" && one.group === handler.group);
    if (body?.kind !== "try" || !questionIn(body, body.end)) return false;
    return asksOnly(body) || catchesQuestion(handler);
  }

  /** A question that raises elsewhere, in a region before a place. */
  function questionIn(region: Region, before: number): boolean {
    raising ??= callsOf(callable).filter(isRaising);
    return raising.some((call) => call.region === region.id && call.start < before);
  }

  function isRaising({ callee, id }: CallOperation): boolean {
    const meaning = resolver.meaningOf(callee, { callable: callable.id, at: id });
    return meaning?.kind === "symbol" && questions.raising.has(meaning.name);
  }

  /** Whether nothing but the question can fail in a region. */
  function asksOnly(region: Region): boolean {
    const calls = callsOf(callable).filter((call) => isInsideRegion(callable, call.region, region.id));
    return calls.length > 0 && calls.every(isRaising);
  }

  function catchesQuestion(handler: ProtectedRegion): boolean {
    const first = operations.find(({ region }) => region === handler.id);
    if (first?.kind !== "evaluate" || first.role !== "test") return false;
    const place = { callable: callable.id, at: first.id };
    const caught = first.value.kind === "collection" ? subexpressions(first.value) : [first.value];
    return caught.some((one) => {
      const meaning = resolver.meaningOf(one, place);
      return meaning?.kind === "symbol" && questions.exceptions.has(meaning.name);
    });
  }

  return { demandsAt, demandsOf, operationOf: (test) => testsOf().get(test) };
}
