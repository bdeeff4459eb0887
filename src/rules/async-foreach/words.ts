import { assignedNames } from "../../knowledge/assignedNames.ts";
import { anyWord, type Words } from "../../knowledge/words.ts";

const between = String.raw`(?:[\s(]|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*`;

/** A name, a chain of names or the word `async` as the first argument of a method. */
const givenToMethod = new RegExp(
  String.raw`\b(?:forEach|map|filter|some|every|find\w*|sort|toSorted)\s*(?:<[^;]{0,300}?>\s*)?(?:\?\.\s*)?\((?=${between}([\w$.#]+))`,
  "g",
);

/** Whether a method gets an asynchronous function, or something by a name that one has. */
function givesAsync(text: string): boolean {
  const given = new Set<string>();
  for (const [, chain = ""] of text.matchAll(givenToMethod)) {
    if (/^async\b/.test(chain)) return true;
    given.add(lastName(chain));
  }
  if (given.size === 0) return false;
  const known = asyncNames(text);
  if (known.size === 0) return false;
  addOtherNames(text, known);
  for (const name of given) if (known.has(name)) return true;
  return false;
}

/** `async function name`, `async name(` */
const declared = /\basync\s+(?:function\s*)?\*?\s*([\w$#]+)/y;

/** The names of asynchronous functions: those that are declared, and those to which one is given by `=` or `:`. */
function asyncNames(text: string): Set<string> {
  const names = new Set<string>();
  for (const { index } of text.matchAll(/\basync\b/g)) {
    declared.lastIndex = index;
    const [, name] = declared.exec(text) ?? [];
    if (name !== undefined) names.add(name);
    let sign = index - 1;
    while (/[\s(]/.test(text[sign] ?? "")) sign--;
    if (text[sign] === "=" || text[sign] === ":") for (const given of assignedNames(text, sign)) names.add(given);
  }
  return names;
}

/** `name = other` */
const assigned = /=\s*([\w$.#]+)/g;

/** Adds the other names of what is known by one already. */
function addOtherNames(text: string, known: Set<string>): void {
  for (const { 1: of = "", index } of text.matchAll(assigned)) {
    if (known.has(lastName(of))) for (const name of assignedNames(text, index)) known.add(name);
  }
}

/** `f` of `this.f` and of `f.bind` */
function lastName(chain: string): string {
  const name = chain.endsWith(".bind") ? chain.slice(0, -".bind".length) : chain;
  return name.slice(name.lastIndexOf(".") + 1);
}

const functionNames =
  "forEach each forOwn forIn times filter reject some every find findLast findIndex findKey partition".split(" ");

/** What a file must hold for an asynchronous function to be given to a method, or to a function of lodash, that cannot wait. */
export const droppedCallbackWords: Words = {
  all: [
    /\basync\b/,
    {
      any: [{ all: [anyWord(["lodash", "underscore"]), anyWord(functionNames)] }, givesAsync],
    },
  ],
};
