import type { BlockingGroup } from "../../blockingCalls.ts";
import { browserGroups } from "./browser.ts";
import { childProcessGroups } from "./childProcess.ts";
import { compilerGroups } from "./compilers.ts";
import { compressionGroups } from "./compression.ts";
import { cryptoGroups } from "./crypto.ts";
import { cryptoLibraryGroups } from "./cryptoLibraries.ts";
import { databaseGroups } from "./databases.ts";
import { desktopGroups } from "./desktop.ts";
import { fileSystemGroups } from "./fileSystem.ts";
import { fileSystemLibraryGroups } from "./fileSystemLibraries.ts";
import { imageGroups } from "./images.ts";
import { markupGroups } from "./markup.ts";
import { packageLookupGroups } from "./packageLookup.ts";
import { runtimeGroups } from "./runtimes.ts";
import { serialisationGroups } from "./serialisation.ts";
import { waitingGroups } from "./waiting.ts";

/**
 * Everything that blocks the thread of a JavaScript program, under the names that modules are known by here: without
 * `node:`, and a default export under the name of its module.
 *
 * Work of the processor has the effect "compute". Its tiers say when it hurts: 1 whatever the input, 2 for inputs of
 * usual size, 3 only for inputs that nobody expects to be so large. The name `m.Class.call` stands for a call of a
 * function that the package made: `const ask = prompt(); ask("name?")`.
 */
export const ecmascriptBlockingGroups: readonly BlockingGroup[] = [
  ...fileSystemGroups,
  ...fileSystemLibraryGroups,
  ...childProcessGroups,
  ...cryptoGroups,
  ...cryptoLibraryGroups,
  ...compressionGroups,
  ...waitingGroups,
  ...browserGroups,
  ...databaseGroups,
  ...packageLookupGroups,
  ...compilerGroups,
  ...markupGroups,
  ...serialisationGroups,
  ...imageGroups,
  ...runtimeGroups,
  ...desktopGroups,
];
