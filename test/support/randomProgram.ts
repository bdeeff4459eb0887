import type { Random } from "./random.ts";

/** A file of a random program: functions and classes that call those of other files, in circles as well. */
export interface RandomFile {
  readonly path: string;
  readonly parts: string[];
}

/** How the files of one language are written. */
interface Writer {
  pathOf(index: number): string;
  header(files: number, random: Random): string;
  part(index: number, files: number, random: Random): string;
  /** Another text for the same header. */
  rewritten(part: string, files: number, random: Random): string;
}

/** Names of functions, the same in each file, so that files that come and go take each other's places. */
const names = ["load", "save", "parse", "walk", "send"];
const classNames = ["Store", "Client"];

/** Programs of some files in Python or TypeScript, which differ from seed to seed. */
export function randomProgram(language: "python" | "ecmascript", random: Random): RandomFile[] {
  const files = 3 + random.below(3);
  return Array.from({ length: files }, (_, index) => randomFile(language, index, files, random));
}

/** One file of a program of so many. */
export function randomFile(
  language: "python" | "ecmascript",
  index: number,
  files: number,
  random: Random,
): RandomFile {
  const writer = writers[language];
  const parts = [writer.header(files, random)];
  for (let count = 4 + random.below(4); count > 0; count--) parts.push(writer.part(count, files, random));
  return { path: writer.pathOf(index), parts };
}

/** Changes one part of a file as somebody who types would: mostly inside a function, at times outside of them. */
export function editFile(
  language: "python" | "ecmascript",
  { parts }: RandomFile,
  files: number,
  random: Random,
): void {
  const writer = writers[language];
  const index = random.below(parts.length);
  const kind = random.below(12);
  if (kind === 0 || (index === 0 && kind < 6)) parts[0] = writer.header(files, random);
  else if (kind === 1) parts.splice(index, 0, writer.part(index, files, random));
  else if (kind === 2 && parts.length > 3) parts.splice(index, 1);
  else if (kind === 3) parts[index] = writer.part(index, files, random);
  else if (kind < 6) parts[index] = `\n${parts[index]}`;
  else if (kind === 6) {
    const other = parts.findIndex((part) => stand.test(part));
    if (other >= 0) parts[other] = (parts[other] ?? "").replace(stand, () => random.pick([...names, ...classNames]));
  } else if (index > 0) parts[index] = writer.rewritten(parts[index] ?? "", files, random);
  else parts[0] = (parts[0] ?? "").replace(/\b(?:load|save|parse)\b/, () => random.pick(names));
}

/** What a field or a name outside of functions stands for changes while all functions stay. */
const stand = /(?<=(?:\.store|\balias) = (?:new )?)[\w.]+/;

/** The text of a file. */
export function textOf({ parts }: RandomFile): string {
  return parts.join("\n");
}

const pythonStatements: readonly ((callee: string, random: Random) => string)[] = [
  (callee) => `${callee}(1)`,
  (callee) => `value = ${callee}(size)`,
  (callee) => `for row in range(${callee.length * 100}):\n    ${callee}(row)`,
  (callee) => `for row in rows:\n    ${callee}(rows)`,
  (callee) => `if wait:\n    ${callee}(1, wait=False)`,
  (callee) => `items = list(${callee}(1))`,
  (callee) => `total = sum(${callee}(size))`,
  (callee) => `for row in ${callee}(1):\n    pass`,
  (callee) => `with ${callee}(1):\n    pass`,
  () => "time.sleep(1)",
  () => "for row in rows:\n    time.sleep(1)",
  () => "requests.get(url)",
  () => "rows = sorted(rows)",
  () => "for left in rows:\n    for right in rows:\n        total = left + right",
  () => "hashlib.pbkdf2_hmac('sha256', b'', b'', 500000)",
  () => "pass",
  (callee) => `return ${callee}`,
  () => "return Store()",
  (callee) => `self.store = ${callee}(1)`,
  () => "self.store = Client()",
  (callee) => `self.store.${callee.split(".").at(-1)}()`,
  (callee) => `${callee}().load()`,
  () => "alias(1)",
];

