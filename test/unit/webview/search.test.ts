import assert from "node:assert/strict";
import { test } from "node:test";
import { searchIn } from "../../../src/webview/explainer/search.ts";
import type { Library } from "../../../src/webview/messages/explainer.ts";

const concept = (id: string, title: string, summary: string, markdown: string) => ({
  ...{ id, title, summary, markdown },
  ...{ subject: "s", related: [], rules: [], sources: [] },
});

const library: Library = {
  subjects: [{ id: "s", title: "S" }],
  concepts: [
    concept("thread", "Threads", "Run beside each other.", "The GIL lets one of them compute."),
    concept("gil", "The global interpreter lock (GIL)", "One thread runs Python code.", "It is released."),
    concept("join", "等待线程结束", "调用者停下。", "join 等到线程结束。"),
  ],
  rules: [{ id: "join-in-loop", summary: "Waits in the loop.", markdown: "A thread is joined." }],
};
const found = (query: string) => searchIn(library)(query).map(({ title }) => title);

test("what has the word in its title comes first", () => {
  assert.deepEqual(found("gil"), ["The global interpreter lock (GIL)", "Threads"]);
  assert.deepEqual(found("THREAD")[0], "Threads");
});

test("all words have to occur, wherever", () => {
  assert.deepEqual(found("gil released"), ["The global interpreter lock (GIL)"]);
  assert.deepEqual(found("gil nowhere"), []);
});

test("rules are found by their id with or without hyphens, Chinese without spaces", () => {
  assert.deepEqual(found("join-in-loop"), ["join-in-loop"]);
  assert.deepEqual(found("join in loop"), ["join-in-loop"]);
  assert.deepEqual(found("线程"), ["等待线程结束"]);
});

test("no words, no hits", () => {
  assert.deepEqual(found("  "), []);
});
