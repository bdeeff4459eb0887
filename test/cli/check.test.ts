import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";
import { fixedPython, serialPlace, serialPython, serialTypeScript } from "./support/sources.ts";
import { type FileTree, temporaryFolder } from "./support/temporaryFolder.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

interface Case {
  readonly name: string;
  readonly tree: FileTree;
  readonly given: readonly string[];
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly status: 0 | 1 | 2;
  readonly out?: RegExp;
  readonly error?: RegExp;
}

const clean = "x = 1\n";

const cases: readonly Case[] = [
  {
    name: "a finding with its code",
    tree: { "src/loop.py": serialPython },
    given: ["check", "src"],
    status: 1,
    out: /^src\/loop\.py:10:5 warning join-in-loop `down\.join\(\)` .*\n {3}8 \|.*\n {3}9 \|.*\n> 10 \| {5}down\.join\(\)\n {5}\| {5}\^{11}\n[\s\S]*\n1 finding \(1 warning\) in 1 file, 1 can be fixed with --fix, \d+ ms\n$/,
  },
  {
    name: "no colour in a pipe",
    tree: { "loop.py": serialPython },
    given: ["check"],
    status: 1,
    out: /^[\P{Cc}\n]*$/u,
  },
  {
    name: "Chinese when the environment is",
    tree: { "loop.py": serialPython },
    given: ["check"],
    environment: { LANG: "zh_CN.UTF-8" },
    status: 1,
    out: /^loop\.py:10:5 warning join-in-loop .*[\u4e00-\u9fff][\s\S]*已检查 1 个文件，发现 1 个问题（1 个警告）/,
  },
  {
    name: "English when it is asked for",
    tree: { "loop.py": serialPython },
    given: ["check", "--lang", "en"],
    environment: { LANG: "zh_CN.UTF-8" },
    status: 1,
    out: /1 finding/,
  },
  {
    name: "nothing in a clean file",
    tree: { "a.py": clean },
    given: ["check", "a.py"],
    status: 0,
    out: /^No findings in 1 file, /,
  },
  { name: "nothing in an empty folder", tree: {}, given: ["check"], status: 0, out: /^No findings in 0 files, / },
  {
    name: "nothing below the severity that is asked for",
    tree: { "loop.py": serialPython },
    given: ["check", "--min-severity", "error"],
    status: 0,
    out: /^No findings/,
  },
  {
    name: "a finding of the rule that is asked for",
    tree: { "loop.py": serialPython },
    given: ["check", "--rule", "join-in-loop", "--min-confidence", "certain"],
    status: 1,
  },
  {
    name: "nothing where a comment silences it",
    tree: { "loop.py": serialPython.replace("join()", "join()  # interleave: ignore[join-in-loop]") },
    given: ["check"],
    status: 0,
  },
  {
    name: "standard input under a name",
    tree: {},
    given: ["check", "--stdin-filename", "src/piped.py"],
    input: serialPython,
    status: 1,
    out: /^src\/piped\.py:10:5 warning/,
  },
  {
    name: "standard input in TypeScript",
    tree: {},
    given: ["check", "--stdin-filename", "piped.ts", "--format", "github"],
    input: serialTypeScript,
    status: 1,
    out: /^::warning file=piped\.ts,line=7,endLine=7,col=5,endColumn=31,title=join-in-loop::/,
  },
  {
    name: "standard input that is binary",
    tree: {},
    given: ["check", "--stdin-filename", "piped.py"],
    input: Uint8Array.of(0, 1),
    status: 0,
    out: /^piped\.py: binary/,
  },
  {
    name: "empty standard input",
    tree: {},
    given: ["check", "--stdin-filename", "piped.py"],
    status: 0,
    out: /in 1 file/,
  },
  {
    name: "nothing when settings turn it off",
    tree: { "interleave.json": `{ "enable": false }`, "loop.py": serialPython },
    given: ["check"],
    status: 0,
  },
  {
    name: "the severity that settings give",
    tree: { "interleave.json": `{ "rules": { "join-in-loop": "information" } }`, "loop.py": serialPython },
    given: ["check"],
    status: 0,
    out: /^loop\.py:10:5 information/,
  },
  {
    name: "nothing in what settings exclude",
    tree: { "interleave.json": `{ "exclude": ["**/legacy/*.{py,js}"] }`, "src/legacy/loop.py": serialPython },
    given: ["check"],
    status: 0,
    out: /in 0 files/,
  },
  {
    name: "a broken configuration file, and goes on",
    tree: { "interleave.json": `{\n  "enable": tru\n}`, "loop.py": serialPython },
    given: ["check"],
    status: 1,
    out: /^loop\.py:10:5 [\s\S]*\ninterleave\.json: line 2: it is not JSON \(invalid symbol\)\.\n[\s\S]*, 1 error, /,
  },
  {
    name: "unknown keys and rules of the configuration file",
    tree: { "conf.json": `{\n  "exlude": [],\n  "rules": { "join-in-lop": "off" } }`, "a.py": clean },
    given: ["check", "--config", "conf.json"],
    status: 0,
    out: /conf\.json: line 2: "exlude": unknown key\. Did you mean "exclude"\?\nconf\.json: line 3: "rules\.join-in-lop": there is no such rule\. Did you mean "join-in-loop"\?\n/,
  },
  { name: "wrong usage", tree: {}, given: ["check", "--frmat"], status: 2, error: /unknown option '--frmat'/ },
  {
    name: "a path that does not exist",
    tree: {},
    given: ["check", "a.py"],
    status: 2,
    error: /no file or folder "a\.py"/,
  },
  {
    name: "a configuration file that does not exist",
    tree: { "a.py": clean },
    given: ["check", "--config", "none.json"],
    status: 2,
    error: /no configuration file "none\.json"/,
  },
  {
    name: "what is in the code blocks of Markdown that is named, as information",
    tree: { "notes.md": `- \`\`\`python\n${serialPython.replace(/^(?=.)/gm, "  ")}  \`\`\`\n` },
    given: ["check", "notes.md"],
    status: 0,
    out: /^notes\.md:11:7 information join-in-loop /,
  },
  {
    name: "nothing of Markdown in a folder",
    tree: { "notes.md": `\`\`\`python\n${serialPython}\`\`\`\n` },
    given: ["check", "--format", "json", "."],
    status: 0,
    out: /"files": 0,/,
  },
  { name: "its version", tree: {}, given: ["--version"], status: 0, out: /^\d+\.\d+\.\d+\n$/ },
  { name: "its rules", tree: {}, given: ["rules"], status: 0, out: /^join-in-loop /m },
  { name: "what a rule means", tree: {}, given: ["explain", "join-in-loop"], status: 0, out: /^# [\s\S]*\n$/ },
  {
    name: "what a rule means, in Chinese",
    tree: {},
    given: ["explain", "join-in-loop", "--lang", "zh-cn"],
    status: 0,
    out: /^# [\s\S]*[\u4e00-\u9fff]/,
  },
  {
    name: "what a concept means",
    tree: {},
    given: ["explain", "gil"],
    status: 0,
    out: /^# The global interpreter lock \(GIL\)\n[\s\S]*\n## How to choose\n[\s\S]*\nRelated: thread, [\s\S]*\n\[1\] .*<https:/,
  },
  {
    name: "what a concept means, in Chinese",
    tree: {},
    given: ["explain", "choosing", "--lang", "zh-cn"],
    status: 0,
    out: /^# 怎么选[\s\S]*\n相关概念: /,
  },
  { name: "a concept that is near", tree: {}, given: ["explain", "gli"], status: 2, error: /Did you mean "gil"\?/ },
  {
    name: "a rule that is near",
    tree: {},
    given: ["explain", "join-loop"],
    status: 2,
    error: /Did you mean "join-in-loop"\?/,
  },
];

for (const { name, tree, given, input, environment, status, out, error } of cases) {
  test(`says ${name}`, async () => {
    await using folder = temporaryFolder(tree);
    const options = {
      cwd: folder.path,
      ...(input === undefined ? {} : { input }),
      ...(environment ? { environment } : {}),
    };
    const outcome = await commandLine.run(given, options);
    assert.equal(outcome.status, status, outcome.error || outcome.out);
    if (out) assert.match(outcome.out, out);
    if (error) assert.match(outcome.error, error);
    else assert.equal(outcome.error, "");
  });
}

test("json tells what the text tells", async () => {
  await using folder = temporaryFolder({ "src/loop.py": `\uFEFF${serialPython}`, "b.ts": serialTypeScript });
  const { status, out } = await commandLine.run(["check", "--format", "json"], { cwd: folder.path });
  const { version, summary, findings, errors } = JSON.parse(out);
  assert.deepEqual([status, version, summary.files, summary.findings, errors], [1, 1, 2, 2, []]);
  assert.equal(summary.bytes, Buffer.byteLength(serialPython) + 3 + Buffer.byteLength(serialTypeScript));
  assert.deepEqual(
    findings.map(({ file }: { file: string }) => file),
    ["b.ts", "src/loop.py"],
  );
  assert.deepEqual(findings[1].range, serialPlace);
  assert.equal(findings[1].fixes[0].applicability, "safe");
  assert.deepEqual(Object.keys(findings[1].fixes[0].edits[0]), ["file", "range", "newText"]);
});

test("sarif is one run with a result", async () => {
  await using folder = temporaryFolder({ "src/loop.py": serialPython });
  const { status, out } = await commandLine.run(["check", "--format", "sarif"], { cwd: folder.path });
  const { version, runs } = JSON.parse(out);
  assert.deepEqual([status, version, runs.length, runs[0].results.length], [1, "2.1.0", 1, 1]);
  const [{ physicalLocation }] = runs[0].results[0].locations;
  assert.equal(physicalLocation.artifactLocation.uri, "src/loop.py");
  assert.equal(physicalLocation.region.startLine, serialPlace.start.line);
});

interface FixCase {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const withTabs = (text: string) => text.replaceAll("    ", "\t");
const withCarriageReturns = (text: string) => text.replaceAll("\n", "\r\n");

const fixes: readonly FixCase[] = [
  { name: "line feeds and blanks", before: serialPython, after: fixedPython },
  { name: "tabs", before: withTabs(serialPython), after: withTabs(fixedPython) },
  { name: "carriage returns", before: withCarriageReturns(serialPython), after: withCarriageReturns(fixedPython) },
  { name: "a byte order mark", before: `\uFEFF${serialPython}`, after: `\uFEFF${fixedPython}` },
];

for (const { name, before: original, after: expected } of fixes) {
  test(`--fix keeps ${name}, and a second run finds nothing`, async () => {
    await using folder = temporaryFolder({ "loop.py": original });
    chmodSync(folder.resolve("loop.py"), 0o754);
    const first = await commandLine.run(["check", "--fix"], { cwd: folder.path });
    assert.match(first.out, /^No findings in 1 file, 1 fixed, /);
    assert.deepEqual([first.status, first.error], [0, ""]);
    assert.equal(folder.read("loop.py"), expected);
    assert.equal(statSync(folder.resolve("loop.py")).mode & 0o777, 0o754);
    const second = await commandLine.run(["check", "--fix", "--format", "json"], { cwd: folder.path });
    assert.deepEqual([second.status, JSON.parse(second.out).summary.fixed], [0, 0]);
    assert.equal(folder.read("loop.py"), expected);
  });
}

test("fixes that need a reader's eye are applied only when asked for", async () => {
  await using folder = temporaryFolder({ "run.ts": serialTypeScript });
  const careful = await commandLine.run(["check", "--fix"], { cwd: folder.path });
  assert.deepEqual([careful.status, folder.read("run.ts")], [1, serialTypeScript]);
  const bold = await commandLine.run(["check", "--fix", "--unsafe-fixes"], { cwd: folder.path });
  assert.equal(bold.status, 0, bold.out);
  assert.notEqual(folder.read("run.ts"), serialTypeScript);
});

test("a reader that has seen enough is no error", async () => {
  const tree = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`loop${index}.py`, serialPython]));
  await using folder = temporaryFolder(tree);
  const child = spawn(process.execPath, [commandLine.program, "check", "--format", "json"], { cwd: folder.path });
  child.stdout.once("data", () => child.stdout.destroy());
  let error = "";
  child.stderr.on("data", (chunk) => {
    error += chunk;
  });
  const [status] = await once(child, "close");
  assert.deepEqual([status, error], [1, ""]);
});
