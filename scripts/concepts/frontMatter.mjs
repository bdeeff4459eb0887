// @ts-check

/** @typedef {Readonly<Record<string, string | readonly string[]>>} FrontMatter */

/**
 * Splits an article into the values above it and the text below. A value is the rest of its line, a list in brackets,
 * or a list of lines that begin with a dash: the part of YAML that the articles need.
 *
 * @param {string} text
 * @param {string} name of the file, for errors
 * @returns {{ values: FrontMatter, body: string }}
 * @throws when there is no front matter, and for a line that says nothing of this kind
 */
export function readFrontMatter(text, name) {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n+([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${name} does not begin with front matter.`);
  /** @type {Record<string, string | string[]>} */
  const values = {};
  /** @type {string[] | null} */
  let list = null;
  for (const line of head.split("\n")) {
    const [, item] = /^ {2}- (.+)$/.exec(line) ?? [];
    const [, key, value] = /^(\w+):(?: (.+))?$/.exec(line) ?? [];
    if (item !== undefined && list) {
      list.push(unquoted(item));
    } else if (key !== undefined) {
      list = value === undefined ? [] : null;
      values[key] = list ?? scalarOrList(/** @type {string} */ (value));
    } else {
      throw new Error(`${name}: the front matter cannot say "${line}".`);
    }
  }
  return { values, body };
}

/**
 * @param {string} text
 * @returns {string | string[]}
 */
function scalarOrList(text) {
  const [, items] = /^\[(.*)\]$/.exec(text) ?? [];
  if (items === undefined) return unquoted(text);
  return items.split(",").flatMap((item) => item.trim() || []);
}

/**
 * Text in quotes may hold what means something to YAML, a colon for example.
 *
 * @param {string} text
 * @returns {string}
 */
function unquoted(text) {
  return text.startsWith('"') ? JSON.parse(text) : text;
}
