import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { defaultSettings, type SimulationSettings } from "../../simulation/settings.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type {
  TimelineInput,
  TimelineOutput,
  TimelinePlace,
  TimelineState,
  TimelineWorker,
} from "../messages/timeline.ts";
import { usesScreenReader } from "../shared/environment.ts";
import type { Host } from "../shared/host.ts";
import { fill } from "../shared/language.ts";
import type { CostRows } from "./controls/costRows.ts";
import type { Speaker } from "./describe.ts";
import type { DrawnPicture } from "./export/picture.ts";
import { toPng } from "./export/png.ts";
import { endOf, type Half, halvesOf, type Recording } from "./halves.ts";
import { momentsOf } from "./moments.ts";
import type { Outcome } from "./outcome.ts";
import { createPlayer, type Player } from "./player.ts";
import type { Selection } from "./selection.ts";
import type { SourceLine } from "./sourceLines.ts";
import { readTurned, settingsOf, type Turned, withTurned } from "./turned.ts";
import { startWorker, type WorkerClient } from "./workers/client.ts";
import { createFilesClient } from "./workers/filesClient.ts";
import type { FilesAnswer, FilesTask, SimulatorAnswer, SimulatorTask } from "./workers/messages.ts";

/** What the panel knows, and what its reader can do. */
export interface Session {
  readonly speaker: Speaker;
  readonly post: (message: TimelineOutput) => void;
  readonly place: ReadonlySignal<TimelinePlace | null>;
  readonly subject: ReadonlySignal<SimulationSubject | null>;
  /** Nothing at the place takes time. */
  readonly isNothing: ReadonlySignal<boolean>;
  readonly isComputing: ReadonlySignal<boolean>;
  readonly failure: ReadonlySignal<string | null>;
  readonly settings: ReadonlySignal<SimulationSettings>;
  readonly turned: ReadonlySignal<Turned>;
  readonly outcome: ReadonlySignal<Outcome | null>;
  readonly recording: Signal<Recording | null>;
  /** Writes something that is then saved. */
  readonly write: (task: Exclude<FilesTask, { readonly kind: "read" | "readSettings" | "tooLarge" | "costs" }>) => void;
  readonly fileProblem: ReadonlySignal<string | null>;
  /** What of the runtime's costs can be changed; null until somebody has asked. */
  readonly costRows: ReadonlySignal<CostRows | null>;
  askCosts(): void;
  readonly halves: ReadonlySignal<readonly Half[]>;
  readonly end: ReadonlySignal<number>;
  readonly moments: ReadonlySignal<readonly number[]>;
  readonly player: Player;
  readonly selection: Signal<Selection | null>;
  /** The line at which the cursor of an editor stands. */
  readonly editorLine: ReadonlySignal<SourceLine | null>;
  readonly showsTable: Signal<boolean>;
  readonly showsArrows: Signal<boolean>;
  readonly asksFirst: Signal<boolean>;
  /** The reader has guessed, or wants to see without guessing. */
  readonly isRevealed: Signal<boolean>;
  /** Whether the guess was right, in words; empty when nothing was guessed. */
  readonly verdict: Signal<string>;
  /** Null turns a setting back. */
  turn(key: string, value: string | null): void;
  /** Turns all at once. */
  turnTo(turned: Turned): void;
  reset(): void;
}

