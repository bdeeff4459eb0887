import type { Severity } from "../../model/finding.ts";
import type { CodeFrame } from "../check/report.ts";
import { blanksLike, displayWidth } from "./displayWidth.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** A frame as lines of text: numbers in a gutter, the finding underlined with carets. */
export function codeFrameLines({ firstLine, lines, underline }: CodeFrame, severity: Severity, style: Style): string[] {
  const gutter = String(firstLine + lines.length - 1).length;
  return lines.flatMap((raw, index) => {
    const line = printable(raw);
    const isFlagged = index === underline.index;
    const head = style.dim(`${isFlagged ? ">" : " "} ${String(firstLine + index).padStart(gutter)} |`);
    const shown = line === "" ? head : `${head} ${line}`;
    if (!isFlagged) return [shown];
    const carets = "^".repeat(Math.max(1, displayWidth(line.slice(underline.start, underline.end))));
    const blanks = blanksLike(line.slice(0, underline.start));
    return [shown, `${style.dim(`  ${" ".repeat(gutter)} |`)} ${blanks}${style.severity(severity, carets)}`];
  });
}
