import assert from "node:assert/strict";
import { test } from "node:test";
import { coroutineNamesOf, droppersOf, namesOfCoroutines } from "../../../../src/engine/unparsed/coroutineNames.ts";

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The files in which a coroutine may be dropped. */
  readonly droppers: readonly string[];
}

const definition = "async def fetch(): ...\n";

const cases: readonly Case[] = [
  { name: "a statement", files: { a: `${definition}fetch()\n` }, droppers: ["a"] },
  { name: "a statement of another file", files: { a: definition, b: "  a.fetch(1,\n 2)\n" }, droppers: ["b"] },
  { name: "one behind a colon", files: { a: definition, b: "from a import fetch\nif x: fetch()\n" }, droppers: ["b"] },
  {
    name: "one behind a semicolon",
    files: { a: definition, b: "from a import fetch\nx = 1; fetch()\n" },
    droppers: ["b"],
  },
  { name: "one in parentheses", files: { a: definition, b: "from a import fetch\n(fetch())\n" }, droppers: ["b"] },
  { name: "the end of a chain", files: { a: definition, b: "make(1).fetch()\n" }, droppers: ["b"] },
  { name: "a call of an element", files: { a: definition, b: "handlers[0]()\n" }, droppers: ["b"] },
  { name: "an awaited call", files: { a: definition, b: "await fetch()\n" }, droppers: [] },
  { name: "an assigned call", files: { a: definition, b: "x = fetch()\n" }, droppers: [] },
  { name: "an argument", files: { a: definition, b: "run(fetch())\n" }, droppers: [] },
  { name: "a returned call", files: { a: definition, b: "return fetch()\n" }, droppers: [] },
  { name: "a name that is not imported", files: { a: definition, b: "def fetch(): ...\nfetch()\n" }, droppers: [] },
  { name: "the beginning of a chain", files: { a: definition, b: "a.fetch(1).then(2)\n" }, droppers: [] },
  { name: "the end of a chain on lines", files: { a: definition, b: "make(\n  1\n).fetch()\n" }, droppers: ["b"] },
  { name: "an element of a list", files: { a: definition, b: "for fetch in all:\n  fetch()\n" }, droppers: ["b"] },
  { name: "another name", files: { a: definition, b: "fetch_all()\n" }, droppers: [] },
  { name: "a plain function", files: { a: "def fetch(): ...\n", b: "from a import fetch\nfetch()\n" }, droppers: [] },
  {
    name: "an import under another name",
    files: { a: definition, b: "from a import fetch as get\nget()\n" },
    droppers: ["b"],
  },
  {
    name: "an alias of an alias",
    files: { a: `${definition}get = fetch\n`, b: "load = a.get\nload()\n" },
    droppers: ["b"],
  },
  {
    name: "the second of two names",
    files: { a: `${definition}get = load = fetch\n`, b: "from a import load\nload()\n" },
    droppers: ["b"],
  },
  {
    name: "a name behind a colon",
    files: { a: `${definition}if ready: get = fetch\n`, b: "from a import get\nget()\n" },
    droppers: ["b"],
  },
  { name: "a partial", files: { a: definition, b: "get = functools.partial(a.fetch, 1)\nget()\n" }, droppers: ["b"] },
  { name: "a function of a library", files: { a: "import asyncio\nasyncio.sleep(1)\n" }, droppers: ["a"] },
  { name: "its namesake", files: { a: "import asyncio, time\ntime.sleep(1)\n" }, droppers: [] },
  {
    name: "an imported function of a library",
    files: { a: "from asyncio import (\n  run,\n  sleep,\n)\nsleep(1)\n" },
    droppers: ["a"],
  },
  { name: "a library under another name", files: { a: "import asyncio as aio\naio.sleep(1)\n" }, droppers: ["a"] },
  { name: "a method of a library", files: { a: "import asyncio\nq = asyncio.Queue()\nq.put(1)\n" }, droppers: ["a"] },
  { name: "a method without a way to its class", files: { a: "import asyncio\nq.put(1)\n" }, droppers: [] },
];

for (const { name, files, droppers } of cases) {
  test(name, () => {
    const names = new Map(Object.entries(files).map(([file, text]) => [file, coroutineNamesOf(text, true)]));
    const found = new Set(droppersOf(names, namesOfCoroutines(names.values())));
    for (const [file, { dropsOfLibrary }] of names) if (dropsOfLibrary) found.add(file);
    assert.deepEqual([...found].sort(), droppers);
  });
}