const python: Writer = {
  pathOf: (index) => `part_${index}.py`,
  header(files, random) {
    const lines = ["import time", "import hashlib", "import requests"];
    for (let count = 1 + random.below(3); count > 0; count--) {
      const module = `part_${random.below(files)}`;
      lines.push(
        random.pick([
          `import ${module}`,
          `from ${module} import ${random.pick(names)}`,
          `from ${module} import alias`,
          `from ${module} import *`,
          `from ${module} import ${random.pick(classNames)}`,
          `from ${module} import ${random.pick(names)} as ${random.pick(names)}`,
        ]),
      );
    }
    if (random.below(2) === 0) lines.push(`alias = ${random.pick([...names, "time.sleep", "Store().load", "Client"])}`);
    return `${lines.join("\n")}\n`;
  },
  part(_, files, random) {
    if (random.below(3) > 0) return pythonFunction("", random.pick(names), files, random);
    const base = random.pick(["", `(${random.pick(classNames)})`, `(part_${random.below(files)}.Store)`]);
    const methods = Array.from({ length: 1 + random.below(3) }, () =>
      pythonFunction("    ", random.pick(names), files, random, "self, "),
    );
    return `class ${random.pick(classNames)}${base}:\n${methods.join("\n")}`;
  },
  rewritten(part, files, random) {
    if (part.startsWith("class ") && random.below(3) === 0) {
      return part.replace(
        /^class (\w+)(\(.*?\))?/,
        (_, name) => `class ${name}${random.pick(["", "(Store)", "(Client)"])}`,
      );
    }
    if (random.below(6) === 0) {
      return part.replace(/^( *)(?:async )?def /m, (_, indent) => `${indent}${random.pick(["", "async "])}def `);
    }
    const headers = part.split("\n").flatMap((line, index) => (/^\s*(?:async )?def /.test(line) ? [index] : []));
    if (headers.length === 0) return part;
    const chosen = random.pick(headers);
    const lines = part.split("\n");
    const indent = /^\s*/.exec(lines[chosen] ?? "")?.[0] ?? "";
    const next = headers.find((index) => index > chosen) ?? lines.length;
    const body = pythonBody(`${indent}    `, files, random);
    return [...lines.slice(0, chosen + 1), ...body, ...lines.slice(next)].join("\n");
  },
};

function pythonFunction(indent: string, name: string, files: number, random: Random, self = ""): string {
  const prefix = random.below(4) === 0 ? "async " : "";
  const header = `${indent}${prefix}def ${name}(${self}size=3, rows=(), wait=True):`;
  return [header, ...pythonBody(`${indent}    `, files, random)].join("\n");
}

function pythonBody(indent: string, files: number, random: Random): string[] {
  const lines: string[] = [];
  for (let count = 1 + random.below(4); count > 0; count--) {
    const name = random.pick(names);
    const callee = random.pick([
      name,
      name,
      `self.${name}`,
      `self.store.${name}`,
      "alias",
      `part_${random.below(files)}.alias`,
      `part_${random.below(files)}.${name}`,
      `${random.pick(classNames)}().${name}`,
      `super().${name}`,
      `await ${name}`,
    ]);
    lines.push(...random.pick(pythonStatements)(callee, random).split("\n"));
  }
  if (random.below(4) === 0) lines.push("yield 1");
  return lines.map((line) => indent + line);
}

