import { eventLoopQuestions } from "../../knowledge/eventLoopQuestions.ts";
import { rootOf } from "../../knowledge/words.ts";
import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type {
  ChoiceExpression,
  Expression,
  NameExpression,
  OperationId,
  OperatorExpression,
} from "../../model/expression.ts";
import type { ValueDefinition } from "../definitions.ts";
import { callOf, pathOf } from "../expressions.ts";
import type { Meaning } from "../meaning.ts";
import { isStandardModule } from "../modules/python/standardModules.ts";
import type { Resolver } from "../resolver.ts";

/** A function, or a property, whose value decides by its truth whether code runs. */
export interface AskedFunction {
  readonly of: Meaning;
  /** The truth that lets the code run. */
  readonly when: boolean;
}

/** What must hold for something to happen on an event loop: the answers of functions; null when it cannot happen there. */
export type Demands = readonly AskedFunction[] | null;

/** Says what it takes on an event loop for a value to be true, or false. */
export type DemandsOf = (value: Expression, wanted: boolean, at: OperationId) => Demands;

/** Nothing is known to stand in the way. */
export const noDemands: readonly AskedFunction[] = [];

/** Values that are made of values that are made of values … are not followed further. */
const maximumDepth = 20;

const identity: ReadonlySet<string> = new Set(["is", "==", "==="]);
const difference: ReadonlySet<string> = new Set(["is not", "!=", "!=="]);

/**
 * Reads the tests of a callable as they come out on an event loop: `asyncio.get_running_loop()` gives a loop there, and
 * `threading.current_thread() is threading.main_thread()` holds. `isReached` tells which operations happen there at all.
 */
