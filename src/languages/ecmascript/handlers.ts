import { ERROR_TYPE, type Grammar } from "../../syntax/grammar.ts";
import { typeHandlers } from "./annotations.ts";
import { assignmentHandlers } from "./assignments.ts";
import { branchHandlers } from "./branches.ts";
import { functionHandlers } from "./callables.ts";
import { chainHandlers } from "./chains.ts";
import { classExpressionHandlers, classStatementHandlers } from "./classes.ts";
import { collectionHandlers } from "./collections.ts";
import { declarationHandlers } from "./declarations.ts";
import { errorExpressionHandlers, errorStatementHandlers } from "./errors.ts";
import { exportHandlers } from "./exports.ts";
import { importHandlers } from "./imports.ts";
import { jsxHandlers } from "./jsx.ts";
import { labelHandlers } from "./labels.ts";
import { literalHandlers } from "./literals.ts";
import { loopHandlers } from "./loops.ts";
import { nameHandlers } from "./names.ts";
import { operatorHandlers } from "./operators.ts";
import { simpleHandlers } from "./statements.ts";
import type { ExpressionHandler, Handlers, StatementHandler } from "./walk.ts";

/** What is done with each node type, by the type's name in the grammars. */
export const handlersByName = {
  expressions: {
    ...nameHandlers,
    ...literalHandlers,
    ...collectionHandlers,
    ...functionHandlers,
    ...classExpressionHandlers,
    ...chainHandlers,
    ...operatorHandlers,
    ...assignmentHandlers,
    ...jsxHandlers,
    ...errorExpressionHandlers,
  } satisfies Readonly<Record<string, ExpressionHandler>>,
  statements: {
    ...simpleHandlers,
    ...labelHandlers,
    ...branchHandlers,
    ...loopHandlers,
    ...declarationHandlers,
    ...classStatementHandlers,
    ...importHandlers,
    ...exportHandlers,
    ...errorStatementHandlers,
  } satisfies Readonly<Record<string, StatementHandler>>,
  typeExpressions: typeHandlers,
};

/** The handlers in order of the type numbers of one grammar. A type that the grammar lacks is left out. */
export function createHandlers(grammar: Grammar): Handlers {
  return {
    expressions: numbered(grammar, handlersByName.expressions),
    statements: numbered(grammar, handlersByName.statements),
    typeExpressions: numbered(grammar, handlersByName.typeExpressions),
  };
}

function numbered<Handler>(grammar: Grammar, byName: Readonly<Record<string, Handler>>): (Handler | undefined)[] {
  const handlers: (Handler | undefined)[] = [];
  for (let type = 0; type < grammar.language.nodeTypeCount; type++) {
    handlers.push(grammar.isNamed[type] === 1 ? byName[grammar.typeName(type)] : undefined);
  }
  handlers.push(byName[grammar.typeName(ERROR_TYPE)]);
  return handlers;
}
