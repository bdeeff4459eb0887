import assert from "node:assert/strict";
import { test } from "node:test";
import { promiseTwin } from "../../../../src/fixes/ecmascript/promiseTwin.ts";
import type { NodeTwin } from "../../../../src/knowledge/blockingCalls.ts";
import { blockingRow } from "../../../../src/knowledge/blockingIndex.ts";
import type { Applicability } from "../../../../src/model/finding.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { assertNoNewFaults, markedCall } from "../marked.ts";

interface Case {
  readonly what: string;
  /** The blocking call's name in the tables. */
  readonly name: string;
  /** The call between «» marks. */
  readonly before: string;
  /** Null when nothing is offered. */
  readonly after: string | null;
  readonly applicability?: Applicability;
  readonly isTyped?: boolean;
  readonly mayBecomeAsync?: boolean;
}

const inMain = (imports: string, body: string) => `${imports}\n\nasync function main(p) {\n  ${body}\n}\n`;

/** A statement that reads a file by `fs`, and what becomes of it. */
const read = (what: string, before: string, after: string | null): Case => ({
  what,
  name: "fs.readFileSync",
  before: inMain('import fs from "node:fs";', before),
  after: after && inMain('import fs from "node:fs";', after),
  applicability: "safe",
});

const positions: readonly Case[] = [
  read("statement", "«fs.readFileSync(p)»;", "await fs.promises.readFile(p);"),
  read("declared", 'const x = «fs.readFileSync(p, "utf8")»;', 'const x = await fs.promises.readFile(p, "utf8");'),
  read("member", "const x = «fs.readFileSync(p)».length;", "const x = (await fs.promises.readFile(p)).length;"),
  read("method", "const x = «fs.readFileSync(p)».toString();", "const x = (await fs.promises.readFile(p)).toString();"),
  read(
    "optional member",
    "const x = «fs.readFileSync(p)»?.length;",
    "const x = (await fs.promises.readFile(p))?.length;",
  ),
  read("non-null", "const x = «fs.readFileSync(p)»!;", "const x = (await fs.promises.readFile(p))!;"),
  read("not equal", "const x = «fs.readFileSync(p)» !== p;", "const x = await fs.promises.readFile(p) !== p;"),
  read("choice", "const x = «fs.readFileSync(p)»?.5:1;", "const x = await fs.promises.readFile(p)?.5:1;"),
  read("subscript", "const x = «fs.readFileSync(p)»[0];", "const x = (await fs.promises.readFile(p))[0];"),
  read("power", "const x = «fs.readFileSync(p)» ** 2;", "const x = (await fs.promises.readFile(p)) ** 2;"),
  read("exponent", "const x = 2 ** «fs.readFileSync(p)»;", "const x = 2 ** await fs.promises.readFile(p);"),
  read("negated", "if (!«fs.readFileSync(p)») return;", "if (!await fs.promises.readFile(p)) return;"),
  read(
    "type assertion",
    "const x = «fs.readFileSync(p)» as Buffer;",
    "const x = await fs.promises.readFile(p) as Buffer;",
  ),
  read("argument", "JSON.parse(«fs.readFileSync(p)»);", "JSON.parse(await fs.promises.readFile(p));"),
  read("spread", "const x = [...«fs.readFileSync(p)»];", "const x = [...await fs.promises.readFile(p)];"),
  read("template", `const x = \`\${«fs.readFileSync(p)»}\`;`, `const x = \`\${await fs.promises.readFile(p)}\`;`),
  read("property", "return { a: «fs.readFileSync(p)» };", "return { a: await fs.promises.readFile(p) };"),
  read("returned", "return «fs.readFileSync(p)»;", "return await fs.promises.readFile(p);"),
  read("thrown", "throw «fs.readFileSync(p)»;", "throw await fs.promises.readFile(p);"),
  read("iterable", "for (const x of «fs.readFileSync(p)») {}", "for (const x of await fs.promises.readFile(p)) {}"),
  read(
    "in parentheses",
    "const x = («fs.readFileSync(p)»).length;",
    "const x = (await fs.promises.readFile(p)).length;",
  ),
  read(
    "member on the next line",
    "const x = «fs.readFileSync(p)» // all of it.\n    .toString();",
    "const x = (await fs.promises.readFile(p)) // all of it.\n    .toString();",
  ),
  read(
    "no semicolon above",
    "const x = 1\n  «fs.readFileSync(p)».toString()",
    "const x = 1\n  ;(await fs.promises.readFile(p)).toString()",
  ),
  read(
    "an object above",
    "const x = {}\n  «fs.readFileSync(p)».toString()",
    "const x = {}\n  ;(await fs.promises.readFile(p)).toString()",
  ),
  read(
    "a block above",
    "if (p) {\n  }\n  «fs.readFileSync(p)».toString()",
    "if (p) {\n  }\n  (await fs.promises.readFile(p)).toString()",
  ),
  read(
    "a semicolon above",
    "p();\n  «fs.readFileSync(p)».toString();",
    "p();\n  (await fs.promises.readFile(p)).toString();",
  ),
  read(
    "the only statement of an if",
    "if (p)\n    «fs.readFileSync(p)».toString();",
    "if (p)\n    (await fs.promises.readFile(p)).toString();",
  ),
  read(
    "lines of arguments",
    "const x = «fs.readFileSync(\n    p, // where\n    'utf8',\n  )»;",
    "const x = await fs.promises.readFile(\n    p, // where\n    'utf8',\n  );",
  ),
  read(
    "asynchronous arrow",
    "return async () => «fs.readFileSync(p)»;",
    "return async () => await fs.promises.readFile(p);",
  ),
  read(
    "asynchronous method",
    "return { async f() { «fs.readFileSync(p)» } };",
    "return { async f() { await fs.promises.readFile(p) } };",
  ),
];

