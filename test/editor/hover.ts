import { commands, type Hover, MarkdownString, type Position, type TextDocument } from "vscode";
import { closeEverything, findingsCount, openUntitled } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { test } from "./support/runner.ts";

async function hoverAt({ uri }: TextDocument, position: Position): Promise<MarkdownString> {
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
  const contents = hovers.flatMap(({ contents }) => contents).filter((content) => content instanceof MarkdownString);
  const own = contents.find(({ value }) => value.includes("join-in-loop"));
  ok(own, `no hover of ours among ${contents.length}`);
  return own;
}

test("a hover explains the finding and may run our own commands only", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const hover = await hoverAt(document, finding.range.start);
  ok(hover.value.includes("waits inside the loop that starts it"), hover.value);
  equal(hover.isTrusted, { enabledCommands: ["interleave.explainRule", "interleave.applyFix"] });
  const linked = [...hover.value.matchAll(/\(command:([\w.]+)\?/g)].map(([, command]) => command);
  equal(linked.sort(), ["interleave.applyFix", "interleave.explainRule"]);
  await closeEverything();
});