/** What the panel shows and does, from the first message of the extension on. */
export function startSession(host: Host<TimelineInput, TimelineOutput, TimelineState>, speaker: Speaker): Session {
  const { texts } = speaker;
  const saved = host.savedState;
  const place = signal<TimelinePlace | null>(saved?.place ?? null);
  const subject = signal<SimulationSubject | null>(null);
  const simulator = signal<TimelineWorker | null>(null);
  const isNothing = signal(false);
  const turned = signal<Turned>(readTurned(saved?.turned));
  const settings = computed(() =>
    subject.value ? settingsOf(subject.value.before, turned.value) : defaultSettings("python"),
  );
  const outcome = signal<Outcome | null>(null);
  const failure = signal<string | null>(null);
  const isComputing = signal(false);
  const recording = signal<Recording | null>(null);
  const fileProblem = signal<string | null>(null);
  const costRows = signal<CostRows | null>(null);
  const editorLine = signal<SourceLine | null>(null);
  const showsTable = signal(saved?.showsTable ?? usesScreenReader());
  const asksFirst = signal(saved?.asksFirst ?? false);
  const isRevealed = signal(false);
  const verdict = signal("");
  const halves = computed(() => halvesOf(outcome.value, recording.value, texts));
  const end = computed(() => endOf(halves.value));
  const moments = computed(() => momentsOf(halves.value.map(({ timeline }) => timeline)));
  const player = createPlayer(end, moments);
  const simulators = signal<ReadonlyMap<TimelineWorker, WorkerClient<SimulatorTask>>>(new Map());
  const files = createFilesClient(() => host.post({ type: "needWorker", name: "files" }), hearFiles);

  function hear(answer: SimulatorAnswer): void {
    failure.value = answer.kind === "failed" ? answer.message : null;
    if (answer.kind === "simulated") outcome.value = answer.outcome;
  }

  function hearFiles(answer: FilesAnswer): void {
    if (answer.kind === "settings") turned.value = answer.turned;
    else if (answer.kind === "costs") costRows.value = answer.rows;
    else if (answer.kind === "read") recording.value = { name: answer.name, timeline: answer.timeline };
    else if (answer.kind === "text") host.post({ type: "save", name: answer.name, content: answer.content });
    else if (answer.kind === "picture") void savePicture(answer.name, answer.drawn);
    fileProblem.value = problemOf(answer, speaker);
  }

  async function savePicture(name: string, drawn: DrawnPicture): Promise<void> {
    try {
      host.post({ type: "save", name, content: name.endsWith(".png") ? await toPng(drawn) : drawn.svg });
    } catch (error) {
      fileProblem.value = error instanceof Error ? error.message : String(error);
    }
  }

  function addWorker({ name, script }: Extract<TimelineInput, { type: "worker" }>): void {
    if (name === "files") {
      files.start(script);
    } else if (!simulators.value.has(name)) {
      const onIdle = () => {
        isComputing.value = false;
      };
      const worker = startWorker<SimulatorTask, SimulatorAnswer>(script, { onAnswer: hear, onIdle });
      simulators.value = new Map([...simulators.value, [name, worker]]);
    }
  }

  function follow(message: Extract<TimelineInput, { type: "subject" | "nothing" }>): void {
    const isOther = message.place.uri !== place.value?.uri;
    place.value = message.place;
    failure.value = null;
    isNothing.value = message.type === "nothing";
    subject.value = message.type === "subject" ? message.subject : null;
    if (message.type === "subject") simulator.value = message.simulator;
    if (message.type === "nothing") outcome.value = null;
    if (!isOther) return;
    isRevealed.value = false;
    verdict.value = "";
  }

  host.listen((message) =>
    batch(() => {
      switch (message.type) {
        case "worker":
          addWorker(message);
          break;
        case "subject":
        case "nothing":
          follow(message);
          break;
        case "failed":
          place.value = message.place;
          failure.value = message.message;
          break;
        case "cursor":
          editorLine.value = message.line === null ? null : { uri: message.uri, line: message.line };
          break;
        case "traces":
          files.give({ kind: "read", files: message.files });
          break;
        case "settings":
          files.give({ kind: "readSettings", file: message.file });
          break;
        case "traceTooLarge":
          files.give({ kind: "tooLarge", name: message.name, bytes: message.bytes });
          break;
      }
    }),
  );
  effect(() => {
    const worker = simulator.value && simulators.value.get(simulator.value);
    if (!worker || !subject.value) return;
    worker.give({ subject: subject.value, settings: settings.value });
    isComputing.value = true;
  });
  effect(() =>
    host.saveState({
      place: place.value,
      turned: turned.value,
      showsTable: showsTable.value,
      asksFirst: asksFirst.value,
    }),
  );
  host.post({ type: "ready", place: place.value });

  return {
    speaker,
    post: host.post,
    place,
    subject,
    isNothing,
    isComputing,
    failure,
    settings,
    turned,
    outcome,
    recording,
    write: files.give,
    fileProblem,
    costRows,
    askCosts() {
      if (costRows.value === null) files.give({ kind: "costs" });
    },
    halves,
    end,
    moments,
    player,
    selection: signal<Selection | null>(null),
    editorLine,
    showsTable,
    showsArrows: signal(true),
    asksFirst,
    isRevealed,
    verdict,
    turn(key, value) {
      turned.value = withTurned(turned.value, key, value);
    },
    turnTo(wanted) {
      turned.value = wanted;
    },
    reset() {
      turned.value = {};
    },
  };
}

/** What went wrong with a file, in words; null when nothing did. */
function problemOf(answer: FilesAnswer, { texts, locale }: Speaker): string | null {
  if (answer.kind === "failed") return answer.message;
  if (answer.kind === "refused") return fill(texts.traceRefused, answer.name, answer.reason[locale]);
  return null;
}