const refused: readonly Case[] = [
  read("synchronous arrow", "return () => «fs.readFileSync(p)»;", null),
  read("synchronous getter", "return { get f() { return «fs.readFileSync(p)» } };", null),
  read("default value", "return async (x = «fs.readFileSync(p)») => x;", null),
  read("class field", "class A { x = «fs.readFileSync(p)» }", null),
  read("base class", "class A extends «fs.readFileSync(p)» {}", null),
  read("base of a class expression", "return class extends «fs.readFileSync(p)» {};", null),
  read("optional call", "«fs?.readFileSync(p)»;", null),
  read("quoted name", '«fs["readFileSync"](p)»;', null),
  read("descriptor 0", 'const x = «fs.readFileSync(0, "utf8")»;', null),
  read("descriptor", "const fd = fs.openSync(p);\n  «fs.readFileSync(fd)»;", null),
  { what: "module", name: "fs.readFileSync", before: 'import fs from "fs";\n«fs.readFileSync("a")»;\n', after: null },
  {
    what: "an option that the promise form lacks",
    name: "fs.statSync",
    before: inMain('import fs from "fs";', "return «fs.statSync(p, { throwIfNoEntry: false })»;"),
    after: null,
  },
  {
    what: "inherited output",
    name: "child_process.execSync",
    before: inMain('import cp from "child_process";', '«cp.execSync(p, { stdio: "inherit" })»;'),
    after: null,
  },
  {
    what: "given input",
    name: "child_process.execFileSync",
    before: inMain('import cp from "child_process";', "«cp.execFileSync(p, [], { input: p })»;"),
    after: null,
  },
  {
    what: "options from elsewhere",
    name: "child_process.execSync",
    before: inMain('import cp from "child_process";', "«cp.execSync(p, p)»;"),
    after: null,
  },
];

