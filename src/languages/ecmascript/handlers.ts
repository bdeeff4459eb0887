import { ERROR_TYPE, type Grammar } from "../../syntax/grammar.ts";
import { functionHandlers } from "./definitions/callables.ts";
import { classExpressionHandlers, classStatementHandlers } from "./definitions/classes.ts";
import { errorExpressionHandlers, errorStatementHandlers } from "./errors.ts";
import { typeHandlers } from "./expressions/annotations.ts";
import { assignmentHandlers } from "./expressions/assignments.ts";
import { chainHandlers } from "./expressions/chains.ts";
import { collectionHandlers } from "./expressions/collections.ts";
import { jsxHandlers } from "./expressions/jsx.ts";
import { literalHandlers } from "./expressions/literals.ts";
import { nameHandlers } from "./expressions/names.ts";
import { operatorHandlers } from "./expressions/operators.ts";
import { exportHandlers } from "./modules/exports.ts";
import { importHandlers } from "./modules/imports.ts";
import { branchHandlers } from "./statements/branches.ts";
import { declarationHandlers } from "./statements/declarations.ts";
import { labelHandlers } from "./statements/labels.ts";
import { loopHandlers } from "./statements/loops.ts";
import { simpleHandlers } from "./statements/statements.ts";
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