export function createEventLoopTests(
  resolver: Resolver,
  callable: Callable,
  isReached: (operation: Operation) => boolean,
): DemandsOf {
  const questions = eventLoopQuestions[resolver.module.language];
  const mayKnow = mayAskForLoop(resolver);
  let depth = 0;

  function demandsOf(value: Expression, wanted: boolean, at: OperationId): Demands {
    if (depth > maximumDepth) return noDemands;
    depth++;
    try {
      return compute(value, wanted, at);
    } finally {
      depth--;
    }
  }

  function compute(value: Expression, wanted: boolean, at: OperationId): Demands {
    switch (value.kind) {
      case "literal":
        if (value.type === "none") return demandsFrom(false, wanted);
        return typeof value.value === "boolean" ? demandsFrom(value.value, wanted) : noDemands;
      case "name":
      case "member": {
        if (!mayKnow) return noDemands;
        const known = ofValue(value, wanted, at);
        if (known !== undefined) return known;
        return value.kind === "name" ? ofVariable(value, wanted, at) : ofProperty(value, wanted, at);
      }
      case "call": {
        const call = callOf(callable, value);
        return call ? ofCall(call, wanted) : noDemands;
      }
      case "operator":
        return ofOperator(value, wanted, at);
      case "choice":
        return ofChoice(value, wanted, at);
      default:
        return noDemands;
    }
  }

  function meaningOf(value: Expression, at: OperationId): Meaning | null {
    return resolver.meaningOf(value, { callable: callable.id, at });
  }

  function symbolOf(value: Expression, at: OperationId): string | null {
    const meaning = meaningOf(value, at);
    return meaning?.kind === "symbol" ? meaning.name : null;
  }

  /** `isMainThread`; undefined for what is no such value. */
  function ofValue(value: Expression, wanted: boolean, at: OperationId): Demands | undefined {
    const name = symbolOf(value, at);
    const truth = name !== null && Object.hasOwn(questions.values, name) ? questions.values[name] : undefined;
    return truth === undefined ? undefined : demandsFrom(truth, wanted);
  }

  /** What a variable has been given where it is read, as far as that happens on a loop. */
  function ofVariable({ binding }: NameExpression, wanted: boolean, at: OperationId): Demands {
    if (binding === null || resolver.module.bindings[binding]?.owner !== callable.id) return noDemands;
    const values: ValueDefinition[] = [];
    let isGiven = false;
    for (const definition of resolver.definitions.reaching(binding, callable.id, at)) {
      if (definition.kind === "parameter" && isFlagOf(definition.parameter.default)) isGiven = true;
      else if (definition.kind !== "value" || definition.callable !== callable.id) return noDemands;
      else if (isReached(definition.operation)) values.push(definition);
    }
    // A parameter that callers leave to the function: `if asynchronous is None: asynchronous = self.asynchronous`.
    if (values.length === 0 || (isGiven && values.length > 1)) return noDemands;
    const possible = values.map(({ operation, path }) => {
      const isAssigned = operation.form === "assign" || operation.form === "walrus";
      return isAssigned && path.length === 0 && operation.value
        ? demandsOf(operation.value, wanted, operation.id)
        : noDemands;
    });
    return anyOf(possible);
  }

  function ofProperty(value: Expression & { kind: "member" }, wanted: boolean, at: OperationId): Demands {
    const object = meaningOf(value.object, at);
    if (!object) return noDemands;
    const method = object.kind === "object" ? resolver.classes.methodOf(object.class, value.name) : null;
    if (method !== null) {
      const isGetter = resolver.module.callables[method]?.kind === "getter";
      return isGetter ? asked({ kind: "callable", callable: method }, wanted) : noDemands;
    }
    const meaning = resolver.memberMeaning(object, value.name);
    return meaning ? asked(meaning, wanted) : noDemands;
  }

  function ofCall(call: CallOperation, wanted: boolean): Demands {
    const callee = meaningOf(call.callee, call.id);
    const name = callee?.kind === "symbol" ? callee.name : null;
    const truth = name !== null && Object.hasOwn(questions.calls, name) ? questions.calls[name] : undefined;
    if (truth !== undefined) return demandsFrom(truth, wanted);
    const [first] = call.arguments;
    if (name === "bool" && first) return demandsOf(first.value, wanted, call.id);
    if (isRunningLoop(call)) return demandsFrom(true, wanted);
    return callee ? asked(callee, wanted) : noDemands;
  }

  /** `self._loop.is_running()`, whatever kind of loop it is. */
  function isRunningLoop({ callee, arguments: given }: CallOperation): boolean {
    if (callee.kind !== "member" || callee.name !== "is_running" || given.length > 0) return false;
    const path = pathOf(callee.object);
    return path !== null && /loop$/i.test(path.root.name + path.path);
  }

  function ofOperator({ operator, operands }: OperatorExpression, wanted: boolean, at: OperationId): Demands {
    const [left, right] = operands;
    if (left && (operator === "not" || operator === "!")) return demandsOf(left, !wanted, at);
    const isSame = identity.has(operator);
    if (!left || !right || operands.length > 2 || (!isSame && !difference.has(operator))) return noDemands;
    const same = isSame === wanted;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (other.kind === "literal" && other.type === "none") return ofNothing(one, same, at);
      if (other.kind === "literal" && typeof other.value === "boolean") return demandsOf(one, other.value === same, at);
      if (isCurrentThread(one, at) && isLoopThread(other, at)) return demandsFrom(true, same);
      if (isRunningLoopValue(one, at)) return demandsFrom(true, same);
    }
    return noDemands;
  }

  /** Whether something is `None`: what is true is not, and a function that says no may give that or another thing. */
  function ofNothing(value: Expression, isNothing: boolean, at: OperationId): Demands {
    const demands = demandsOf(value, !isNothing, at);
    return demands === null && !isNothing ? noDemands : demands;
  }

  /** `loop is asyncio.get_running_loop()` asks for the loop of this thread. */
  function isRunningLoopValue(value: Expression, at: OperationId): boolean {
    const call = callOf(callable, value);
    const name = call && symbolOf(call.callee, at);
    return name !== null && /\b_?get_running_loop$/.test(name);
  }

  function isCurrentThread(value: Expression, at: OperationId): boolean {
    return isThread(value, questions.currentThread, at);
  }

  /**
   * The main thread, or the number that a loop keeps of its thread. A thread object is another matter: who asks for it is
   * about to join it, which a second loop must not do either.
   */
  function isLoopThread(value: Expression, at: OperationId): boolean {
    if (isThread(value, questions.mainThread, at)) return true;
    if (value.kind === "literal") return value.value === "MainThread";
    const path = pathOf(value);
    return path !== null && /loop\.?_?thread_?id(?:ent)?$/i.test(path.root.name + path.path);
  }

  /** `threading.main_thread()` and its `ident`. */
  function isThread(value: Expression, makers: ReadonlySet<string>, at: OperationId): boolean {
    const call = callOf(callable, value.kind === "member" ? value.object : value);
    const name = call && symbolOf(call.callee, at);
    return name !== null && makers.has(name);
  }

  function ofChoice({ test, operator, options }: ChoiceExpression, wanted: boolean, at: OperationId): Demands {
    if (operator === "and" || operator === "or") {
      const demands = options.map((option) => demandsOf(option, wanted, at));
      if ((operator === "and") === wanted) return demands.includes(null) ? null : demands.flatMap((one) => one ?? []);
      return anyOf(demands.filter((_, index) => operator === "or" || !isPresupposed(options, index)));
    }
    if (!test) return noDemands;
    const chosen = options.filter((_, index) => demandsOf(test, index === 0, at) !== null);
    return anyOf(chosen.map((option) => demandsOf(option, wanted, at)));
  }

  /** `loop` of `loop is not None and loop.is_running()`: the question is asked of what is there. */
  function isPresupposed(options: readonly Expression[], index: number): boolean {
    const option = options[index];
    const isTest = option?.kind === "operator" && option.operands.some((one) => one.kind === "literal");
    const object = option && pathOf(isTest ? (option.operands[0] ?? option) : option);
    return (
      object != null &&
      options.some((other, place) => {
        const path = place > index ? pathOf(callOf(callable, other)?.callee ?? other) : null;
        return path?.root.name === object.root.name && path.path.startsWith(`${object.path}.`);
      })
    );
  }

  function asked(of: Meaning, when: boolean): Demands {
    if (of.kind === "class" || of.kind === "object" || of.kind === "instance" || of.kind === "coroutine")
      return noDemands;
    const isLibrary =
      of.kind === "symbol" && (of.module === null || (of.module === rootOf(of.name) && isStandardModule(of.module)));
    return isLibrary ? noDemands : [{ of, when }];
  }

  return demandsOf;
}

/** In JavaScript all questions are values of one module, and few files import it. */
export function mayAskForLoop({ module }: Resolver): boolean {
  return (
    module.language === "python" || module.imports.some(({ module: from }) => /^(?:node:)?worker_threads$/.test(from))
  );
}

function demandsFrom(truth: boolean, wanted: boolean): Demands {
  return truth === wanted ? noDemands : null;
}

/** What it takes for one of several ways to be open: that of the only one, or nothing that could be said. */
function anyOf(ways: readonly Demands[]): Demands {
  const open = ways.filter((one) => one !== null);
  if (open.length === 0 && ways.length > 0) return null;
  return open.length === 1 ? (open[0] ?? noDemands) : noDemands;
}

/** Whether a parameter is left to the function by default. */
function isFlagOf(given: Expression | null): boolean {
  return given?.kind === "literal" && (given.type === "none" || typeof given.value === "boolean");
}