const styles: readonly Case[] = [
  {
    what: "namespace import",
    name: "fs.writeFileSync",
    before: inMain("import * as files from 'fs'", "«files.writeFileSync(p, '')»"),
    after: inMain("import * as files from 'fs'", "await files.promises.writeFile(p, '')"),
    applicability: "safe",
  },
  {
    what: "import assignment",
    name: "fs.mkdirSync",
    before: inMain('import fs = require("fs");', "«fs.mkdirSync(p)»;"),
    after: inMain('import fs = require("fs");', "await fs.promises.mkdir(p);"),
    applicability: "safe",
  },
  {
    what: "required module",
    name: "fs.mkdirSync",
    before: inMain('const fs = require("fs");', "«fs.mkdirSync(p, { recursive: true })»;"),
    after: inMain('const fs = require("fs");', "await fs.promises.mkdir(p, { recursive: true });"),
    applicability: "safe",
  },
  {
    what: "required in place",
    name: "fs.mkdirSync",
    before: inMain('import "x";', '«require("fs").mkdirSync(p)»;'),
    after: inMain('import "x";', 'await require("fs").promises.mkdir(p);'),
    applicability: "safe",
  },
  {
    what: "callee on two lines",
    name: "fs.mkdirSync",
    before: inMain('import fs from "fs";', "«fs\n    .mkdirSync(p)»;"),
    after: inMain('import fs from "fs";', "await fs.promises.mkdir(p);"),
    applicability: "safe",
  },
  {
    what: "named import, the last use",
    name: "fs.readFileSync",
    before: inMain('import { readFileSync } from "node:fs";', "return «readFileSync(p)»;"),
    after: inMain('import { readFile } from "node:fs/promises";', "return await readFile(p);"),
    applicability: "safe",
  },
  {
    what: "named import without prefix and semicolon",
    name: "fs.readFileSync",
    before: inMain("import { readFileSync } from 'fs'", "return «readFileSync(p)»"),
    after: inMain("import { readFile } from 'fs/promises'", "return await readFile(p)"),
    applicability: "safe",
  },
  {
    what: "named import, used again",
    name: "fs.readFileSync",
    before: inMain('import { readFileSync } from "node:fs";', "return «readFileSync(p)» + readFileSync(p);"),
    after: inMain(
      'import { readFileSync } from "node:fs";\nimport { readFile } from "node:fs/promises";',
      "return await readFile(p) + readFileSync(p);",
    ),
    applicability: "safe",
  },
  {
    what: "named import among others, the last use",
    name: "fs.readFileSync",
    before: inMain('import { existsSync, readFileSync } from "node:fs";', "return existsSync(p) && «readFileSync(p)»;"),
    after: inMain(
      'import { existsSync } from "node:fs";\nimport { readFile } from "node:fs/promises";',
      "return existsSync(p) && await readFile(p);",
    ),
    applicability: "safe",
  },
  {
    what: "named import first of others",
    name: "fs.readFileSync",
    before: inMain('import { readFileSync as r, existsSync } from "fs";', "return existsSync(p) && «r(p)»;"),
    after: inMain(
      'import { existsSync } from "fs";\nimport { readFile } from "fs/promises";',
      "return existsSync(p) && await readFile(p);",
    ),
    applicability: "safe",
  },
  {
    what: "named import, used again in an export",
    name: "fs.readFileSync",
    before: `${inMain('import { readFileSync } from "fs";', "return «readFileSync(p)»;")}export { readFileSync };\n`,
    after: `${inMain('import { readFileSync } from "fs";\nimport { readFile } from "fs/promises";', "return await readFile(p);")}export { readFileSync };\n`,
    applicability: "safe",
  },
  {
    what: "promises imported already",
    name: "fs.readFileSync",
    before: inMain(
      'import { readFileSync } from "fs";\nimport { readFile } from "fs/promises";',
      "return «readFileSync(p)» + (await readFile(p));",
    ),
    after: inMain('import { readFile } from "fs/promises";', "return await readFile(p) + (await readFile(p));"),
    applicability: "safe",
  },
  {
    what: "other promises imported already",
    name: "fs.readFileSync",
    before: inMain(
      'import { readFileSync } from "fs";\nimport { writeFile } from "fs/promises";',
      "return «readFileSync(p)» + (await writeFile(p));",
    ),
    after: inMain(
      'import { writeFile, readFile } from "fs/promises";',
      "return await readFile(p) + (await writeFile(p));",
    ),
    applicability: "safe",
  },
  {
    what: "other promises imported on lines",
    name: "fs.readFileSync",
    before: inMain(
      'import { readFileSync, existsSync } from "fs";\nimport {\n  mkdir,\n  writeFile,\n} from "fs/promises";',
      "return existsSync(«readFileSync(p)»);",
    ),
    after: inMain(
      'import { existsSync } from "fs";\nimport {\n  mkdir,\n  writeFile,\n  readFile,\n} from "fs/promises";',
      "return existsSync(await readFile(p));",
    ),
    applicability: "safe",
  },
  {
    what: "module of promises imported already",
    name: "fs.readFileSync",
    before: inMain(
      'import { readFileSync } from "fs";\nimport fsp from "fs/promises";',
      "return «readFileSync(p)» + fsp;",
    ),
    after: inMain('import fsp from "fs/promises";', "return await fsp.readFile(p) + fsp;"),
    applicability: "safe",
  },
  {
    what: "promises imported by name",
    name: "fs.readFileSync",
    before: inMain('import { readFileSync, promises as fsp } from "fs";', "return «readFileSync(p)» + fsp;"),
    after: inMain('import { promises as fsp } from "fs";', "return await fsp.readFile(p) + fsp;"),
    applicability: "safe",
  },
  {
    what: "default import beside the name",
    name: "fs.readFileSync",
    before: inMain('import fs, { readFileSync } from "fs";', "return «readFileSync(p)» + fs;"),
    after: inMain('import fs from "fs";', "return await fs.promises.readFile(p) + fs;"),
    applicability: "safe",
  },
  {
    what: "a name that is taken",
    name: "fs.readFileSync",
    before: inMain('import { readFile, readFileSync } from "fs";', "readFile(p, p);\n  return «readFileSync(p)»;"),
    after: inMain(
      'import { readFile } from "fs";\nimport { readFile as readFileAsync } from "fs/promises";',
      "readFile(p, p);\n  return await readFileAsync(p);",
    ),
    applicability: "safe",
  },
  {
    what: "destructured require, the last use",
    name: "fs.readFileSync",
    before: inMain('const { readFileSync } = require("fs");', "return «readFileSync(p)»;"),
    after: inMain('const { readFile } = require("fs/promises");', "return await readFile(p);"),
    applicability: "safe",
  },
  {
    what: "destructured require among others",
    name: "fs.readFileSync",
    before: inMain("var { readFileSync: r, existsSync } = require('fs')", "return existsSync(p) && «r(p)»"),
    after: inMain(
      "var { existsSync } = require('fs')\nvar { readFile } = require('fs/promises')",
      "return existsSync(p) && await readFile(p)",
    ),
    applicability: "safe",
  },
  {
    what: "member of a require",
    name: "fs.readFileSync",
    before: inMain('const readFileSync = require("fs").readFileSync;', "return «readFileSync(p)»;"),
    after: inMain('const { readFile } = require("fs/promises");', "return await readFile(p);"),
    applicability: "safe",
  },
  {
    what: "two requires in one statement",
    name: "fs.readFileSync",
    before: inMain('const { readFileSync } = require("fs"), x = require("x");', "return x(«readFileSync(p)»);"),
    after: null,
  },
  {
    what: "require inside the function",
    name: "fs.readFileSync",
    before: inMain(
      'import "x";',
      'const { existsSync, readFileSync } = require("fs");\n  return existsSync(p) && «readFileSync(p)»;',
    ),
    after: inMain(
      'import "x";',
      'const { existsSync } = require("fs");\n  const { readFile } = require("fs/promises");\n  return existsSync(p) && await readFile(p);',
    ),
    applicability: "safe",
  },
  {
    what: "Windows line ends",
    name: "fs.readFileSync",
    before:
      'import { existsSync, readFileSync } from "fs";\r\n\r\nexport async function f(p) {\r\n\treturn existsSync(p) && «readFileSync(p)»;\r\n}\r\n',
    after:
      'import { existsSync } from "fs";\r\nimport { readFile } from "fs/promises";\r\n\r\nexport async function f(p) {\r\n\treturn existsSync(p) && await readFile(p);\r\n}\r\n',
    applicability: "safe",
  },
  {
    what: "another library's own promise form",
    name: "bcrypt.hashSync",
    before: inMain('import bcrypt from "bcrypt";', "return «bcrypt.hashSync(p, 10)».length;"),
    after: inMain('import bcrypt from "bcrypt";', "return (await bcrypt.hash(p, 10)).length;"),
  },
  {
    what: "another library's named promise form",
    name: "bcrypt.hashSync",
    before: inMain('import { compareSync, hashSync } from "bcrypt";', "return compareSync(p, «hashSync(p, 10)»);"),
    after: inMain('import { compareSync, hash } from "bcrypt";', "return compareSync(p, await hash(p, 10));"),
  },
  {
    what: "another library's named promise form beside the blocking one",
    name: "fs-extra.outputFileSync",
    before: inMain('import { outputFileSync } from "fs-extra";', "outputFileSync(p, p);\n  «outputFileSync(p, p)»;"),
    after: inMain(
      'import { outputFileSync, outputFile } from "fs-extra";',
      "outputFileSync(p, p);\n  await outputFile(p, p);",
    ),
  },
  {
    what: "the object itself",
    name: "execa.$.sync",
    before: inMain('import { $ } from "execa";', "return «$.sync`ls`».stdout;"),
    after: inMain('import { $ } from "execa";', "return (await $`ls`).stdout;"),
  },
];

