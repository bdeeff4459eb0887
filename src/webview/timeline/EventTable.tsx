import { useSignal } from "@preact/signals";
import type { TimelineSpan } from "../../simulation/timeline.ts";
import { fill } from "../shared/language.ts";
import { formatTime } from "./chart/scale.ts";
import { stateName } from "./describe.ts";
import type { Half } from "./halves.ts";
import type { Session } from "./session.ts";
import { sourceOf } from "./sourceLines.ts";

/** How many events a page of the table has. */
const pageLength = 25;

/** The same as the picture, in words: every span in order of time, in pages. */
export function EventTable({ session, half }: { readonly session: Session; readonly half: Half }) {
  const { speaker } = session;
  const { texts } = speaker;
  const { lanes, spans } = half.timeline;
  const page = useSignal(0);
  const pages = Math.max(1, Math.ceil(spans.length / pageLength));
  const at = Math.min(page.value, pages - 1);
  const turn = (wanted: number) => {
    page.value = Math.max(0, Math.min(wanted, pages - 1));
  };
  return (
    <div class="events">
      <table>
        <caption>{fill(texts.tableCaption, half.title)}</caption>
        <thead>
          <tr>
            {[texts.time, texts.duration, texts.lane, texts.state, texts.reason, texts.cause, texts.line].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {spans.slice(at * pageLength, (at + 1) * pageLength).map((span) => (
            <tr key={`${span.lane} ${span.start} ${span.state}`}>
              <td class="right">{formatTime(span.start)}</td>
              <td class="right">{formatTime(span.end - span.start)}</td>
              <th scope="row">{lanes[span.lane]?.name}</th>
              <td>{stateName(span, speaker)}</td>
              <td>
                <code>{span.reason}</code>
              </td>
              <td>{span.cause === null ? "" : lanes[span.cause]?.name}</td>
              <td>
                <LineLink session={session} half={half} span={span} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <p class="pages">
          <button type="button" aria-disabled={at === 0} onClick={() => turn(at - 1)}>
            {texts.previousPage}
          </button>
          <span aria-live="polite">{fill(texts.page, at + 1, pages)}</span>
          <button type="button" aria-disabled={at === pages - 1} onClick={() => turn(at + 1)}>
            {texts.nextPage}
          </button>
        </p>
      )}
    </div>
  );
}

interface LineLinkProps {
  readonly session: Session;
  readonly half: Half;
  readonly span: TimelineSpan;
}

function LineLink({ session, half, span }: LineLinkProps) {
  const { texts } = session.speaker;
  const source = sourceOf(session.subject.value, half.key, span);
  if (!source) return <>{span.line}</>;
  const { uri, line, isFixed } = source;
  const label = fill(isFixed ? texts.goToFixedLine : texts.goToLine, line);
  return (
    <button
      type="button"
      class="link"
      title={label}
      aria-label={label}
      onClick={() => session.post({ type: "openLine", uri, line })}
    >
      {line}
    </button>
  );
}
