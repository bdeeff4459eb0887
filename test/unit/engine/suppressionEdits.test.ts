import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../../src/model/textEdits.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import { probeRule } from "../../support/probeRules.ts";

interface EditCase {
  readonly what: string;
  readonly file: "a.py" | "a.ts" | "a.tsx";
  readonly scope: "statement" | "file";
  /** The first call of `probe` is silenced. */
  readonly before: string;
  readonly after: string;
}

const cases: readonly EditCase[] = [
  {
    what: "a statement",
    file: "a.py",
    scope: "statement",
    before: "a = 1\nprobe()\nprobe()\n",
    after: "a = 1\n# interleave: ignore[probe]\nprobe()\nprobe()\n",
  },
  {
    what: "a statement in a block indented with tabs",
    file: "a.py",
    scope: "statement",
    before: "if a:\n\tif b:\n\t\tprobe()\n",
    after: "if a:\n\tif b:\n\t\t# interleave: ignore[probe]\n\t\tprobe()\n",
  },
  {
    what: "a statement of a text with CRLF",
    file: "a.py",
    scope: "statement",
    before: "if a:\r\n    probe()\r\n",
    after: "if a:\r\n    # interleave: ignore[probe]\r\n    probe()\r\n",
  },
  {
    what: "a statement over several lines",
    file: "a.py",
    scope: "statement",
    before: "f(\n    1,\n    probe(),\n)\n",
    after: "# interleave: ignore[probe]\nf(\n    1,\n    probe(),\n)\n",
  },
  {
    what: "a statement with a comment for another rule",
    file: "a.py",
    scope: "statement",
    before: "probe(other())  # interleave: ignore[other]\n",
    after: "probe(other())  # interleave: ignore[other, probe]\n",
  },
  {
    what: "a statement below a comment for another rule",
    file: "a.py",
    scope: "statement",
    before: "# interleave: ignore[other] because\nprobe(other())\n",
    after: "# interleave: ignore[other, probe] because\nprobe(other())\n",
  },
  {
    what: "a statement with empty brackets",
    file: "a.py",
    scope: "statement",
    before: "probe()  # interleave: ignore[]\n",
    after: "probe()  # interleave: ignore[probe]\n",
  },
  {
    what: "a decorator",
    file: "a.py",
    scope: "statement",
    before: "class A:\n    @first\n    @probe()\n    def f(self):\n        pass\n",
    after: "class A:\n    # interleave: ignore[probe]\n    @first\n    @probe()\n    def f(self):\n        pass\n",
  },
  {
    what: "a statement inside a string of several lines",
    file: "a.py",
    scope: "statement",
    before: 'a = f"""\n{probe()}\n"""\n',
    after: '# interleave: ignore[probe]\na = f"""\n{probe()}\n"""\n',
  },
  {
    what: "a second statement on one line",
    file: "a.py",
    scope: "statement",
    before: "if a: b(); probe()\n",
    after: "# interleave: ignore[probe]\nif a: b(); probe()\n",
  },
  {
    what: "a statement at the end of a text without a last line end",
    file: "a.py",
    scope: "statement",
    before: "probe()",
    after: "# interleave: ignore[probe]\nprobe()",
  },
  {
    what: "a statement of TypeScript",
    file: "a.ts",
    scope: "statement",
    before: "function f() {\n  probe();\n}\n",
    after: "function f() {\n  // interleave: ignore[probe]\n  probe();\n}\n",
  },
  {
    what: "a template of several lines",
    file: "a.ts",
    scope: "statement",
    before: `const a = \`\n\${probe()}\n\`;\n`,
    after: `// interleave: ignore[probe]\nconst a = \`\n\${probe()}\n\`;\n`,
  },
  {
    what: "a statement inside a template",
    file: "a.ts",
    scope: "statement",
    before: `f(\`\n  \${list.map((one) => { return probe(one); })}\n\`);\n`,
    after: `// interleave: ignore[probe]\nf(\`\n  \${list.map((one) => { return probe(one); })}\n\`);\n`,
  },
  {
    what: "a statement between tags",
    file: "a.tsx",
    scope: "statement",
    before: "const a = (\n  <p>\n    {list.map((one) => { return probe(one); })}\n  </p>\n);\n",
    after:
      "// interleave: ignore[probe]\nconst a = (\n  <p>\n    {list.map((one) => { return probe(one); })}\n  </p>\n);\n",
  },
  {
    what: "a statement of a function between tags",
    file: "a.tsx",
    scope: "statement",
    before: "const a = (\n  <p>\n    {list.map((one) => {\n      probe(one);\n    })}\n  </p>\n);\n",
    after:
      "const a = (\n  <p>\n    {list.map((one) => {\n      // interleave: ignore[probe]\n      probe(one);\n    })}\n  </p>\n);\n",
  },
  {
    what: "a file",
    file: "a.py",
    scope: "file",
    before: "probe()\nprobe()\n",
    after: "# interleave: ignore-file[probe]\nprobe()\nprobe()\n",
  },
  {
    what: "a file with a hashbang and an encoding",
    file: "a.py",
    scope: "file",
    before: "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nprobe()\n",
    after: "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n# interleave: ignore-file[probe]\nprobe()\n",
  },
  {
    what: "a file with an encoding and CRLF",
    file: "a.py",
    scope: "file",
    before: "#coding:utf-8\r\nprobe()\r\n",
    after: "#coding:utf-8\r\n# interleave: ignore-file[probe]\r\nprobe()\r\n",
  },
  {
    what: "a file with a byte order mark",
    file: "a.py",
    scope: "file",
    before: "\uFEFFprobe()\n",
    after: "\uFEFF# interleave: ignore-file[probe]\nprobe()\n",
  },
  {
    what: "a file with a list for another rule",
    file: "a.py",
    scope: "file",
    before: "# interleave: ignore-file[other]\nprobe()\n",
    after: "# interleave: ignore-file[other, probe]\nprobe()\n",
  },
  {
    what: "a script of Node",
    file: "a.ts",
    scope: "file",
    before: "#!/usr/bin/env node\nprobe();\n",
    after: "#!/usr/bin/env node\n// interleave: ignore-file[probe]\nprobe();\n",
  },
];

const { engine } = await startEngine([probeRule("probe", "probe"), probeRule("other", "other")]);

for (const { what, file, scope, before, after } of cases) {
  test(`silencing ${what}`, () => {
    const analysis = analyseText(engine, file, before);
    const index = analysis.findings.findIndex(({ rule }) => rule === "probe");
    const { documents, applicability } = analysis.suppress(index, scope);
    assert.equal(applicability, "safe");
    assert.equal(
      applyEdits(
        before,
        documents.flatMap(({ edits }) => edits),
      ),
      after,
    );
    const left = analyseText(engine, file, after).findings.filter(({ rule }) => rule === "probe");
    const inFile = analysis.findings.filter(({ rule }) => rule === "probe").length;
    assert.equal(left.length, scope === "file" ? 0 : inFile - 1);
  });
}
