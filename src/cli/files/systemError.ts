import type { LocalizedText } from "../../model/finding.ts";
import { sameInEvery } from "../locale.ts";
import { texts } from "../texts.ts";

const known: Readonly<Record<string, LocalizedText>> = {
  EACCES: texts.permissionDenied,
  EPERM: texts.permissionDenied,
  ENOENT: texts.missing,
  ELOOP: texts.linkLoop,
};

/** The code that Node.js gives to an error of the operating system, such as `ENOENT`; "" for any other error. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** An error of the operating system in words. */
export function describeSystemError(error: unknown): LocalizedText {
  return known[systemErrorCode(error)] ?? sameInEvery(error instanceof Error ? error.message : String(error));
}
