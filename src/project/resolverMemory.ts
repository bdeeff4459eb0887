import type { Callable } from "../model/callable.ts";
import type { CallableId, Expression } from "../model/expression.ts";
import type { FunctionUpdate, MovedIds } from "../model/functionUpdate.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Module } from "../model/module.ts";
import { type ByBinding, collectDefinitions, type Definitions, emptyByBinding, renumbered } from "./definitions.ts";
import { collectFields, type Fields, followFields } from "./fields.ts";
import type { Meaning } from "./meaning.ts";
import type { Question, Resolver } from "./resolver.ts";
import { movedMeaning } from "./summary/summaryIds.ts";

/** Stands for a meaning that is being found. */
export const isOpen = Symbol("open");

/** What a resolver has found. */
export interface ResolverMemory {
  readonly definitions: Definitions;
  readonly fields: Fields;
  readonly expressions: Map<Expression, Meaning | typeof isOpen | null>;
  readonly names: ByBinding<Meaning | typeof isOpen | null>;
  /** By the ids of callables. */
  readonly returns: (Meaning | typeof isOpen | null | undefined)[];
  /** What questions about callables gave, by the question. */
  readonly questions: Map<unknown, Map<CallableId, unknown>>;
}

/** What is to be known of a module before anything is asked. */
export function createResolverMemory(module: Module): ResolverMemory {
  return {
    definitions: collectDefinitions(module),
    fields: collectFields(module),
    expressions: new Map(),
    names: emptyByBinding(module),
    returns: new Array(module.callables.length).fill(undefined),
    questions: new Map(),
  };
}

/** What stays known after an edit inside one function that concerns nobody outside of it. The memory goes over into the new one. */
export function followMemory(memory: ResolverMemory, next: Module, update: FunctionUpdate): ResolverMemory {
  if (update.ids) return renumberedMemory(memory, next, update, update.ids);
  const { expressions, returns, questions } = memory;
  for (const { id } of update.before) {
    returns[id] = undefined;
    for (const known of questions.values()) known.delete(id);
  }
  return {
    definitions: memory.definitions.follow(next, update),
    fields: followFields(memory.fields, next, update),
    expressions,
    names: renumbered(memory.names, update),
    returns,
    questions,
  };
}

/** What stays known when callables or classes have come or gone: all meanings, with the ids that these have now. */
function renumberedMemory(memory: ResolverMemory, next: Module, update: FunctionUpdate, ids: MovedIds): ResolverMemory {
  for (const { id } of update.before) memory.returns[id] = undefined;
  for (const [expression, meaning] of memory.expressions) {
    const moved = isKnown(meaning) ? movedMeaning(ids, meaning) : undefined;
    if (moved === undefined) memory.expressions.delete(expression);
    else if (moved !== meaning) memory.expressions.set(expression, moved);
  }
  const known = (meaning: Remembered): Meaning | null | undefined =>
    isKnown(meaning) ? movedMeaning(ids, meaning) : undefined;
  const returns: ResolverMemory["returns"] = new Array(next.callables.length).fill(undefined);
  for (const [id, meaning] of memory.returns.entries()) {
    const now = ids.callables[id];
    if (now !== undefined) returns[now] = known(meaning);
  }
  return {
    definitions: collectDefinitions(next),
    fields: collectFields(next),
    expressions: memory.expressions,
    names: renumbered(memory.names, update).map(known),
    returns,
    questions: new Map(),
  };
}

type Remembered = Meaning | typeof isOpen | null | undefined;

function isKnown(meaning: Remembered): meaning is Meaning | null {
  return meaning !== undefined && meaning !== isOpen;
}

/** What questions about callables give, asked of a resolver once. */
export function rememberingQuestions({ questions }: ResolverMemory, resolver: () => Resolver): Resolver["remember"] {
  return <T>(question: Question<T>, callable: Callable): T => {
    const known = getOrCreate(questions, question, () => new Map<CallableId, unknown>());
    const answer = known.get(callable.id);
    if (answer !== undefined || known.has(callable.id)) return answer as T;
    const found = question(resolver(), callable);
    known.set(callable.id, found);
    return found;
  };
}
