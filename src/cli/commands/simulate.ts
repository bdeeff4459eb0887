import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { defaultConfiguration } from "../../engine/configuration.ts";
import { createEngine } from "../../engine/createEngine.ts";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import { timelineSubject } from "../../engine/timeline/timelineSubject.ts";
import type { TimelineTarget } from "../../engine/timeline/timelineTarget.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { formatTimelineJson } from "../../simulation/format/json.ts";
import { formatSvg } from "../../simulation/format/svg.ts";
import { formatTimelineText } from "../../simulation/format/text.ts";
import { formatTrace } from "../../simulation/format/trace.ts";
import type { Program } from "../../simulation/program.ts";
import { defaultSettings, isPythonRuntime, type SimulationSettings, withSetting } from "../../simulation/settings.ts";
import { simulate } from "../../simulation/simulate.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type { Timeline } from "../../simulation/timeline.ts";
import { readAsset } from "../assets.ts";
import { displayUri } from "../files/paths.ts";
import { readSource } from "../files/readSource.ts";
import type { SimulateOptions } from "../simulate/options.ts";
import { projectAround } from "../simulate/projectAround.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usageError.ts";

/** Runs `interleave simulate` and prints the timeline. Throws a `UsageError` for what cannot be simulated. */
export async function runSimulate(options: SimulateOptions, terminal: Terminal): Promise<void> {
  const { cwd } = terminal;
  const place = placeOf(options.place, cwd);
  const text = textOf(place.file, options.place);
  const subject = await subjectOf(place, text, options, cwd);
  const program = options.isFixed ? (subject.after ?? subject.before) : subject.before;
  const timeline = simulate(program, settingsOf(options, program));
  const title = options.isFixed && subject.after ? `${program.title} (${fixedText[options.locale]})` : program.title;
  await terminal.out.write(print(timeline, title, options));
}

const fixedText = { en: "fixed", "zh-cn": "修复后" };

interface Place {
  readonly file: string;
  readonly languageId: string;
  /** Counted from 1. */
  readonly line: number | null;
}

function placeOf(given: string, cwd: string): Place {
  const numbered = /^(.*):(\d+)$/.exec(given);
  const hasLine = numbered !== null && !existsSync(path.resolve(cwd, given));
  const name = hasLine ? (numbered[1] ?? given) : given;
  const languageId = languageIdOfPath(name);
  if (languageId === null) {
    throw new UsageError(`"${name}" does not name a Python, JavaScript or TypeScript file: the extension tells which.`);
  }
  return { file: path.resolve(cwd, name), languageId, line: hasLine ? Number(numbered[2]) : null };
}

function textOf(file: string, given: string): string {
  const languageId = languageIdOfPath(file) ?? "";
  const read = readSource({ path: file, languageId, size: 0, isExplicit: true });
  if ("problem" in read) throw new UsageError(`${given}: ${read.problem.en}.`);
  return read.source.text;
}

async function subjectOf(
  place: Place,
  text: string,
  options: SimulateOptions,
  cwd: string,
): Promise<SimulationSubject> {
  const log = () => {};
  const engine = await createEngine({ readAsset, log, pathInWorkspace: (uri) => displayUri(uri, cwd) });
  await engine.prepare(place.languageId);
  const uri = pathToFileURL(place.file).href;
  const analyse = (other: string) =>
    engine.analyseText({ uri, languageId: place.languageId, version: 0, text: other }, defaultConfiguration);
  const others = await projectAround(engine, place.file, cwd);
  engine.setProject(others.project());
  const subject = timelineSubject({ text, analysis: analyse(text), analyse, others }, targetOf(place, text, options));
  if (subject) return subject;
  throw new UsageError(
    options.functionName === null
      ? `Nothing in ${options.place} starts, waits or computes for a notable time.`
      : `There is no function "${options.functionName}" in ${options.place}, or nothing in it takes time.`,
  );
}

function targetOf({ line }: Place, text: string, { functionName }: SimulateOptions): TimelineTarget {
  if (functionName !== null) return { kind: "function", name: functionName };
  if (line === null) return { kind: "module" };
  const lines = createLineMap(text);
  if (line < 1 || line > lines.lineCount())
    throw new UsageError(`The file has ${lines.lineCount()} lines, so no line ${line}.`);
  const start = lines.startOf(line - 1);
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { kind: "place", span: { start: start + indentation, end: start + indentation } };
}

function settingsOf(options: SimulateOptions, program: Program): SimulationSettings {
  if (options.runtime && isPythonRuntime(options.runtime) !== (program.language === "python")) {
    throw new UsageError(`The runtime ${options.runtime} does not run this language.`);
  }
  let settings = defaultSettings(options.runtime ?? program.runtime);
  if (options.cores !== null) settings = { ...settings, cores: options.cores };
  for (const given of options.settings) {
    const at = given.lastIndexOf("=");
    const changed = at > 0 ? withSetting(settings, given.slice(0, at).trim(), given.slice(at + 1).trim()) : null;
    if (!changed)
      throw new UsageError(`--set "${given}" is no setting: give key=value, with a number that the key can take.`);
    settings = changed;
  }
  return settings;
}

/** Columns of the text, and pixels of the picture. */
const textWidth = 110;
const pictureWidth = 1100;

function print(timeline: Timeline, title: string, { format, locale }: SimulateOptions): string {
  switch (format) {
    case "json":
      return formatTimelineJson(timeline);
    case "svg":
      return formatSvg(timeline, { title, locale, width: pictureWidth });
    case "trace":
      return formatTrace([{ name: title, timeline }], locale);
    case "text":
      return formatTimelineText(timeline, { title, locale, width: textWidth });
  }
}
