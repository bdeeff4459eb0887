import { concurrencyTable } from "./libraryTypes.ts";
import { anyWord, createNameTrace, lastPart, namesByTarget, rootOf, type Words, type WordsInFile } from "./words.ts";

/**
 * Gives for the dotted names of Python calls what a text must hold in which one of them stands. A function of a module
 * must be written behind the module or be imported from it; with a method there is a word through which one comes to its
 * class.
 */
export function callWords(names: readonly string[]): Words {
  const members = membersByOwner(names);
  const roots = anyWord([...members.keys()].flatMap(trace).map(rootOf));
  const any = [...members].map(([owner, own]): Words => {
    if (!owner.includes(".")) return functionOf(owner, own);
    const ways = sameAs(owner).map(withoutArguments).map(lastPart);
    return { all: [anyWord(own), anyWord(trace(owner).map(rootOf)), anyWord(ways)] };
  });
  return { all: [roots, { any }] };
}

/**
 * Gives for the dotted names of Python calls what a function of a file must hold in which one of them stands: the module
 * before the name of a function, or the name alone where the file can have it under that.
 */
export function calledNames(names: readonly string[]): WordsInFile {
  const owners = [...membersByOwner(names)].map(([owner, members]) =>
    owner.includes(".") ? methodsOf(owner, members) : functionsOf(owner, members),
  );
  return { inFile: (holds) => ({ any: owners.flatMap((wordsIn) => wordsIn(holds)) }) };
}

type WordsOf = (holds: (words: Words) => boolean) => Words[];

function methodsOf(owner: string, members: ReadonlySet<string>): WordsOf {
  const roots = anyWord(trace(owner).map(rootOf));
  const ways = sameAs(owner).map(withoutArguments).map(wayOf);
  const words = anyWord(members);
  return (holds) => (holds(roots) && ways.some(holds) ? [words] : []);
}

/** The class or function through which one comes to a value: of a module, or a member of something. */
function wayOf(name: string): Words {
  const module = name.slice(0, Math.max(0, name.lastIndexOf(".")));
  return module === "" || module.includes(".")
    ? anyWord([lastPart(name)])
    : functionOf(module, new Set([lastPart(name)]));
}

function functionsOf(module: string, members: ReadonlySet<string>): WordsOf {
  const root = anyWord([rootOf(module)]);
  const dotted = new RegExp(String.raw`\b${module}\b[\w.\s]*\.\s*${anyOf(members)}`);
  // The name under which the file has it may be any, as soon as it is more than called.
  const ways: Words = {
    any: [
      new RegExp(String.raw`${dotted.source}(?!\s*\()`),
      new RegExp(String.raw`=[ \t]*${module}[ \t]*(?![\w. \t])`),
      importOf(module, members),
      importUnder(module, String.raw`\w+`),
    ],
  };
  const words = anyWord(members);
  return (holds) => (holds(root) ? [holds(ways) ? words : dotted] : []);
}

function membersByOwner(names: readonly string[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const name of names.flatMap(sameAs).map(withoutArguments)) {
    const owner = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    members.set(owner, (members.get(owner) ?? new Set()).add(lastPart(name)));
  }
  return members;
}

const leading = namesByTarget(concurrencyTable("python"));
const trace = createNameTrace(concurrencyTable("python"));

/** A name, and all others for the same. */
function sameAs(start: string): string[] {
  const result = new Set([start]);
  for (const name of result) for (const other of leading.get(name) ?? []) result.add(other);
  return [...result];
}

/** `get_context` of `get_context("spawn")`. */
function withoutArguments(name: string): string {
  return name.replace(/\(.*$/, "");
}

/** `module.name`, `module.part.name`, `from module import name` on one line or several, and a module under another name. */
function functionOf(module: string, names: ReadonlySet<string>): Words {
  const any = [
    new RegExp(String.raw`\b${module}\b[\w.\s]*\.\s*${anyOf(names)}`),
    importOf(module, names),
    importUnder(module, String.raw`\w+`),
  ];
  // Most texts are spared the others.
  return { all: [anyWord([rootOf(module)]), { any }] };
}

/** `from module import name`, on one line or several, also from a part of the module, and the import of everything. */
export function importOf(module: string, names: Iterable<string>): RegExp {
  const list = String.raw`\s+import\s*(?:\([^)]*?|(?:[^\n\\]|\\[\s\S])*?)`;
  return new RegExp(String.raw`\bfrom\s+${escaped(module)}\b[\w.]*${list}(?:${anyOf(names)}|\*)`);
}

/** `import module as name`, `import module.part as name` and `from package import module as name`. */
export function importUnder(module: string, name: string): RegExp {
  return new RegExp(String.raw`\bimport\b[^\n]*?\b${escaped(lastPart(module))}\b[\w.]*\s+as\s+${name}\b`);
}

function anyOf(names: Iterable<string>): string {
  return String.raw`\b(?:${[...names].join("|")})\b`;
}

function escaped(module: string): string {
  return module.replaceAll(".", String.raw`\.`);
}
