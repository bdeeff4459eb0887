import type { BranchRegion, Callable, CallOperation, Region } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { callOf, pathOf } from "../expressions.ts";
import { enclosingRegions, isInsideRegion, testOfArm, testOfChoice } from "../regions.ts";

/** A method that tells whether a wait is over, and the answer that says so. */
interface Question {
  readonly method: string;
  readonly answer: boolean;
}

const isDone: Question = { method: "done", answer: true };

/**
 * By the methods that wait. Sources: docs.python.org (concurrent.futures.Future, multiprocessing.pool.AsyncResult,
 * multiprocessing.connection.Connection, threading.Thread, threading.Event), docs.celeryq.dev (AsyncResult).
 */
const questions: Readonly<Record<string, Question>> = {
  result: isDone,
  exception: isDone,
  get: { method: "ready", answer: true },
  recv: { method: "poll", answer: true },
  recv_bytes: { method: "poll", answer: true },
  join: { method: "is_alive", answer: false },
  wait: { method: "is_set", answer: true },
};

/**
 * Whether a call that waits comes when the wait is known to be over: `future.result()` under `if future.done():`, behind
 * `if not future.done(): return`, or after `while not future.done(): …` has come to its end.
 */
export function isSettledWait(callable: Callable, call: CallOperation): boolean {
  const { callee } = call;
  if (callee.kind !== "member" || callable.regions.length === 1 || !Object.hasOwn(questions, callee.name)) return false;
  const question = questions[callee.name];
  const asked = question && keyOf(callee.object);
  if (!asked) return false;
  const isAnswered = (test: Expression | null, truth: boolean): boolean =>
    test !== null && implies(callable, test, truth, question, asked) && !isGivenAnew(callable, asked, test, call);
  return (
    enclosingRegions(callable, call.region).some((around) => isUnder(callable, around, isAnswered)) ||
    callable.regions.some(
      (before) => isPassed(callable, before, call) && testsOf(before).some((test) => isAnswered(test, false)),
    )
  );
}

type IsAnswered = (test: Expression | null, truth: boolean) => boolean;

function isUnder(callable: Callable, around: Region, isAnswered: IsAnswered): boolean {
  if (around.kind === "loop") return around.form === "while" && isAnswered(around.test, true);
  if (around.kind !== "branch") return false;
  const arm = around.form === "choice" ? testOfChoice(callable, around) : testOfArm(callable, around);
  return arm !== null && isAnswered(arm.test, arm.when);
}

function testsOf(region: Region): readonly Expression[] {
  return (region.kind === "branch" || region.kind === "loop") && region.test ? [region.test] : [];
}

/** Whether control comes to a call behind a region only with the test of the region being false. */
function isPassed(callable: Callable, region: Region, { region: here, start }: CallOperation): boolean {
  if (region.end > start || !isInsideRegion(callable, here, region.parent ?? 0)) return false;
  if (region.kind === "loop") return region.form === "while" && !hasBreak(callable, region.id);
  return region.kind === "branch" && region.form === "if" && isLeft(callable, region);
}

function hasBreak({ operations }: Callable, loop: RegionId): boolean {
  return operations.some((one) => one.kind === "jump" && one.form === "break" && one.loop === loop);
}

/** Whether a branch always ends with a `return`, a `raise`, a `break` or a `continue`. */
function isLeft({ operations }: Callable, { id }: BranchRegion): boolean {
  return operations.some(
    ({ kind, region }) => region === id && (kind === "return" || kind === "raise" || kind === "jump"),
  );
}

/** Whether a test that comes out like this means that the question has been answered. */
function implies(callable: Callable, test: Expression, truth: boolean, question: Question, asked: string): boolean {
  const inner = (one: Expression, when: boolean): boolean => implies(callable, one, when, question, asked);
  if (test.kind === "call") {
    const callee = callOf(callable, test)?.callee;
    const isAsked = callee?.kind === "member" && callee.name === question.method && keyOf(callee.object) === asked;
    return isAsked && truth === question.answer;
  }
  if (test.kind === "operator" && test.operator === "not") return test.operands.some((one) => inner(one, !truth));
  if (test.kind !== "choice" || test.test) return false;
  // One part of what holds together is enough; of what holds by one part alone nobody knows which.
  const isTogether = test.operator === "and" ? truth : test.operator === "or" && !truth;
  return isTogether && test.options.some((one) => inner(one, truth));
}

/** Whether the object that was asked is another one by the time of the call. */
function isGivenAnew(callable: Callable, asked: string, test: Expression, call: CallOperation): boolean {
  return callable.operations.some((one) => {
    if (one.kind !== "bind" || one.start < test.end || one.start >= call.start) return false;
    const { target } = one;
    if (target.kind === "pattern") return true;
    const written = target.kind === "name" || target.kind === "member" ? writtenKey(target) : null;
    return written !== null && (asked === written || asked.startsWith(`${written}.`));
  });
}

function writtenKey(
  target: { kind: "name"; name: string } | { kind: "member"; object: Expression; name: string },
): string {
  return target.kind === "name" ? target.name : `${keyOf(target.object)}.${target.name}`;
}

function keyOf(expression: Expression): string | null {
  const found = pathOf(expression);
  return found && `${found.root.name}${found.path}`;
}
