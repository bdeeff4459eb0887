import "./typing.ts";
import "./actions.ts";
import "./hover.ts";
import "./notes.ts";
import "./markdown.ts";
import "./timeline.ts";
import "./documents.ts";
import "./workspace.ts";
import "./configuration.ts";
import "./contributions.ts";
import "./lifetime.ts";
import { run as runTests } from "./support/runner.ts";

/** Called by the editor: runs the suites above, in their order, in whichever host loaded them. */
export const run = runTests;
