import type { Selection } from "../../engine/selection.ts";

/** What a person reads and what `--fix` repairs when nothing else was asked for. */
export const attended: Selection = { minimumSeverity: "information", minimumConfidence: "likely" };
