import type { GrammarName } from "./grammarName.ts";

const python = `@d
async def f(a, *b, c: int = 1) -> x:
    # c
    return [i async for i in a if not i] + f"{j!r}"

$ = ? 1

def f(:
    pass
`;

const typescript = `@d class A<T> { #b?: T = 1; /* c */ get d() { return \`e\${f}\`; } }
for await (const [a, ...b] of c) { d?.(e) }
$ = # 1;
if (f) { g(h)`;

const tsx = `const A = async ({ b, ...c }) => <p d={e}>f {/* g */} &amp;</p>;
for (let i = 0; i < 9; i++) { j?.(k) }
$ = # 1;
if (f) { g(h)`;

/**
 * A few lines in which each property of a node shows: fields, inherited ones too, aliases, comments, a token
 * that the parser invents, and one that it cannot understand.
 */
export const samples: Readonly<Record<GrammarName, string>> = { python, typescript, tsx };
