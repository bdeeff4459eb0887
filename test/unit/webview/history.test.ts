import assert from "node:assert/strict";
import { test } from "node:test";
import { canGo, currentPlace, go, readHistory, startHistory, visit } from "../../../src/webview/explainer/history.ts";
import type { Place } from "../../../src/webview/messages/explainer.ts";

const concept = (id: string): Place => ({ kind: "concept", id });
const overview: Place = { kind: "overview" };

test("back and forward follow the visits, a new visit forgets what lay ahead", () => {
  let history = visit(visit(startHistory(overview), concept("gil")), concept("join"));
  history = go(history, -1);
  assert.deepEqual(currentPlace(history), concept("gil"));
  assert.ok(canGo(history, 1));
  history = visit(history, concept("lock"));
  assert.ok(!canGo(history, 1));
  assert.deepEqual(currentPlace(go(history, -1)), concept("gil"));
});

test("the ends are ends, and the same place is no new visit", () => {
  const history = startHistory(overview);
  assert.equal(go(history, -1), history);
  assert.equal(visit(history, { kind: "overview" }), history);
});

test("a rule and a concept of the same name are two places", () => {
  const history = visit(startHistory(concept("join")), { kind: "rule", id: "join" });
  assert.equal(history.visits.length, 2);
});

test("the oldest visits are forgotten", () => {
  let history = startHistory(overview);
  for (let index = 0; index < 500; index++) history = visit(history, concept(String(index)));
  assert.equal(history.visits.length, 100);
  assert.deepEqual(currentPlace(history), concept("499"));
});

test("a saved history is read, and nothing else", () => {
  const history = visit(startHistory(overview), concept("gil"));
  assert.deepEqual(readHistory(JSON.parse(JSON.stringify(history))), history);
  const others = [
    null,
    1,
    {},
    { visits: [], at: 0 },
    { visits: [overview], at: 1 },
    { visits: [{ kind: "rule" }], at: 0 },
  ];
  for (const other of others) assert.equal(readHistory(other), null);
});
