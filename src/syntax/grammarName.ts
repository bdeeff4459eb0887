/** The grammars that ship with Interleave. `tsx` also parses JavaScript and JSX, so there is no fourth file. */
export type GrammarName = "python" | "typescript" | "tsx";
