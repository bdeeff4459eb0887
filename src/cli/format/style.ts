import { styleText } from "node:util";
import type { Severity } from "../../model/finding.ts";

/** How the parts of a report look. */
export interface Style {
  strong(text: string): string;
  dim(text: string): string;
  severity(severity: Severity, text: string): string;
}

const severityColours = { error: "red", warning: "yellow", information: "blue", hint: "gray" } as const;

/** For files, pipes and terminals without colours. */
export const plainStyle: Style = {
  strong: (text) => text,
  dim: (text) => text,
  severity: (_, text) => text,
};

/** Whether colours are wanted is decided by the caller, so Node.js must not look at its own stdout for it. */
const always = { validateStream: false } as const;

/** For terminals. */
export const colourStyle: Style = {
  strong: (text) => styleText("bold", text, always),
  dim: (text) => styleText("gray", text, always),
  severity: (severity, text) => styleText(["bold", severityColours[severity]], text, always),
};
