import assert from "node:assert/strict";
import { test } from "node:test";
import { createProgram } from "../../../src/cli/arguments.ts";
import type { CheckOptions } from "../../../src/cli/check/options.ts";
import { runCommandLine } from "../../../src/cli/commandLine.ts";
import { localeOf } from "../../../src/cli/locale.ts";
import { temporaryFolder } from "../../cli/support/temporaryFolder.ts";
import { memoryTerminal } from "../../cli/support/terminal.ts";

const defaults: CheckOptions = {
  paths: [],
  format: "text",
  rules: null,
  minimumSeverity: null,
  minimumConfidence: null,
  fix: false,
  unsafeFixes: false,
  jobs: null,
  configurationFile: null,
  isSelective: true,
  cache: true,
  cacheLocation: null,
  stdinFileName: null,
  locale: "en",
};

const understood: readonly { readonly line: string; readonly options: Partial<CheckOptions> }[] = [
  { line: "check", options: {} },
  { line: "check a b/c.py", options: { paths: ["a", "b/c.py"] } },
  { line: "check --format sarif --jobs 4 .", options: { format: "sarif", jobs: 4, paths: ["."] } },
  { line: "check --format=json", options: { format: "json" } },
  { line: "check --rule a,b --rule c", options: { rules: ["a", "b", "c"] } },
  {
    line: "check --min-severity hint --min-confidence certain",
    options: { minimumSeverity: "hint", minimumConfidence: "certain" },
  },
  { line: "check --fix --unsafe-fixes", options: { fix: true, unsafeFixes: true } },
  { line: "check --config x.json --lang zh-cn", options: { configurationFile: "x.json", locale: "zh-cn" } },
  { line: "check --every-file", options: { isSelective: false, cache: false } },
  { line: "check --no-cache", options: { cache: false } },
  { line: "check --cache-location x", options: { cacheLocation: "x" } },
  { line: "check --stdin-filename a.py", options: { stdinFileName: "a.py" } },
  { line: "check -- --odd.py", options: { paths: ["--odd.py"] } },
];

for (const { line, options } of understood) {
  test(`understands ${line}`, async () => {
    const given: CheckOptions[] = [];
    const actions = {
      check: async (found: CheckOptions) => void given.push(found),
      rules: assert.fail,
      explain: assert.fail,
      simulate: async () => assert.fail("nothing is simulated"),
      serve: assert.fail,
    };
    const silent = { writeOut: assert.fail, writeErr: assert.fail };
    await createProgram(actions, "en", silent).parseAsync(line.split(" "), { from: "user" });
    assert.deepEqual(given, [{ ...defaults, ...options }]);
  });
}

const misused: readonly { readonly line: string; readonly complaint: RegExp }[] = [
  { line: "", complaint: /Usage: interleave/ },
  { line: "chek", complaint: /unknown command 'chek'\n\(Did you mean check\?\)/ },
  { line: "check --frmat json", complaint: /unknown option '--frmat'\n\(Did you mean --format\?\)/ },
  { line: "check --format xml", complaint: /Allowed choices are text, json, sarif, github/ },
  { line: "check --format", complaint: /argument missing/ },
  { line: "check --min-severity loud", complaint: /Allowed choices are hint, information, warning, error/ },
  { line: "check --min-confidence sure", complaint: /Allowed choices are possible, likely, certain/ },
  { line: "simulate", complaint: /missing required argument/ },
  { line: "simulate a.py --format xml", complaint: /Allowed choices are text, json, svg, trace/ },
  { line: "simulate a.py --runtime ruby", complaint: /Allowed choices are python, / },
  { line: "simulate a.txt", complaint: /does not name a Python, JavaScript or TypeScript file/ },
  { line: "check --lang fr", complaint: /Allowed choices are en, zh-cn/ },
  { line: "check --jobs 0", complaint: /whole number from 1 to 999/ },
  { line: "check --jobs -1", complaint: /whole number from 1 to 999/ },
  { line: "check --jobs 2.5", complaint: /whole number from 1 to 999/ },
  { line: "check --jobs many", complaint: /whole number from 1 to 999/ },
  { line: "check --rule a,,b", complaint: /ids of rules separated by commas/ },
  { line: "check --rule join-in-lop", complaint: /no rule "join-in-lop". Did you mean "join-in-loop"\?/ },
  { line: "check --unsafe-fixes", complaint: /--unsafe-fixes only widens --fix/ },
  { line: "check --config no.json", complaint: /no configuration file "no.json"/ },
  { line: "check no.py", complaint: /no file or folder "no.py"/ },
  { line: "check --stdin-filename a.py b.py", complaint: /no paths can be given/ },
  { line: "check --stdin-filename a.py --fix", complaint: /does not go with --stdin-filename/ },
  {
    line: "check --stdin-filename a.txt",
    complaint: /"a.txt" does not name a Python, JavaScript, TypeScript or Markdown file/,
  },
  { line: "explain", complaint: /missing required argument 'rule\|concept'/ },
  { line: "explain jion-in-loop", complaint: /no rule or concept "jion-in-loop". Did you mean "join-in-loop"\?/ },
  { line: "rules extra", complaint: /too many arguments/ },
  { line: "lsp", complaint: /required option '--stdio'/ },
];

for (const { line, complaint } of misused) {
  test(`wrong usage: ${line || "nothing"}`, async () => {
    await using folder = temporaryFolder();
    const terminal = memoryTerminal({ cwd: folder.path });
    assert.equal(await runCommandLine(line === "" ? [] : line.split(" "), terminal), 2);
    assert.match(terminal.errorText(), complaint);
    assert.equal(terminal.outText(), "");
  });
}

const answered: readonly { readonly line: string; readonly answer: RegExp }[] = [
  { line: "--version", answer: /^\d+\.\d+\.\d+\n$/ },
  { line: "--help", answer: /Usage: interleave/ },
  { line: "check --help", answer: /--stdin-filename/ },
  { line: "help check", answer: /--stdin-filename/ },
  { line: "rules", answer: /^join-in-loop +warning +python, ecmascript +\S/m },
  { line: "rules --lang zh-cn", answer: /^join-in-loop .*[\u4e00-\u9fff]/m },
  { line: "rules --format json", answer: /^\[\n {2}\{\n {4}"id": / },
];

for (const { line, answer } of answered) {
  test(`answers ${line}`, async () => {
    const terminal = memoryTerminal({});
    assert.equal(await runCommandLine(line.split(" "), terminal), 0);
    assert.match(terminal.outText(), answer);
    assert.equal(terminal.errorText(), "");
  });
}

const environments = [
  { environment: {}, locale: "en" },
  { environment: { LANG: "zh_CN.UTF-8" }, locale: "zh-cn" },
  { environment: { LANG: "zh_CN.UTF-8", LC_ALL: "C" }, locale: "en" },
  { environment: { LANG: "zh_CN.UTF-8", LC_ALL: "" }, locale: "zh-cn" },
  { environment: { LANG: "en_GB", LC_MESSAGES: "zh_TW" }, locale: "zh-cn" },
];

for (const { environment, locale } of environments) {
  test(`${JSON.stringify(environment)} asks for ${locale}`, () => assert.equal(localeOf(environment), locale));
}
