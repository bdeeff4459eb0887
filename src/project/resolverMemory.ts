import type { Callable } from "../model/callable.ts";
import type { CallableId, Expression } from "../model/expression.ts";
import type { FunctionUpdate } from "../model/functionUpdate.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Module } from "../model/module.ts";
import { type ByBinding, collectDefinitions, type Definitions, emptyByBinding, renumbered } from "./definitions.ts";
import { collectFields, type Fields, followFields } from "./fields.ts";
import type { Meaning } from "./meaning.ts";
import type { Question, Resolver } from "./resolver.ts";

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