const promisified: readonly Case[] = [
  {
    what: "named, the last use",
    name: "child_process.execSync",
    before: inMain('import { execSync } from "node:child_process";', "return «execSync(p)».toString();"),
    after: inMain(
      'import { exec } from "node:child_process";\nimport { promisify } from "node:util";\n\nconst execAsync = promisify(exec);',
      "return (await execAsync(p)).stdout.toString();",
    ),
  },
  {
    what: "value dropped",
    name: "child_process.execSync",
    before: inMain('import { execSync } from "child_process";', "«execSync(p)»;"),
    after: inMain(
      'import { exec } from "child_process";\nimport { promisify } from "util";\n\nconst execAsync = promisify(exec);',
      "await execAsync(p);",
    ),
  },
  {
    what: "readable options",
    name: "child_process.execFileSync",
    before: inMain('import cp from "child_process";', 'const x = «cp.execFileSync(p, [p], { encoding: "utf8" })»;'),
    after: inMain(
      'import cp from "child_process";\nimport { promisify } from "util";\n\nconst execFileAsync = promisify(cp.execFile);',
      'const x = (await execFileAsync(p, [p], { encoding: "utf8" })).stdout;',
    ),
  },
  {
    what: "below the other imports",
    name: "zlib.gzipSync",
    before: inMain("import { gzipSync } from 'zlib'\nimport x from 'x'", "return x(«gzipSync(p)»)"),
    after: inMain(
      "import { gzip } from 'zlib'\nimport { promisify } from 'util'\nimport x from 'x'\n\nconst gzipAsync = promisify(gzip)",
      "return x(await gzipAsync(p))",
    ),
  },
  {
    what: "promisify imported already",
    name: "crypto.scryptSync",
    before: inMain(
      'import crypto from "crypto";\nimport { inspect, promisify as pify } from "util";',
      "return inspect(pify, «crypto.scryptSync(p, p, 64)»);",
    ),
    after: inMain(
      'import crypto from "crypto";\nimport { inspect, promisify as pify } from "util";\n\nconst scryptAsync = pify(crypto.scrypt);',
      "return inspect(pify, await scryptAsync(p, p, 64));",
    ),
  },
  {
    what: "utilities imported already",
    name: "crypto.scryptSync",
    before: inMain(
      'import util from "util";\nimport * as crypto from "crypto";',
      "return util.inspect(«crypto.scryptSync(p, p, 64)»);",
    ),
    after: inMain(
      'import util from "util";\nimport * as crypto from "crypto";\n\nconst scryptAsync = util.promisify(crypto.scrypt);',
      "return util.inspect(await scryptAsync(p, p, 64));",
    ),
  },
  {
    what: "other utilities imported already",
    name: "crypto.scryptSync",
    before: inMain(
      'import { inspect } from "util";\nimport crypto from "crypto";',
      "return inspect(«crypto.scryptSync(p, p, 64)»);",
    ),
    after: inMain(
      'import { inspect, promisify } from "util";\nimport crypto from "crypto";\n\nconst scryptAsync = promisify(crypto.scrypt);',
      "return inspect(await scryptAsync(p, p, 64));",
    ),
  },
  {
    what: "declared already",
    name: "child_process.execSync",
    before: inMain(
      'import { exec, execSync } from "child_process";\nimport { promisify } from "util";\n\nconst run = promisify(exec);',
      "return «execSync(p)» + (await run(p));",
    ),
    after: inMain(
      'import { exec } from "child_process";\nimport { promisify } from "util";\n\nconst run = promisify(exec);',
      "return (await run(p)).stdout + (await run(p));",
    ),
  },
  {
    what: "required",
    name: "child_process.execSync",
    before: inMain('const { execSync } = require("child_process");', "return «execSync(p)»;"),
    after: inMain(
      'const { exec } = require("child_process");\nconst { promisify } = require("util");\n\nconst execAsync = promisify(exec);',
      "return (await execAsync(p)).stdout;",
    ),
  },
  {
    what: "required as a whole",
    name: "child_process.execSync",
    before: inMain(
      'const util = require("util");\nconst cp = require("child_process");',
      "util.inspect(p);\n  return «cp.execSync(p)»;",
    ),
    after: inMain(
      'const util = require("util");\nconst cp = require("child_process");\n\nconst execAsync = util.promisify(cp.exec);',
      "util.inspect(p);\n  return (await execAsync(p)).stdout;",
    ),
  },
  {
    what: "used again",
    name: "child_process.execSync",
    before: inMain('import { execSync } from "child_process";', "execSync(p);\n  return «execSync(p)»;"),
    after: inMain(
      'import { execSync, exec } from "child_process";\nimport { promisify } from "util";\n\nconst execAsync = promisify(exec);',
      "execSync(p);\n  return (await execAsync(p)).stdout;",
    ),
  },
  {
    what: "a name that is taken",
    name: "zlib.gzipSync",
    before: inMain('import zlib from "zlib";', "const gzipAsync = p;\n  return gzipAsync(«zlib.gzipSync(p)»);"),
    after: inMain(
      'import zlib from "zlib";\nimport { promisify } from "util";\n\nconst gzipAsync_2 = promisify(zlib.gzip);',
      "const gzipAsync = p;\n  return gzipAsync(await gzipAsync_2(p));",
    ),
  },
  {
    what: "imported inside the function",
    name: "zlib.gzipSync",
    before: inMain('import "x";', 'const zlib = require("zlib");\n  return «zlib.gzipSync(p)»;'),
    after: null,
  },
];

