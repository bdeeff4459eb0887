import assert from "node:assert/strict";
import { test } from "node:test";
import { ensureImport, type WantedImport } from "../../../../src/fixes/python/imports.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { assertNoNewFaults, moduleOf } from "../marked.ts";

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** How the wanted thing is written in the last function of the text. */
  readonly reference: string;
  readonly wanted?: WantedImport;
}

const toThread: WantedImport = { module: "asyncio", name: "to_thread" };
const main = "async def main():\n    pass\n";

const reused = (what: string, imports: string, reference: string): Case => ({
  what,
  before: `${imports}\n\n\n${main}`,
  after: `${imports}\n\n\n${main}`,
  reference,
});

const added = (what: string, before: string, after: string, reference = "asyncio.to_thread"): Case => ({
  what,
  before,
  after,
  reference,
});

const cases: readonly Case[] = [
  reused("the module", "import asyncio", "asyncio.to_thread"),
  reused("the module under another name", "import asyncio as aio", "aio.to_thread"),
  reused("the member", "from asyncio import to_thread", "to_thread"),
  reused("the member under another name", "from asyncio import sleep, to_thread as tt", "tt"),
  reused("the most direct of two", "import asyncio\nfrom asyncio import to_thread", "to_thread"),
  reused("a submodule's root", "import asyncio.tasks", "asyncio.to_thread"),
  reused(
    "an optional module",
    "try:\n    import asyncio\nexcept ImportError:\n    asyncio = None",
    "asyncio.to_thread",
  ),
  {
    what: "the module itself",
    before: `import asyncio as aio\n\n\n${main}`,
    after: `import asyncio as aio\n\n\n${main}`,
    wanted: { module: "asyncio", name: null },
    reference: "aio",
  },
  {
    what: "a member by itself, among others of its kind",
    before: `import os\n\nimport yaml\nfrom aiohttp import web\nfrom django.db import models\n\n\n${main}`,
    after: `import os\n\nimport yaml\nfrom aiohttp import web\nfrom asgiref.sync import sync_to_async\nfrom django.db import models\n\n\n${main}`,
    wanted: { module: "asgiref.sync", name: "sync_to_async", isByItself: true },
    reference: "sync_to_async",
  },
  {
    what: "a member by itself, below plain imports",
    before: `import os\n\n\n${main}`,
    after: `import os\nfrom asgiref.sync import sync_to_async\n\n\n${main}`,
    wanted: { module: "asgiref.sync", name: "sync_to_async", isByItself: true },
    reference: "sync_to_async",
  },
  {
    what: "a member whose module is imported already",
    before: `import asgiref.sync\n\n\n${main}`,
    after: `import asgiref.sync\n\n\n${main}`,
    wanted: { module: "asgiref.sync", name: "sync_to_async", isByItself: true },
    reference: "asgiref.sync.sync_to_async",
  },
  {
    what: "a member whose name is taken",
    before: `import os\n\n\ndef sync_to_async():\n    pass\n\n\n${main}`,
    after: `import os\nfrom asgiref.sync import sync_to_async as sync_to_async_2\n\n\ndef sync_to_async():\n    pass\n\n\n${main}`,
    wanted: { module: "asgiref.sync", name: "sync_to_async", isByItself: true },
    reference: "sync_to_async_2",
  },
  {
    what: "a package below the block of the standard library",
    before: `import os\n\nfrom django.db import models\n\n\n${main}`,
    after: `import os\n\nimport anyio\nfrom django.db import models\n\n\n${main}`,
    wanted: { module: "anyio", name: "to_thread" },
    reference: "anyio.to_thread",
  },
  added("in order", `import abc\nimport os\n\n\n${main}`, `import abc\nimport asyncio\nimport os\n\n\n${main}`),
  added("first", `import os\nimport sys\n\n\n${main}`, `import asyncio\nimport os\nimport sys\n\n\n${main}`),
  added("last", `import abc\n\n\n${main}`, `import abc\nimport asyncio\n\n\n${main}`),
  added(
    "in front of imports of members",
    `from os import path\nimport sys\n\n\n${main}`,
    `import asyncio\nfrom os import path\nimport sys\n\n\n${main}`,
  ),
  added(
    "between plain imports and imports of members",
    `import abc\nfrom os import path\n\n\n${main}`,
    `import abc\nimport asyncio\nfrom os import path\n\n\n${main}`,
  ),
  added(
    "into the block of the same package",
    `import zoo\n\nimport yak\nfrom asyncio import sleep\n\n\n${main}`,
    `import zoo\n\nimport asyncio\nimport yak\nfrom asyncio import sleep\n\n\n${main}`,
  ),
  added(
    "into the first block",
    `import os\n\nimport requests\n\n\n${main}`,
    `import asyncio\nimport os\n\nimport requests\n\n\n${main}`,
  ),
  added(
    "below imports from the future",
    `"""Doc."""\nfrom __future__ import annotations\n\n\n${main}`,
    `"""Doc."""\nfrom __future__ import annotations\n\nimport asyncio\n\n\n${main}`,
  ),
  added(
    "with imports below the future",
    `from __future__ import annotations\nimport os\n\n\n${main}`,
    `from __future__ import annotations\nimport asyncio\nimport os\n\n\n${main}`,
  ),
  added("below the docstring", `"""Doc."""\n\n\n${main}`, `"""Doc."""\n\nimport asyncio\n\n\n${main}`),
  added(
    "below a long docstring",
    `r'''Doc.\n\nMore.'''\n${main}`,
    `r'''Doc.\n\nMore.'''\n\nimport asyncio\n\n\n${main}`,
  ),
  added(
    "below the opening comments",
    `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# Copyright\n\n${main}`,
    `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# Copyright\n\nimport asyncio\n\n${main}`,
  ),
  added(
    "above the comment of the code",
    `#!/usr/bin/env python3\n# Runs everything.\n${main}`,
    `#!/usr/bin/env python3\n\nimport asyncio\n\n# Runs everything.\n${main}`,
  ),
  added("at the start", main, `import asyncio\n\n\n${main}`),
  added("behind a byte order mark", `\uFEFF${main}`, `\uFEFFimport asyncio\n\n\n${main}`),
  added("below code that is no import", `X = 1\n\n\n${main}`, `import asyncio\n\nX = 1\n\n\n${main}`),
  added("Windows line ends", "import os\r\n\r\nX = 1\r\n", "import asyncio\r\nimport os\r\n\r\nX = 1\r\n"),
  added("no line end", "import abc", "import abc\nimport asyncio"),
  added(
    "beside a conditional import",
    `import sys\nif sys.argv:\n    import asyncio as aio\n\n\n${main}`,
    `import asyncio\nimport sys\nif sys.argv:\n    import asyncio as aio\n\n\n${main}`,
  ),
  added(
    "beside an import for types",
    `from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import asyncio\n\n\n${main}`,
    `import asyncio\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import asyncio\n\n\n${main}`,
  ),
  added(
    "under another name beside a variable",
    `import os\nasyncio = os\n\n\n${main}`,
    `import asyncio as asyncio_2\nimport os\nasyncio = os\n\n\n${main}`,
    "asyncio_2.to_thread",
  ),
  added(
    "under another name beside a parameter",
    "import asyncio\n\n\nasync def main(asyncio):\n    pass\n",
    "import asyncio\nimport asyncio as asyncio_2\n\n\nasync def main(asyncio):\n    pass\n",
    "asyncio_2.to_thread",
  ),
  added(
    "beside an import of another function",
    `import os\n\n\ndef f():\n    import asyncio\n\n\n${main}`,
    `import asyncio\nimport os\n\n\ndef f():\n    import asyncio\n\n\n${main}`,
  ),
  reused(
    "an import of the function around",
    "async def outer():\n    import asyncio\n    async def main():\n        pass",
    "asyncio.to_thread",
  ),
];

for (const one of cases) test(`an import is ensured: ${one.what}`, () => check(one));

async function check({ before, after, reference, wanted = toThread }: Case): Promise<void> {
  const module = await moduleOf(before, "python");
  const functions = module.callables.filter(({ name }) => name === "main");
  const callable = functions[0] ?? module.callables[0];
  assert.ok(callable);
  const place = { callable, offset: callable.end };
  const ensured = ensureImport(module, before, place, wanted);
  assert.equal(applyEdits(before, ensured.edits), after);
  assert.equal(ensured.reference, reference);
  await assertNoNewFaults(before, after, "python");
  const again = await moduleOf(after, "python");
  const same = again.callables.find(({ name }) => name === callable.name);
  assert.ok(same);
  const second = ensureImport(again, after, { callable: same, offset: same.end }, wanted);
  assert.deepEqual(second, { edits: [], reference });
}
