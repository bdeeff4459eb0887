import assert from "node:assert/strict";
import { test } from "node:test";
import { usesColour } from "../../../src/cli/terminal.ts";

const cases = [
  { isTerminal: true, environment: {}, colour: true },
  { isTerminal: true, environment: { TERM: "xterm-256color", NO_COLOR: "" }, colour: true },
  { isTerminal: true, environment: { NO_COLOR: "1" }, colour: false },
  { isTerminal: true, environment: { TERM: "dumb" }, colour: false },
  { isTerminal: false, environment: { TERM: "xterm" }, colour: false },
];

for (const { isTerminal, environment, colour } of cases) {
  test(`${isTerminal ? "a terminal" : "a pipe"} with ${JSON.stringify(environment)}: ${colour ? "" : "no "}colour`, () => {
    assert.equal(usesColour({ isTerminal, write: async () => {} }, environment), colour);
  });
}
