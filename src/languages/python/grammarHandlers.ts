import type { Grammar } from "../../syntax/grammar.ts";
import { attribute, slice, subscript } from "./access.ts";
import { genericType, memberType, unionType } from "./annotations.ts";
import { assignment, augmentedAssignment, namedExpression, typeAlias } from "./assignments.ts";
import { createDeclarers, type Declarers } from "./bindings.ts";
import { ifStatement } from "./branches.ts";
import { awaitExpression, call, yieldExpression } from "./calls.ts";
import { dictionary, expressionList, list, onlyValue, set, spread, tuple } from "./collections.ts";
import { dictionaryComprehension, generator, listComprehension, setComprehension } from "./comprehensions.ts";
import { classDefinition, decoratedDefinition, functionDefinition, lambda } from "./definitions.ts";
import { futureImportStatement, importFromStatement, importStatement } from "./imports.ts";
import { concatenatedString, falseLiteral, float, integer, none, string, trueLiteral } from "./literals.ts";
import { forStatement, whileStatement } from "./loops.ts";
import { matchStatement } from "./matches.ts";
import {
  binaryOperator,
  booleanOperator,
  comparison,
  conditionalExpression,
  notOperator,
  unaryOperator,
} from "./operators.ts";
import { tryStatement, withStatement } from "./protections.ts";
import {
  assertStatement,
  breakStatement,
  continueStatement,
  deleteStatement,
  execStatement,
  expressionStatement,
  inertStatement,
  printStatement,
  raiseStatement,
  returnStatement,
} from "./statements.ts";
import { byType, type NodeType, resolveSymbols } from "./symbols.ts";
import { type ExpressionHandler, type Handlers, nameOf, type StatementHandler } from "./walk.ts";

const expressions: Readonly<Partial<Record<NodeType, ExpressionHandler>>> = {
  assignment,
  attribute,
  augmented_assignment: augmentedAssignment,
  await: awaitExpression,
  binary_operator: binaryOperator,
  boolean_operator: booleanOperator,
  call,
  chevron: onlyValue,
  comparison_operator: comparison,
  concatenated_string: concatenatedString,
  conditional_expression: conditionalExpression,
  dictionary,
  dictionary_comprehension: dictionaryComprehension,
  dictionary_splat: spread,
  expression_list: expressionList,
  false: falseLiteral,
  float,
  generator_expression: generator,
  generic_type: genericType,
  identifier: nameOf,
  integer,
  lambda,
  list,
  list_comprehension: listComprehension,
  list_splat: spread,
  member_type: memberType,
  named_expression: namedExpression,
  none,
  not_operator: notOperator,
  parenthesized_expression: onlyValue,
  pattern_list: expressionList,
  set,
  set_comprehension: setComprehension,
  slice,
  string,
  subscript,
  true: trueLiteral,
  tuple,
  type: onlyValue,
  unary_operator: unaryOperator,
  union_type: unionType,
  yield: yieldExpression,
};

const statements: Readonly<Partial<Record<NodeType, StatementHandler>>> = {
  assert_statement: assertStatement,
  break_statement: breakStatement,
  class_definition: classDefinition,
  continue_statement: continueStatement,
  decorated_definition: decoratedDefinition,
  delete_statement: deleteStatement,
  exec_statement: execStatement,
  expression_statement: expressionStatement,
  for_statement: forStatement,
  function_definition: functionDefinition,
  future_import_statement: futureImportStatement,
  global_statement: inertStatement,
  if_statement: ifStatement,
  import_from_statement: importFromStatement,
  import_statement: importStatement,
  match_statement: matchStatement,
  nonlocal_statement: inertStatement,
  pass_statement: inertStatement,
  print_statement: printStatement,
  raise_statement: raiseStatement,
  return_statement: returnStatement,
  try_statement: tryStatement,
  type_alias_statement: typeAlias,
  while_statement: whileStatement,
  with_statement: withStatement,
};

/** Everything that depends on a grammar's numbers. */
export interface GrammarHandlers extends Handlers {
  readonly declarers: Declarers;
}

const handlersByGrammar = new WeakMap<Grammar, GrammarHandlers>();

/** The handlers for a grammar's numbers, looked up once. Throws when the grammar is not tree-sitter-python 0.25. */
export function handlersOf(grammar: Grammar): GrammarHandlers {
  const known = handlersByGrammar.get(grammar);
  if (known) return known;
  const symbols = resolveSymbols(grammar);
  const handlers = {
    symbols,
    expressions: byType(symbols, expressions),
    statements: byType(symbols, statements),
    declarers: createDeclarers(symbols),
  };
  handlersByGrammar.set(grammar, handlers);
  return handlers;
}
