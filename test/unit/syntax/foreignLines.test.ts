import assert from "node:assert/strict";
import { test } from "node:test";
import { blankForeignLines } from "../../../src/syntax/foreignLines.ts";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";

interface LineCase {
  readonly line: string;
  readonly grammars: readonly GrammarName[];
}

const python = ["python"] as const;
const ecmascript = ["typescript", "tsx"] as const;
const all = [...python, ...ecmascript] as const;

const foreign: readonly LineCase[] = [
  { line: "<<<<<<< HEAD", grammars: all },
  { line: "<<<<<<<", grammars: all },
  { line: "||||||| merged common ancestors", grammars: all },
  { line: "=======", grammars: all },
  { line: ">>>>>>> feature/join (second try)", grammars: all },
  { line: "------------------", grammars: all },
  { line: "    ==========  ", grammars: all },
  { line: "-> 这种方式正确.", grammars: python },
  { line: "-> 这种方式始终单线程在跑，是一种错误的方式.", grammars: python },
  { line: "这种方式，是错误的。", grammars: python },
  { line: "Here the thread is joined too early.", grammars: python },
];

const code: readonly LineCase[] = [
  { line: "a << 7", grammars: all },
  { line: "x = a <<b", grammars: all },
  { line: "a ======= b", grammars: all },
  { line: "--", grammars: all },
  { line: "-> int:", grammars: python },
  { line: "    -> dict[str, int]:", grammars: python },
  { line: "名字 = 1", grammars: all },
  { line: 'print("你好，世界")', grammars: python },
  { line: "# 注意：这里会等待", grammars: python },
  { line: "t.join()  # 等待，直到结束", grammars: python },
  { line: "print 'done and gone', x", grammars: python },
  { line: "if a and b or c not in d.", grammars: python },
  { line: "return a if b else c.", grammars: python },
  { line: "from a import b as c", grammars: python },
  { line: "x = yield from other.", grammars: python },
  { line: "raise ValueError, e", grammars: python },
  { line: "// 注意：这里会等待", grammars: ecmascript },
  { line: "const text = <p>你好，世界</p>;", grammars: ecmascript },
  { line: "=> a,", grammars: ecmascript },
];

for (const { line, grammars } of foreign) {
  test(`a line that is no code is blanked: ${line}`, () => {
    for (const grammar of grammars) {
      for (const end of ["\n", "\r\n"]) {
        const blanked = blankForeignLines(`before${end}${line}${end}after`, grammar);
        assert.equal(blanked, `before${end}${" ".repeat(line.length)}${end}after`, `${grammar} ${JSON.stringify(end)}`);
      }
    }
  });
}

for (const { line, grammars } of code) {
  test(`a line of code stays: ${line}`, () => {
    for (const grammar of grammars) {
      const text = `before\n${line}\nafter`;
      assert.equal(blankForeignLines(text, grammar), text, grammar);
    }
  });
}
