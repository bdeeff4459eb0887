import type { Module } from "../../model/module.ts";
import type { Grammar } from "../../syntax/grammar.ts";
import { NONE, type SyntaxTable } from "../../syntax/table.ts";
import { createModuleBuilder } from "../moduleBuilder.ts";
import { inCallable } from "./blocks.ts";
import { errorNodes } from "./errors.ts";
import { createHandlers } from "./handlers.ts";
import { hoistDeclarations, hoistVariables } from "./hoisting.ts";
import { createScope } from "./scopes.ts";
import { addTrivia } from "./trivia.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import { type Handlers, handlerOf, statement, statementsOf, type Walk } from "./walk.ts";

/**
 * The module model of a JavaScript, TypeScript, JSX or TSX text, made in one walk of its table, which must come
 * from the `typescript` or the `tsx` grammar. It never fails: what the parser could not understand is listed in
 * `syntaxErrors`, and what stands inside and after it is still read.
 */
export function ecmascriptModule(table: SyntaxTable): Module {
  const { vocabulary, handlers } = dialectOf(table.grammar);
  const builder = createModuleBuilder("ecmascript", table.text.length);
  const callable = builder.beginModule();
  const scope = createScope(null, callable.id);
  const walk: Walk = {
    table,
    vocabulary,
    handlers,
    builder,
    constants: new Map(),
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
  };
  inCallable(walk, callable, scope, () => walkProgram(walk));
  addTrivia(builder, table, vocabulary);
  return builder.build();
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

function dialectOf(grammar: Grammar): Dialect {
  const known = dialects.get(grammar);
  if (known) return known;
  const dialect = { vocabulary: createVocabulary(grammar), handlers: createHandlers(grammar) };
  dialects.set(grammar, dialect);
  return dialect;
}
