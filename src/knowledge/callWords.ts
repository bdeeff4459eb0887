import { concurrencyTable } from "./libraryTypes.ts";
import { anyWord, createNameTrace, lastPart, namesByTarget, rootOf, type WordList, type Words } from "./words.ts";

/**
 * Gives for the dotted names of Python calls what a text must hold in which one of them stands. A function of a module
 * must be written behind the module or be imported from it; with a method there is a word through which one comes to its
 * class.
 */
export function callWords(names: readonly string[]): Words {
  const membersByOwner = new Map<string, Set<string>>();
  for (const name of names.flatMap(sameAs).map(withoutArguments)) {
    const owner = name.slice(0, Math.max(0, name.lastIndexOf(".")));
    membersByOwner.set(owner, (membersByOwner.get(owner) ?? new Set()).add(lastPart(name)));
  }
  const roots = anyWord([...membersByOwner.keys()].flatMap(trace).map(rootOf));
  const any = [...membersByOwner].map(([owner, members]): Words => {
    if (!owner.includes(".")) return functionOf(owner, members);
    const ways = sameAs(owner).map(withoutArguments).map(lastPart);
    return { all: [anyWord(members), anyWord(trace(owner).map(rootOf)), anyWord(ways)] };
  });
  return { all: [roots, { any }] };
}

/** The last parts of the names of Python calls, and of all others for the same: one of them stands where such a call does. */
export function calledNames(names: readonly string[]): WordList {
  return anyWord(names.flatMap(sameAs).map(withoutArguments).map(lastPart));
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
