import { useMemo } from "preact/hooks";
import { fill } from "../shared/language.ts";
import { Words } from "../shared/Words.tsx";
import { formatTime } from "./chart/scale.ts";
import type { Half } from "./halves.ts";
import type { Session } from "./session.ts";

/** Why a timeline is not the whole program, or that it never ends; and what was left out of the program. */
export function Messages({ session, half }: { readonly session: Session; readonly half: Half }) {
  const { locale } = session.speaker;
  const subject = session.subject.value;
  const program = half.key === "before" ? subject?.before : half.key === "after" ? subject?.after : null;
  const remarks = program?.remarks ?? [];
  const { messages } = half.timeline;
  if (messages.length + remarks.length === 0) return null;
  return (
    <ul class="messages">
      {messages.map(({ kind, at, text }) => (
        <li key={`${kind} ${at} ${text.en}`} class={`message-${kind}`}>
          {formatTime(at)}: <Words text={text[locale]} />
        </li>
      ))}
      {remarks.map((remark) => (
        <li key={remark.en}>
          <Words text={remark[locale]} />
        </li>
      ))}
    </ul>
  );
}

/** How the simulation compares with the recording, and what went wrong with one. */
export function RecordingNotes({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const recording = session.recording.value;
  const outcome = session.outcome.value;
  const problem = session.fileProblem.value;
  const ratio = useMemo(() => {
    if (!recording || !outcome || recording.timeline.makespan === 0) return null;
    return outcome.before.makespan / recording.timeline.makespan;
  }, [recording, outcome]);
  return (
    <>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {ratio !== null && <p>{fill(texts.traceRatio, ratio.toFixed(2))}</p>}
    </>
  );
}
