import assert from "node:assert/strict";
import { test } from "node:test";
import { languageIdOfHashbang } from "../../../src/cli/files/hashbang.ts";

const cases = [
  { line: "#!/usr/bin/python", language: "python" },
  { line: "#!/usr/bin/env python3.12", language: "python" },
  { line: "#! /usr/bin/env -S PYTHONPATH=lib python3 -u", language: "python" },
  { line: "#!/usr/bin/env pypy3", language: "python" },
  { line: "#!/usr/bin/env node", language: "javascript" },
  { line: "#!/usr/bin/env -S deno run", language: "typescript" },
  { line: "#!/bin/sh", language: null },
  { line: "#!/usr/bin/env", language: null },
  { line: "#!", language: null },
  { line: "# python", language: null },
  { line: "", language: null },
];

for (const { line, language } of cases) {
  test(`${line} asks for ${language}`, () => assert.equal(languageIdOfHashbang(line), language));
}
