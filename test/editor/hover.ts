import { commands, type Hover, MarkdownString, Position, type TextDocument } from "vscode";
import { concepts } from "../../src/concepts/registry.generated.ts";
import { closeEverything, findingsCount, openUntitled } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

/** Our hover at the place, as soon as there is one. */
async function hoverAt({ uri }: TextDocument, position: Position): Promise<MarkdownString> {
  const own = await eventually(
    `our hover in ${uri}`,
    async () => {
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, position);
      return hovers
        .flatMap(({ contents }) => contents)
        .filter((content) => content instanceof MarkdownString)
        .find(({ value }) => value.includes("command:interleave."));
    },
    (found) => found !== undefined,
  );
  ok(own);
  return own;
}

test("a hover explains the finding and may run our own commands only", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const hover = await hoverAt(document, finding.range.start);
  ok(hover.value.includes("The loop runs"), hover.value);
  const trusted = typeof hover.isTrusted === "object" ? hover.isTrusted.enabledCommands : [];
  ok(
    trusted.every((command) => command.startsWith("interleave.")),
    trusted.join(),
  );
  const linked = [...hover.value.matchAll(/\(command:([\w.]+)\?/g)].map(([, command]) => command ?? "");
  ok(linked.length >= 3 && linked.every((command) => trusted.includes(command)), linked.join());
  await closeEverything();
});

test("a word of concurrency is explained where nothing is wrong", async () => {
  const { document } = await openUntitled("python", "import threading\n\nlock = threading.Lock()\n");
  const hover = await hoverAt(document, new Position(2, 18));
  const [concept] = concepts.filter(({ id }) => id === "lock");
  ok(concept && hover.value.includes(concept.title.en), hover.value);
  await closeEverything();
});
