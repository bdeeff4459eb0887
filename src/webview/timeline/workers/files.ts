import { formatTrace } from "../../../simulation/format/trace.ts";
import { costRows } from "../controls/costRows.ts";
import { toCsv } from "../export/csv.ts";
import { readSettings } from "../export/readSettings.ts";
import { drawPicture } from "../export/svg.ts";
import { readTraces } from "../recorded/readTrace.ts";
import { RefusedTrace, refusalTexts, tooLarge } from "../recorded/refusal.ts";
import type { FilesAnswer, FilesTask } from "./messages.ts";

// The program of the worker that reads recorded traces, writes what leaves the panel, and knows what few ask for. Most panels never load it.

addEventListener("message", ({ data }: MessageEvent<FilesTask>) => {
  try {
    postMessage(answer(data));
  } catch (error) {
    const failed: FilesAnswer = { kind: "failed", message: error instanceof Error ? error.message : String(error) };
    postMessage(failed);
  }
});

function answer(task: FilesTask): FilesAnswer {
  switch (task.kind) {
    case "read":
      return read(task.files);
    case "tooLarge":
      return { kind: "refused", name: task.name, reason: tooLarge(task.bytes) };
    case "costs":
      return { kind: "costs", rows: costRows };
    case "readSettings":
      return readSettings(task.file);
    case "picture":
      return { kind: "picture", name: task.name, drawn: drawPicture(task.picture) };
    case "trace":
      return { kind: "text", name: task.name, content: formatTrace(task.parts, task.locale) };
    case "table":
      return { kind: "text", name: task.name, content: toCsv(task.halves) };
  }
}

function read(files: Extract<FilesTask, { kind: "read" }>["files"]): FilesAnswer {
  let at = "";
  try {
    const timeline = readTraces(files, (name) => {
      at = name;
    });
    return { kind: "read", name: files.map(({ name }) => name).join(", "), timeline };
  } catch (error) {
    if (!(error instanceof RefusedTrace)) throw error;
    return { kind: "refused", name: at, reason: refusalTexts[error.reason] };
  }
}
