import { findingsCount, openFile, ruleOf, withFile } from "./interleave.ts";
import { equal, ok } from "./support/assert.ts";
import { test } from "./support/runner.ts";

const caller = "import helper_of_caller\nasync def main():\n    helper_of_caller.fetch()\n";
const helper = "import time\ndef fetch():\n    time.sleep(1)\n";

test("a call that blocks in a file that nobody has opened is found, with the way to it", () =>
  withFile("helper_of_caller.py", helper, (helperUri) =>
    withFile("caller.py", caller, async (uri) => {
      const { document } = await openFile(uri);
      const [finding] = await findingsCount(document, 1);
      ok(finding);
      equal(ruleOf(finding), "blocking-call-in-async");
      const [place] = finding.relatedInformation ?? [];
      equal(place?.location.uri.toString(), helperUri.toString());
      equal(place?.location.range.start.line, 2);
    }),
  ));

test("unsaved text of the other file counts", () =>
  withFile("helper_of_caller.py", helper, (helperUri) =>
    withFile("caller.py", caller, async (uri) => {
      const { document } = await openFile(uri);
      await findingsCount(document, 1);
      const editor = await openFile(helperUri);
      const { range } = editor.document.lineAt(2);
      ok(await editor.edit((edit) => edit.replace(range, "    pass")), "the edit was refused");
      await findingsCount(document, 0);
    }),
  ));
