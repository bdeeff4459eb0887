import { ConfigurationTarget, DiagnosticSeverity, workspace } from "vscode";
import { closeEverything, findings, findingsCount, openFile, openUntitled, withFile } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

async function set(key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("interleave").update(key, value, ConfigurationTarget.Global);
}

test("settings count at once", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  try {
    await set("rules", { "join-in-loop": "off" });
    await findingsCount(document, 0);
    await set("rules", { "join-in-loop": "error" });
    const [finding] = await findingsCount(document, 1);
    equal(finding?.severity, DiagnosticSeverity.Error);
  } finally {
    await set("rules", undefined);
  }
  await eventually(
    "the rule's own severity",
    () => findings(document)[0]?.severity,
    (severity) => severity === DiagnosticSeverity.Warning,
  );
  await closeEverything();
});

test("an interleave.json counts at once, and a default of the settings does not hide it", () =>
  withFile("configured.py", pythonSample.wrong, async (uri) => {
    const { document } = await openFile(uri);
    await findingsCount(document, 1);
    await withFile("interleave.json", '{ "rules": { "join-in-loop": "off" } }', async () => {
      await findingsCount(document, 0);
    });
  }));
