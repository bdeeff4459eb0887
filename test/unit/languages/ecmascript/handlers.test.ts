import assert from "node:assert/strict";
import { test } from "node:test";
import { handlersByName } from "../../../../src/languages/ecmascript/handlers.ts";
import { ERROR_TYPE, type Grammar } from "../../../../src/syntax/grammar.ts";
import { runtime } from "../../../support/syntax.ts";

function typeNames(grammar: Grammar): string[] {
  const names = [grammar.typeName(ERROR_TYPE)];
  for (let type = 0; type < ERROR_TYPE; type++) if (grammar.isNamed[type] === 1) names.push(grammar.typeName(type));
  return names;
}

const grammars = await Promise.all([runtime.grammar("typescript"), runtime.grammar("tsx")]);
const known = new Set(grammars.flatMap(typeNames));

for (const [role, handlers] of Object.entries(handlersByName)) {
  test(`every name of ${role} is a node type of a grammar`, () => {
    assert.deepEqual(
      Object.keys(handlers).filter((name) => !known.has(name)),
      [],
    );
  });
}

test("a node type is a statement or an expression, but for errors", () => {
  const both = Object.keys(handlersByName.statements).filter((name) => name in handlersByName.expressions);
  assert.deepEqual(both, ["ERROR"]);
});
