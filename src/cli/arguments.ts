import { Command, InvalidArgumentError, Option } from "commander";
import { type Confidence, confidences, type Locale, type Severity, severities } from "../model/finding.ts";
import { type RuntimeId, runtimeIds } from "../simulation/settings.ts";
import { type CheckOptions, type Format, formats } from "./check/options.ts";
import { locales } from "./locale.ts";
import { type SimulateOptions, type SimulationFormat, simulationFormats } from "./simulate/options.ts";
import { version } from "./version.ts";

/** What each command does; the arguments are checked by then. */
export interface Actions {
  check(options: CheckOptions): Promise<void>;
  rules(format: "text" | "json", locale: Locale): Promise<void>;
  explain(id: string, locale: Locale): Promise<void>;
  simulate(options: SimulateOptions): Promise<void>;
  serve(): Promise<void>;
}

/** Where the parser of the command line writes help and complaints. */
export interface ArgumentsOutput {
  writeOut(text: string): void;
  writeErr(text: string): void;
}

/** The grammar of the command line. Parsing throws a `CommanderError` where the process would otherwise exit. */
export function createProgram(actions: Actions, locale: Locale, output: ArgumentsOutput): Command {
  const program = new Command("interleave")
    .description("Finds where Python, JavaScript and TypeScript code waits or computes in the wrong place.")
    .version(version)
    .exitOverride()
    .configureOutput(output)
    .showHelpAfterError("See interleave --help.");
  addCheck(program, actions, locale);
  program
    .command("rules")
    .description("list the rules")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .addOption(languageOption(locale))
    .action((options: { format: "text" | "json"; lang: Locale }) => actions.rules(options.format, options.lang));
  program
    .command("explain")
    .description("print what a rule or a concept means, why it matters and what to do")
    .argument("<rule|concept>", "the id of a rule or of a concept")
    .addOption(languageOption(locale))
    .action((id: string, options: { lang: Locale }) => actions.explain(id, options.lang));
  addSimulate(program, actions, locale);
  program
    .command("lsp")
    .description("serve an editor by the Language Server Protocol")
    .requiredOption("--stdio", "talk over standard input and output")
    // Clients built on vscode-languageclient name their process; the server hears of it by the protocol as well.
    .addOption(new Option("--clientProcessId <id>").hideHelp())
    .action(() => actions.serve());
  return program;
}

interface GivenCheckOptions {
  readonly format: Format;
  readonly rule?: readonly string[];
  readonly minSeverity?: Severity;
  readonly minConfidence?: Confidence;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly jobs?: number;
  readonly config?: string;
  readonly everyFile: boolean;
  readonly cache: boolean;
  readonly cacheLocation?: string;
  readonly stdinFilename?: string;
  readonly lang: Locale;
}

function addCheck(program: Command, actions: Actions, locale: Locale): void {
  program
    .command("check")
    .description("analyse files and folders; exit status 1 when a warning or an error is printed, 2 for wrong usage")
    .argument("[paths...]", "files and folders (default: the working directory)")
    .addOption(new Option("--format <format>", "how to print").choices(formats).default("text"))
    .option("--rule <ids>", "run these rules only, separated by commas", addIds)
    .addOption(new Option("--min-severity <severity>", "print from this severity upward").choices(severities))
    .addOption(new Option("--min-confidence <confidence>", "print from this confidence upward").choices(confidences))
    .option("--fix", "apply safe fixes to the files", false)
    .option("--unsafe-fixes", "with --fix: also apply fixes that need a reader's eye", false)
    .option(
      "--jobs <n>",
      "worker threads (default: 1 for few files, else one less than there are cores, 4 at most)",
      positiveInteger,
    )
    .option("--config <file>", "settings (default: the nearest interleave.json upward)")
    // For whoever doubts that the files that are not parsed hold nothing.
    .addOption(new Option("--every-file", "parse every file, whatever its words say").default(false).hideHelp())
    .option("--no-cache", "analyse every file anew, and keep nothing for the next run")
    .option(
      "--cache-location <folder>",
      "where to keep what was found (default: node_modules/.cache, else the system's folder for caches)",
    )
    .option("--stdin-filename <name>", "analyse standard input as if it were this file")
    .addOption(languageOption(locale))
    .action((paths: string[], given: GivenCheckOptions) => actions.check(checkOptions(paths, given)));
}

function checkOptions(paths: readonly string[], given: GivenCheckOptions): CheckOptions {
  return {
    paths,
    format: given.format,
    rules: given.rule ?? null,
    minimumSeverity: given.minSeverity ?? null,
    minimumConfidence: given.minConfidence ?? null,
    fix: given.fix,
    unsafeFixes: given.unsafeFixes,
    jobs: given.jobs ?? null,
    configurationFile: given.config ?? null,
    isSelective: !given.everyFile,
    cache: given.cache && !given.everyFile,
    cacheLocation: given.cacheLocation ?? null,
    stdinFileName: given.stdinFilename ?? null,
    locale: given.lang,
  };
}

interface GivenSimulateOptions {
  readonly function?: string;
  readonly fixed: boolean;
  readonly runtime?: RuntimeId;
  readonly cores?: number;
  readonly set?: readonly string[];
  readonly format: SimulationFormat;
  readonly lang: Locale;
}

function addSimulate(program: Command, actions: Actions, locale: Locale): void {
  program
    .command("simulate")
    .description("show when the threads, tasks and processes of a piece of code run and wait, without running it")
    .argument("<file[:line]>", "a file, or the function around a line of it")
    .option("--function <name>", "the function to simulate; a method as Class.method")
    .option("--fixed", "apply the preferred fix of each finding in it first", false)
    .addOption(new Option("--runtime <runtime>", "the runtime to simulate").choices(runtimeIds))
    .option("--cores <n>", "cores of the machine (default: 4)", positiveInteger)
    .option("--set <key=value>", "change a setting, a cost or an assumption; may be repeated", addSetting)
    .addOption(new Option("--format <format>", "how to print").choices(simulationFormats).default("text"))
    .addOption(languageOption(locale))
    .action((place: string, given: GivenSimulateOptions) =>
      actions.simulate({
        place,
        functionName: given.function ?? null,
        isFixed: given.fixed,
        runtime: given.runtime ?? null,
        cores: given.cores ?? null,
        settings: given.set ?? [],
        format: given.format,
        locale: given.lang,
      }),
    );
}

/** May be given more than once. */
function addSetting(given: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, given];
}

function languageOption(locale: Locale): Option {
  return new Option("--lang <language>", "language of messages").choices(locales).default(locale);
}

/** May be given more than once. */
function addIds(given: string, previous: readonly string[] = []): readonly string[] {
  const ids = given.split(",").map((id) => id.trim());
  if (ids.includes("")) throw new InvalidArgumentError("Give ids of rules separated by commas.");
  return [...previous, ...ids];
}

function positiveInteger(given: string): number {
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new InvalidArgumentError("Give a whole number from 1 to 999.");
  return Number(given);
}
