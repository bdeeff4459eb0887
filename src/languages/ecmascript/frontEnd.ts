import type { Module } from "../../model/module.ts";
import type { Grammar } from "../../syntax/grammar.ts";
import { NONE, type SyntaxTable } from "../../syntax/table.ts";
import { type CallableDraft, createModuleBuilder, type ModuleBuilder } from "../moduleBuilder.ts";
import { inCallable } from "./blocks.ts";
import { errorNodes } from "./errors.ts";
import { createHandlers } from "./handlers.ts";
import { hoistDeclarations, hoistVariables } from "./hoisting.ts";
import { createScope, type Scope } from "./scopes.ts";
import { addTrivia } from "./trivia.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type Handlers, handlerOf, type KeepPlaced, statement, statementsOf, type Walk, walkEach } from "./walk.ts";

/**
 * The module model of a JavaScript, TypeScript, JSX or TSX text, made in one walk of its table, which must come
 * from the `typescript` or the `tsx` grammar. It never fails: what the parser could not understand is listed in
 * `syntaxErrors`, and what stands inside and after it is still read.
 */
export function ecmascriptModule(table: SyntaxTable): Module {
  return walkModule(table).module;
}

/** A module, and what is needed to walk one of its functions again. */
export interface WalkedModule extends Pick<Walk, "outermost" | "classes" | "constants"> {
  readonly module: Module;
}

/** Builds the module of a text, with the functions that are kept of an earlier version of it. */
export function walkModule(table: SyntaxTable, keep: KeepPlaced = walkEach): WalkedModule {
  const builder = createModuleBuilder("ecmascript", table.text.length);
  const callable = builder.beginModule();
  const scope = createScope(null, callable.id);
  const walk = createWalk(table, builder, callable, scope, new Map(), keep);
  inCallable(walk, callable, scope, () => walkProgram(walk));
  addTrivia(builder, table, walk.vocabulary);
  const { outermost, classes, constants } = walk;
  return { module: builder.build(), outermost, classes, constants };
}

/** A walk that stands in a callable and a scope; `constants` are the numbers that are known there. */
export function createWalk(
  table: SyntaxTable,
  builder: ModuleBuilder,
  callable: CallableDraft,
  scope: Scope,
  constants: Walk["constants"],
  keep: KeepPlaced = walkEach,
): Walk {
  const { vocabulary, handlers } = dialectOf(table.grammar);
  return {
    table,
    vocabulary,
    handlers,
    builder,
    constants,
    outermost: new Map(),
    classes: new Map(),
    keep,
    callable,
    scope,
    jumpTargets: [],
    pendingLabels: [],
    boundName: null,
    awaitedCall: NONE,
    recordedRequest: NONE,
    errors: errorNodes(table),
    readErrors: new Set(),
    depth: 0,
    functions: 0,
  };
}

/** When the parser gives up on a whole text, its root is an error instead of a program. */
function walkProgram(walk: Walk): void {
  hoistDeclarations(walk, 0);
  hoistVariables(walk, 0);
  if (handlerOf(walk.handlers.statements, walk.table.type[0] ?? 0)) statement(walk, 0);
  else statementsOf(walk, 0);
}

interface Dialect {
  readonly vocabulary: Vocabulary;
  readonly handlers: Handlers;
}

const dialects = new WeakMap<Grammar, Dialect>();

/** What depends on a grammar's numbers, looked up once. */
export function dialectOf(grammar: Grammar): Dialect {
  const known = dialects.get(grammar);
  if (known) return known;
  const dialect = { vocabulary: createVocabulary(grammar), handlers: createHandlers(grammar) };
  dialects.set(grammar, dialect);
  return dialect;
}
