import { readFile, writeFile } from "node:fs/promises";
import type { LocalizedText } from "../../model/finding.ts";
import { texts } from "../texts.ts";
import { describeSystemError } from "./systemError.ts";

/** Writes a new file in UTF-8. One that is there with the same text is left as it is. Returns why it was not written, or null. */
export async function createSource(file: string, text: string): Promise<LocalizedText | null> {
  try {
    await writeFile(file, text, { flag: "wx" });
    return null;
  } catch (error) {
    const isSame = await readFile(file, "utf8").then(
      (known) => known === text,
      () => false,
    );
    return isSame ? null : texts.notWritten(describeSystemError(error));
  }
}
