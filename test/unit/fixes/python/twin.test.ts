import assert from "node:assert/strict";
import { test } from "node:test";
import { asyncLibraryOf } from "../../../../src/fixes/python/asyncLibrary.ts";
import { callTwin } from "../../../../src/fixes/python/twin.ts";
import type { Applicability } from "../../../../src/model/finding.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { pythonFaults } from "../../../support/pythonCompile.ts";
import { assertNoNewFaults, markedCall } from "../marked.ts";

interface Case {
  readonly what: string;
  readonly before: string;
  /** Null when nothing is offered. */
  readonly after: string | null;
  /** Without it, `time.sleep`. */
  readonly name?: string;
  /** Without it, `sleep` of the library that the module uses. */
  readonly twin?: string;
  readonly applicability?: Applicability;
}

const cases: readonly Case[] = [
  {
    what: "a method of the same object",
    before: "async def main(shop):\n    return «shop.objects.get(pk=1)».name\n",
    after: "async def main(shop):\n    return (await shop.objects.aget(pk=1)).name\n",
    name: "django.db.models.Manager.get",
    twin: "django.db.models.Manager.aget",
    applicability: "unsafe",
  },
  {
    what: "a method under another name cannot be renamed",
    before: "async def main(shop):\n    find = shop.objects.get\n    return «find(pk=1)»\n",
    after: null,
    name: "django.db.models.Manager.get",
    twin: "django.db.models.Manager.aget",
  },
  {
    what: "the import that nothing uses any more goes",
    before: "import time\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "the import that something uses stays",
    before: "import time\n\n\nasync def main():\n    «time.sleep(1)»\n    return time.time()\n",
    after: "import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n    return time.time()\n",
  },
  {
    what: "a comment, a text, an attribute and an argument of the name are no uses",
    before:
      'import asyncio\nimport time\n\n\nasync def main(a):\n    # time flies\n    «time.sleep(1)»\n    print("the time", a.time, a(time=1))\n',
    after:
      'import asyncio\n\n\nasync def main(a):\n    # time flies\n    await asyncio.sleep(1)\n    print("the time", a.time, a(time=1))\n',
  },
  {
    what: "another variable of the name is no use",
    before:
      "import asyncio\nimport time\n\n\ndef f(time):\n    return time\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\n\n\ndef f(time):\n    return time\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "an annotation in quotes is a use",
    before: 'import asyncio\nimport time\n\n\nasync def main(a: "time.struct_time"):\n    «time.sleep(1)»\n',
    after: 'import asyncio\nimport time\n\n\nasync def main(a: "time.struct_time"):\n    await asyncio.sleep(1)\n',
  },
  {
    what: "a type comment is a use",
    before:
      "import asyncio\nimport time\n\n\nasync def main():\n    «time.sleep(1)»\n    x = None  # type: time.struct_time\n",
    after:
      "import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n    x = None  # type: time.struct_time\n",
  },
  {
    what: "a public name is a use",
    before: '__all__ = ["time"]\nimport asyncio\nimport time\n\n\nasync def main():\n    «time.sleep(1)»\n',
    after: '__all__ = ["time"]\nimport asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n',
  },
  {
    what: "an f-string is a use",
    before: 'import asyncio\nimport time\n\n\nasync def main():\n    «time.sleep(1)»\n    print(f"{time.time()}")\n',
    after:
      'import asyncio\nimport time\n\n\nasync def main():\n    await asyncio.sleep(1)\n    print(f"{time.time()}")\n',
  },
  {
    what: "a default value is a use",
    before: "import asyncio\nimport time\n\n\nasync def main(clock=time.time):\n    «time.sleep(1)»\n",
    after: "import asyncio\nimport time\n\n\nasync def main(clock=time.time):\n    await asyncio.sleep(1)\n",
  },
  {
    what: "one name of several goes, the first",
    before:
      "import asyncio\nfrom time import sleep, monotonic\n\n\nasync def main():\n    «sleep(1)»\n    monotonic()\n",
    after:
      "import asyncio\nfrom time import monotonic\n\n\nasync def main():\n    await asyncio.sleep(1)\n    monotonic()\n",
  },
  {
    what: "one name of several goes, the last",
    before:
      "import asyncio\nfrom time import (\n    monotonic,\n    sleep as nap,\n)\n\n\nasync def main():\n    «nap(1)»\n    monotonic()\n",
    after:
      "import asyncio\nfrom time import (\n    monotonic,\n)\n\n\nasync def main():\n    await asyncio.sleep(1)\n    monotonic()\n",
  },
  {
    what: "the module among others goes",
    before: "import asyncio, time\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "a local import goes",
    before: "import asyncio\n\n\nasync def main():\n    import time\n    «time.sleep(1)»\n",
    after: "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "an import that is all of its block stays",
    before:
      "import asyncio\ntry:\n    import time\nexcept ImportError:\n    pass\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after:
      "import asyncio\ntry:\n    import time\nexcept ImportError:\n    pass\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "an import that shares its line stays",
    before: "import asyncio\nx = 1; import time\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\nx = 1; import time\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "no blank lines are left over",
    before: "import asyncio\n\nimport time  # noqa\n\nimport x\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\n\nimport x\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
  {
    what: "a member import of the twin is used",
    before:
      "from asyncio import sleep as nap\nimport time\n\n\nasync def main():\n    «time.sleep(0.5)»\n    await nap(1)\n",
    after: "from asyncio import sleep as nap\n\n\nasync def main():\n    await nap(0.5)\n    await nap(1)\n",
  },
  {
    what: "trio",
    before: "import time\nimport trio\n\n\nasync def main():\n    «time.sleep(1)»\n    time.time()\n",
    after: "import time\nimport trio\n\n\nasync def main():\n    await trio.sleep(1)\n    time.time()\n",
  },
  {
    what: "anyio",
    before: "from anyio import sleep\nimport time\n\n\nasync def main():\n    «time.sleep(1)»\n    time.time()\n",
    after: "from anyio import sleep\nimport time\n\n\nasync def main():\n    await sleep(1)\n    time.time()\n",
  },
  {
    what: "an operand",
    before: "import asyncio, time\n\n\nasync def main():\n    return «time.sleep(1)» or time.time()\n",
    after: "import asyncio, time\n\n\nasync def main():\n    return await asyncio.sleep(1) or time.time()\n",
  },
  {
    what: "a twin whose result is read",
    before: "import asyncio\nimport box\n\n\nasync def main():\n    return «box.load(1, 2)».name\n",
    after: "import abox\nimport asyncio\n\n\nasync def main():\n    return (await abox.load(1, 2)).name\n",
    twin: "abox.load",
    applicability: "unsafe",
  },
  {
    what: "a callee on two lines",
    before:
      "import asyncio\nimport time as t\n\n\nasync def main():\n    (\n        «t\n        .sleep(1)»\n    )\n    t.time()\n",
    after:
      "import asyncio\nimport time as t\n\n\nasync def main():\n    (\n        await asyncio.sleep(1)\n    )\n    t.time()\n",
  },
  {
    what: "a comment inside the callee",
    before:
      "import asyncio\nimport time\n\n\nasync def main():\n    (\n        «time  # why\n        .sleep(1)»\n    )\n",
    after: null,
  },
  { what: "a synchronous function", before: "import time\n\n\ndef main():\n    «time.sleep(1)»\n", after: null },
  { what: "a lambda", before: "import time\n\n\nasync def main():\n    return lambda: «time.sleep(1)»\n", after: null },
  {
    what: "Windows line ends",
    before: "import time\r\n\r\n\r\nasync def main():\r\n\t«time.sleep(1)»\r\n",
    after: "import asyncio\r\n\r\n\r\nasync def main():\r\n\tawait asyncio.sleep(1)\r\n",
  },
  {
    what: "the only import of a file that has the twin elsewhere",
    before: "import time\n\nimport asyncio\n\n\nasync def main():\n    «time.sleep(1)»\n",
    after: "import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n",
  },
];

const results: { readonly what: string; readonly text: string }[] = [];

for (const one of cases) test(`the twin of a blocking call: ${one.what}`, () => check(one));

test("what twins give is Python", (context) => {
  const faults = pythonFaults(results.map(({ text }) => text));
  if (faults === null) return context.diagnostic("There is no Python here, so nothing was compiled.");
  assert.deepEqual(
    faults.map(([index, message]) => `${results[index]?.what}: ${message}`),
    [],
  );
});

async function check({ what, before, after, name = "time.sleep", twin, applicability = "safe" }: Case): Promise<void> {
  const marked = await markedCall(before, "python");
  const wanted = twin ?? `${asyncLibraryOf(marked.module)}.sleep`;
  const rewrite = callTwin({ ...marked, name, twin: wanted, pythonVersion: "auto" });
  const text = rewrite && applyEdits(marked.text, rewrite.edits);
  assert.equal(text, after);
  if (!rewrite || text === null) return;
  assert.equal(rewrite.applicability, applicability);
  await assertNoNewFaults(marked.text, text, "python");
  results.push({ what, text });
}
