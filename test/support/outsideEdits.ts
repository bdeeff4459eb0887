import { lineEndAt, lineIndentation, lineStartAt, nextLineAt } from "../../src/model/lines.ts";
import type { Module } from "../../src/model/module.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import type { Random } from "./random.ts";

/** What people do to the code of a text that is in no function, one edit each. */
const edits: readonly ((text: string, module: Module, random: Random) => TextChange)[] = [
  function letter(text, module, random) {
    const end = wordOutside(text, module, random).end;
    return { start: end, end, newText: random.pick(["x", "x", " ", ".", "=", "()", "{}", '""', ":", ","]) };
  },
  function otherWord(text, module, random) {
    const { start, end } = wordOutside(text, module, random);
    const other = wordOutside(text, module, random);
    return { start, end, newText: text.slice(other.start, other.end) };
  },
  function number(text, module, random) {
    const { start, end } = wordOutside(text, module, random);
    return { start, end, newText: random.pick(["0", "1", "100000", "None", "null", "True", "true"]) };
  },
  function newStatement(text, module, random) {
    const { start } = wordOutside(text, module, random);
    const line = lineStartAt(text, start);
    const [name, other] = [wordOutside(text, module, random), wordOutside(text, module, random)];
    const [left, right] = [text.slice(name.start, name.end), text.slice(other.start, other.end)];
    const statements =
      module.language === "python"
        ? [
            `${left} = ${right}`,
            `${left} = 10`,
            `${left}(${right})`,
            `import ${left}`,
            `from ${left} import ${right}`,
            `@${left}`,
          ]
        : [
            `const ${left} = ${right};`,
            `let ${left} = 10;`,
            `${left}(${right});`,
            `import { ${left} } from "node:fs";`,
          ];
    return { start: line, end: line, newText: `${lineIndentation(text, start)}${random.pick(statements)}\n` };
  },
  function newFunction(text, module, random) {
    const line = lineStartAt(text, wordOutside(text, module, random).start);
    const { start, end } = wordOutside(text, module, random);
    const name = text.slice(start, end);
    const added =
      module.language === "python"
        ? `${lineIndentation(text, line)}def ${name}(self): return ${name}\n`
        : `function ${name}() { return ${name}; }\n`;
    return { start: line, end: line, newText: added };
  },
  function deletedLine(text, module, random) {
    const start = lineStartAt(text, wordOutside(text, module, random).start);
    return { start, end: nextLineAt(text, start), newText: "" };
  },
  function deletedFunction(_text, { callables }, random) {
    const functions = callables.filter(({ kind }) => kind === "function" || kind === "method");
    const { start, end } = functions.length > 0 ? random.pick(functions) : { start: 0, end: 0 };
    return { start, end, newText: "" };
  },
  function repeatedFunction(text, { callables }, random) {
    const functions = callables.filter(({ kind }) => kind === "function");
    const { start, end } = functions.length > 0 ? random.pick(functions) : { start: 0, end: 0 };
    const line = lineStartAt(text, start);
    return { start: line, end: line, newText: `${text.slice(line, end)}\n` };
  },
  function commentBehind(text, module, random) {
    const end = lineEndAt(text, wordOutside(text, module, random).start);
    const mark = module.language === "python" ? "#" : "//";
    return { start: end, end, newText: `  ${mark} ${random.pick(["type: int", "see below", "interleave: ignore"])}` };
  },
];

/** One random edit of a text outside of its functions, of which `module` is the model. */
export function editOutside(text: string, module: Module, random: Random): TextChange {
  return random.pick(edits)(text, module, random);
}

/** A word that stands in no body of a function: in a statement, a class, a header. */
function wordOutside(text: string, { callables }: Module, random: Random): { start: number; end: number } {
  const bodies = callables.filter(({ kind }) => kind !== "module" && kind !== "class").map(({ body }) => body);
  const words = [...text.matchAll(/\b[A-Za-z_]\w*\b/g)].filter(
    ({ index }) => !bodies.some(({ start, end }) => index >= start && index < end),
  );
  const word = words[random.below(words.length)];
  return word ? { start: word.index, end: word.index + word[0].length } : { start: 0, end: 0 };
}
