import type { Words } from "../../knowledge/words.ts";

const method = String.raw`\b(?:forEach|map|filter|some|every|find\w*|sort|toSorted)\s*(?:<[^;]{0,300}?>\s*)?(?:\?\.\s*)?\(`;
const between = String.raw`(?:[\s(]|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*`;

/** An asynchronous function as the first argument of a method. */
const methodWithFunction = new RegExp(`${method}${between}async\\b`);

/** A name, or a chain of names, as the first argument of a method. */
const methodWithName = new RegExp(`${method}${between}([\\w$.#]+)`, "g");

/** `async function name`, `async name(`, `name = async`, `name: async` */
const asyncName = /\basync\s+(?:function\s*)?\*?\s*([\w$#]+)|([\w$#]+)\s*(?::[^=\n]*)?[=:]\s*\(*\s*async\b/g;
/** `name = other` */
const otherName = /([\w$#]+)\s*(?::[^=\n]*)?=\s*([\w$.#]+)/g;

/** Whether a method gets something by a name that an asynchronous function has. */
function givesAsyncName(text: string): boolean {
  const given = new Set([...text.matchAll(methodWithName)].map(([, chain = ""]) => lastName(chain)));
  if (given.size === 0) return false;
  const known = new Set([...text.matchAll(asyncName)].map(([, declared, assigned]) => declared ?? assigned ?? ""));
  for (const [, name = "", of = ""] of text.matchAll(otherName)) if (known.has(lastName(of))) known.add(name);
  return [...given].some((name) => known.has(name));
}

/** `f` of `this.f` and of `f.bind` */
function lastName(chain: string): string {
  return (
    chain
      .replace(/\.bind$/, "")
      .split(".")
      .at(-1) ?? chain
  );
}

/** What a file must hold for an asynchronous function to be given to a method, or to a function of lodash, that cannot wait. */
export const droppedCallbackWords: Words = {
  all: [
    /\basync\b/,
    {
      any: [
        methodWithFunction,
        { all: [/\b(?:lodash|underscore)\b/, /\b(?:forEach|each|for(?:Own|In)|times)\b/] },
        givesAsyncName,
      ],
    },
  ],
};