/** What may be changed by others as soon as the function waits. */
const updates: readonly Case[] = [
  {
    what: "a read before a write",
    name: "fs.readFileSync",
    before: inMain('import fs from "fs";', "const all = «fs.readFileSync(p)»; fs.writeFileSync(p, all);"),
    after: inMain('import fs from "fs";', "const all = await fs.promises.readFile(p); fs.writeFileSync(p, all);"),
  },
  {
    what: "a write behind a look",
    name: "fs.mkdirSync",
    before: inMain('import fs from "fs";', "if (!fs.existsSync(p)) «fs.mkdirSync(p)»;"),
    after: inMain('import fs from "fs";', "if (!fs.existsSync(p)) await fs.promises.mkdir(p);"),
  },
  {
    what: "a second read",
    name: "fs.readFileSync",
    before: inMain('import fs from "fs";', "fs.statSync(p); const all = «fs.readFileSync(p)»;"),
    after: inMain('import fs from "fs";', "fs.statSync(p); const all = await fs.promises.readFile(p);"),
    applicability: "safe",
  },
  {
    what: "a call that is awaited as it stands",
    name: "fs.readFileSync",
    before: inMain('import fs from "fs";', "const all = await «fs.readFileSync(p)»;"),
    after: inMain('import fs from "fs";', "const all = await fs.promises.readFile(p);"),
    applicability: "safe",
  },
];

