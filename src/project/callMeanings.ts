import { memoryFile } from "../knowledge/decidingTexts.ts";
import { isRow } from "../knowledge/rowTypes.ts";
import type { Callable, CallOperation } from "../model/callable.ts";
import type { Expression } from "../model/expression.ts";
import { typeMeaning } from "./annotations.ts";
import { awaitedFunction } from "./awaitedFunction.ts";
import { callOf } from "./expressions.ts";
import type { LibraryMeanings } from "./libraryMeanings.ts";
import { isDeferred, type Meaning } from "./meaning.ts";
import type { Place, Resolver } from "./resolver.ts";
import { isClassName, isConstantName } from "./values.ts";

/** What calls of one module give. */
export interface CallMeanings {
  /** What a call gives back, before any await. */
  resultOf(callable: Callable, call: CallOperation): Meaning | null;
  /** What calling gives, whatever the arguments are. */
  calledMeaning(callee: Meaning, isNew?: boolean): Meaning | null;
  /** What awaiting a call of a library gives; null for anything else. */
  awaitedResult(awaited: Expression, place: Place): Meaning | null;
}

/** What telling what a call gives needs of the resolver. */
type Names = Pick<Resolver, "module" | "table" | "classes" | "meaningOf" | "returnMeaning">;

/** Tells what calls give by what is called, and sometimes by the arguments. */
export function createCallMeanings(names: Names, libraries: LibraryMeanings): CallMeanings {
  const { module, table, classes, meaningOf, returnMeaning } = names;
  const { instance, libraryResult, hasVariants, literalResult, requiredModule } = libraries;

  function resultOf(callable: Callable, call: CallOperation): Meaning | null {
    const place = { callable: callable.id, at: call.id };
    const callee = meaningOf(call.callee, place);
    if (callee?.kind !== "symbol") return callee && calledMeaning(callee);
    const [only] = call.arguments;
    if (callee.name === "require" && only?.value.kind === "literal") return requiredModule(only.value);
    if (callee.name === "super" && callee.module === null) return classes.parentOf(callable.id);
    if (callee.name === "functools.partial" && only) return meaningOf(only.value, place);
    if (callee.name === "typing.cast" && only) return typeMeaning(only.value, place, names);
    const given = promisified(callable, call, callee.name) ?? variantResult(callee.name, callable, call);
    return given ?? ownRow(callable, call, calledMeaning(callee, call.isNew));
  }

  function calledMeaning(callee: Meaning, isNew = false): Meaning | null {
    if (callee.kind === "class") return { kind: "object", class: callee.class };
    if (callee.kind === "callable") {
      const target = module.callables[callee.callable];
      if (!target || target.isGenerator) return null;
      return target.isAsync ? { kind: "coroutine", callable: target.id } : returnMeaning(target.id);
    }
    if (isDeferred(callee)) return { kind: "result", of: callee };
    if (callee.kind === "instance") return libraryResult(`${callee.type}.__call__`);
    if (callee.kind !== "symbol") return null;
    const given = libraryResult(callee.name);
    if (given) return given;
    if (isNew || isClassName(callee.name)) return { kind: "instance", type: callee.name, module: callee.module };
    return callee.module === null ? null : { kind: "result", of: callee };
  }

  function awaitedResult(awaited: Expression, place: Place): Meaning | null {
    const callable = module.callables[place.callable];
    const call = callable && callOf(callable, awaited);
    const callee = call && meaningOf(call.callee, { callable: place.callable, at: call.id });
    if (!call || callee?.kind !== "symbol") return null;
    if (Object.hasOwn(table.awaits, callee.name))
      return ownRow(callable, call, instance(table.awaits[callee.name] as string));
    const run = awaitedFunction(table, callee.name, call);
    const called = run && meaningOf(run, { callable: place.callable, at: call.id });
    return called && calledMeaning(called);
  }

  /** A row that a manager gives is an object of the model on which the manager is found: `Cart.objects.filter(…).get()`. */
  function ownRow(callable: Callable, call: CallOperation, given: Meaning | null): Meaning | null {
    if (given?.kind !== "instance" || !isRow(table, given.type)) return given;
    let asked: Expression = call.callee;
    while (asked.kind === "member" || asked.kind === "call") {
      if (asked.kind === "member") {
        const owner = meaningOf(asked.object, { callable: callable.id, at: call.id });
        if (owner?.kind === "class") return { kind: "object", class: owner.class };
        asked = asked.object;
      } else {
        const inner = callOf(callable, asked);
        if (!inner) return given;
        asked = inner.callee;
      }
    }
    return given;
  }

  /** `socket.socket(AF_INET, SOCK_DGRAM)` gives another class than with `SOCK_STREAM`. */
  function variantResult(name: string, callable: Callable, call: CallOperation): Meaning | null {
    if (!hasVariants(name)) return null;
    const literal = literalResult(name, call) ?? wrapperResult(name, callable, call);
    if (literal) return literal;
    for (const { value } of call.arguments) {
      const constant = meaningOf(value, { callable: callable.id, at: call.id });
      if (constant?.kind !== "symbol" || !isConstantName(constant.name.slice(constant.name.lastIndexOf(".") + 1)))
        continue;
      const given = libraryResult(`${name}(${constant.name})`);
      if (given) return given;
    }
    return null;
  }

  /** `GzipFile(fileobj=given)` works on what it is given, which is in memory where nothing shows that it is a file. */
  function wrapperResult(name: string, callable: Callable, call: CallOperation): Meaning | null {
    const [first] = call.arguments;
    const place = { callable: callable.id, at: call.id };
    if (first?.name === null && isInMemory(meaningOf(first.value, place)))
      return libraryResult(`${name}(${memoryFile})`);
    for (const { name: argument, value } of call.arguments) {
      const given = argument === null ? null : libraryResult(`${name}(${argument}=)`);
      const wrapped = given && meaningOf(value, place);
      if (given) return wrapped?.kind === "instance" && !isInMemory(wrapped) ? null : given;
    }
    return null;
  }

  /** `util.promisify(f)` is a function of its own, named after what it wraps. */
  function promisified(callable: Callable, call: CallOperation, name: string): Meaning | null {
    const wrapped = call.arguments[0]?.value;
    if (name !== "util.promisify" || !wrapped) return null;
    const meaning = meaningOf(wrapped, { callable: callable.id, at: call.id });
    if (meaning?.kind !== "symbol") return null;
    return { kind: "symbol", name: `util.promisify(${meaning.name})`, module: null };
  }

  return { resultOf, calledMeaning, awaitedResult };
}

function isInMemory(meaning: Meaning | null): boolean {
  return meaning?.kind === "instance" && meaning.type === memoryFile;
}
