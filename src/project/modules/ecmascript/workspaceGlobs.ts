/** A function that says whether a folder, relative to the workspace's root, is one of its packages. */
export function folderMatcher(globs: readonly string[]): (folder: string) => boolean {
  const clean = globs.map((glob) => glob.replace(/^(!?)(?:\.\/)+/, "$1").replace(/\/+$/, ""));
  const included = clean.filter((glob) => !glob.startsWith("!")).map(compile);
  const excluded = clean.filter((glob) => glob.startsWith("!")).map((glob) => compile(glob.slice(1)));
  return (folder) =>
    !/(?:^|\/)node_modules(?:\/|$)/.test(folder) &&
    included.some((pattern) => pattern.test(folder)) &&
    !excluded.some((pattern) => pattern.test(folder));
}

/** The globs of `packages:` in a pnpm-workspace.yaml: a list of one item a line, or in brackets. Anything else gives none. */
export function pnpmGlobs(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.replace(/(?:^|\s)#.*$/, "").trimEnd());
  const start = lines.findIndex((line) => /^packages\s*:/.test(line));
  if (start === -1) return [];
  const inBrackets = /\[([^\]]*)\]/.exec(lines.slice(start).join(" "));
  if (/^packages\s*:\s*\[/.test(lines[start] ?? ""))
    return (inBrackets?.[1] ?? "").split(",").map(unquoted).filter(Boolean);
  const items: string[] = [];
  for (const line of lines.slice(start + 1)) {
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (item !== undefined) items.push(unquoted(item));
    else if (line !== "") break;
  }
  return items;
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** What a glob's signs mean; everything else stands for itself. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:\*\*\/)+/, "(?:.*/)?"],
  [/^\/\*\*(?=$|\/)/, "(?:/.*)?"],
  [/^\*+/, "[^/]*"],
  [/^\?/, "[^/]"],
];

function compile(glob: string): RegExp {
  let source = "";
  let braces = 0;
  for (let rest = glob; rest !== ""; ) {
    const sign = signs.find(([pattern]) => pattern.test(rest));
    if (sign) {
      rest = rest.replace(sign[0], "");
      source += sign[1];
      continue;
    }
    const character = rest[0] ?? "";
    rest = rest.slice(1);
    if (character === "{" && rest.includes("}")) {
      braces++;
      source += "(?:";
    } else if (character === "}" && braces > 0) {
      braces--;
      source += ")";
    } else source += character === "," && braces > 0 ? "|" : character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
  }
  return new RegExp(`^${source}${")".repeat(braces)}$`);
}
