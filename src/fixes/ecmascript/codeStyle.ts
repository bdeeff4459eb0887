import { lineTerminatorOf } from "../../model/lines.ts";

/** How a file is written, so that more of it can be written alike. */
export interface CodeStyle {
  readonly quote: '"' | "'";
  readonly hasSemicolons: boolean;
  readonly indent: string;
  readonly lineEnd: string;
}

/** The style of a text: what most of its lines do. */
export function codeStyleOf(text: string): CodeStyle {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const indent = /^(\t+| {2,})\S/m.exec(text)?.[1] ?? "  ";
  return {
    quote: count(/'/g) > count(/"/g) ? "'" : '"',
    hasSemicolons: count(/;[ \t]*\r?$/gm) > 0 || count(/\n/g) === 0,
    indent: indent.startsWith("\t") ? "\t" : indent.length % 4 === 0 ? "    " : "  ",
    lineEnd: lineTerminatorOf(text),
  };
}

/** Lines that are written with double quotes, semicolons and two blanks, in a style. They hold no other quotes. */
export function styled(lines: readonly string[], { quote, hasSemicolons, indent, lineEnd }: CodeStyle): string {
  return lines
    .map((line) => {
      const depth = /^ */.exec(line)?.[0].length ?? 0;
      const code = line.slice(depth).replaceAll('"', quote);
      return indent.repeat(depth / 2) + (hasSemicolons ? code : code.replace(/;$/, ""));
    })
    .join(lineEnd);
}