/** What TypeScript cannot tell of the promise form of a function that has several forms. */
const overloaded: readonly Case[] = [
  {
    what: "named for TypeScript",
    name: "crypto.scryptSync",
    before: inMain('import { scryptSync } from "crypto";', "const key = «scryptSync(p, p, 64)»;"),
    after: inMain(
      'import { scrypt } from "crypto";\nimport { promisify } from "util";\n\nconst scryptAsync = promisify(scrypt);',
      "const key = (await scryptAsync(p, p, 64)) as Buffer;",
    ),
    isTyped: true,
  },
  {
    what: "of which the types know another form",
    name: "crypto.scryptSync",
    before: inMain('import { scryptSync } from "crypto";', "const key = «scryptSync(p, p, 64, { N: 1024 })»;"),
    after: null,
    isTyped: true,
  },
  {
    what: "with all arguments where nobody checks types",
    name: "crypto.scryptSync",
    before: inMain('import { scryptSync } from "crypto";', "const key = «scryptSync(p, p, 64, { N: 1024 })»;"),
    after: inMain(
      'import { scrypt } from "crypto";\nimport { promisify } from "util";\n\nconst scryptAsync = promisify(scrypt);',
      "const key = await scryptAsync(p, p, 64, { N: 1024 });",
    ),
  },
];