const scriptStatements: readonly ((callee: string, random: Random) => string)[] = [
  (callee) => `${callee}(1);`,
  (callee) => `const value${callee.length} = ${callee}(size);`,
  (callee) => `for (const row of rows) ${callee}(row);`,
  (callee) => `for (let row = 0; row < ${callee.length * 100}; row++) ${callee}(rows);`,
  (callee) => `rows.map((row) => ${callee}(row));`,
  (callee) => `if (wait) ${callee}(1);`,
  () => "readFileSync(url);",
  () => "for (const row of rows) readFileSync(row);",
  () => "execSync('ls');",
  () => "rows = rows.sort();",
  () => "for (const left of rows) for (const right of rows) size += left + right;",
  () => "pbkdf2Sync('', '', 500000, 64, 'sha512');",
  (callee) => `return ${callee};`,
  () => "return new Store();",
  (callee) => `this.store = ${callee}(1);`,
  () => "this.store = new Client();",
  (callee) => `this.store.${callee.split(".").at(-1)}();`,
  (callee) => `${callee}().load();`,
  () => "alias(1);",
];

const script: Writer = {
  pathOf: (index) => `part${index}.ts`,
  header(files, random) {
    const lines = [
      `import { readFileSync } from "node:fs";`,
      `import { execSync } from "node:child_process";`,
      `import { pbkdf2Sync } from "node:crypto";`,
    ];
    for (let count = 1 + random.below(3); count > 0; count--) {
      const module = `./part${random.below(files)}`;
      lines.push(
        random.pick([
          `import * as other${random.below(files)} from "${module}";`,
          `import { ${random.pick(names)} } from "${module}";`,
          `import { alias } from "${module}";`,
          `export * from "${module}";`,
          `import { ${random.pick(classNames)} } from "${module}";`,
          `export { ${random.pick(names)} as ${random.pick(names)} } from "${module}";`,
        ]),
      );
    }
    if (random.below(2) === 0)
      lines.push(`export const alias = ${random.pick([...names, "execSync", "new Store().load"])};`);
    return `${lines.join("\n")}\n`;
  },
  part(_, files, random) {
    if (random.below(3) > 0) return scriptFunction("export function", random.pick(names), files, random);
    const base = random.pick(["", ` extends ${random.pick(classNames)}`, ` extends other${random.below(files)}.Store`]);
    const methods = Array.from({ length: 1 + random.below(3) }, () =>
      scriptFunction(" ", random.pick(names), files, random),
    );
    return `export class ${random.pick(classNames)}${base} {\n${methods.join("\n")}\n}`;
  },
  rewritten(part, files, random) {
    if (part.startsWith("export class ") && random.below(3) === 0) {
      return part.replace(
        /^export class (\w+)[^{]*/,
        (_, name) => `export class ${name}${random.pick(["", " extends Store", " extends Client"])} `,
      );
    }
    if (random.below(6) === 0) {
      return part.replace(/^export (?:async )?function/, () => `export ${random.pick(["", "async "])}function`);
    }
    const headers = part.split("\n").flatMap((line, index) => (line.endsWith(") { // body") ? [index] : []));
    if (headers.length === 0) return part;
    const chosen = random.pick(headers);
    const lines = part.split("\n");
    const end = lines.indexOf("} // end", chosen);
    return [...lines.slice(0, chosen + 1), ...scriptBody(files, random), ...lines.slice(end)].join("\n");
  },
};

function scriptFunction(keyword: string, name: string, files: number, random: Random): string {
  const header = random.below(4) === 0 ? keyword.replace(/function| $/, "async $& ").trimEnd() : keyword;
  return [
    `${header} ${name}(size = 3, rows = [], wait = true) { // body`,
    ...scriptBody(files, random),
    "} // end",
  ].join("\n");
}

function scriptBody(files: number, random: Random): string[] {
  return Array.from({ length: 1 + random.below(4) }, () => {
    const name = random.pick(names);
    const callee = random.pick([
      name,
      name,
      `this.${name}`,
      `this.store.${name}`,
      "alias",
      `other${random.below(files)}.alias`,
      `other${random.below(files)}.${name}`,
      `new ${random.pick(classNames)}().${name}`,
      `super.${name}`,
      `await ${name}`,
    ]);
    return `  ${random.pick(scriptStatements)(callee, random)}`;
  });
}

const writers: Readonly<Record<"python" | "ecmascript", Writer>> = { python, ecmascript: script };