const handlers: readonly Case[] = [
  {
    what: "arrow",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\napp.get("/", (req, res) => {\n  res.send(«fs.readFileSync("a")»);\n});\n',
    after:
      'import fs from "fs";\napp.get("/", async (req, res) => {\n  res.send(await fs.promises.readFile("a"));\n});\n',
    mayBecomeAsync: true,
  },
  {
    what: "arrow without parentheses",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\napp.use(req => req.send(«fs.readFileSync("a")»));\n',
    after: 'import fs from "fs";\napp.use(async req => req.send(await fs.promises.readFile("a")));\n',
    mayBecomeAsync: true,
  },
  {
    what: "function expression",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\napp.use(function (req) {\n  req.send(«fs.readFileSync("a")»);\n});\n',
    after: 'import fs from "fs";\napp.use(async function (req) {\n  req.send(await fs.promises.readFile("a"));\n});\n',
    mayBecomeAsync: true,
  },
  {
    what: "function that is no handler",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\nlist.map((a) => «fs.readFileSync(a)»);\n',
    after: null,
  },
  {
    what: "named function",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\nfunction handle(a) {\n  «fs.readFileSync(a)»;\n}\napp.use(handle);\n',
    after: null,
    mayBecomeAsync: true,
  },
  {
    what: "generator",
    name: "fs.readFileSync",
    before: 'import fs from "fs";\napp.use(function* (a) {\n  «fs.readFileSync(a)»;\n});\n',
    after: null,
    mayBecomeAsync: true,
  },
];

for (const [group, cases] of Object.entries({
  positions,
  refused,
  styles,
  promisified,
  updates,
  overloaded,
  handlers,
})) {
  for (const one of cases) test(`the promise form, ${group}: ${one.what}`, () => check(one));
}

async function check({
  name,
  before,
  after,
  applicability = "unsafe",
  isTyped = false,
  mayBecomeAsync = false,
}: Case): Promise<void> {
  const marked = await markedCall(before, "typescript");
  const rewrite = promiseTwin({ ...marked, name, twin: twinOf(name), isTyped, mayBecomeAsync });
  const text = rewrite && applyEdits(marked.text, rewrite.edits);
  assert.equal(text, after);
  if (!rewrite || text === null) return;
  assert.equal(rewrite.applicability, applicability);
  await assertNoNewFaults(marked.text, text, "typescript");
}

function twinOf(name: string): NodeTwin {
  const twin = blockingRow("ecmascript", name)?.row.twin;
  assert.ok(twin && "node" in twin, `${name} has no twin in the tables`);
  return twin;
}
