import { stateTexts } from "../../simulation/states.ts";
import { fill } from "../shared/language.ts";
import { Swatch } from "./chart/Legend.tsx";
import { formatTime } from "./chart/scale.ts";
import { stateName } from "./describe.ts";
import type { Half } from "./halves.ts";
import { selectedSpan } from "./selection.ts";
import type { Session } from "./session.ts";
import { sourceOf } from "./sourceLines.ts";

/** All that is known of the selected bar, with the ways to its line and to the note on its state. */
export function Inspector({ session }: { readonly session: Session }) {
  const { texts } = session.speaker;
  const selection = session.selection.value;
  const half = session.halves.value.find(({ key }) => key === selection?.half);
  const span = selection && half ? selectedSpan(half.timeline, selection) : null;
  return (
    <section class="inspector" aria-label={texts.inspector}>
      <h2>{texts.inspector}</h2>
      {half && span ? <SpanFacts session={session} half={half} span={span} /> : <p>{texts.nothingSelected}</p>}
    </section>
  );
}

interface SpanFactsProps {
  readonly session: Session;
  readonly half: Half;
  readonly span: NonNullable<ReturnType<typeof selectedSpan>>;
}

function SpanFacts({ session, half, span }: SpanFactsProps) {
  const { speaker } = session;
  const { texts } = speaker;
  const { lanes } = half.timeline;
  const holder = span.cause === null ? undefined : lanes[span.cause];
  const theirs = holder && selectedSpan(half.timeline, { half: half.key, lane: holder.id, time: span.start });
  const source = sourceOf(session.subject.value, half.key, span);
  return (
    <>
      <p class="inspected">
        <Swatch state={span.state} /> <strong>{stateName(span, speaker)}</strong>
        {span.reason !== "" && <code>{span.reason}</code>}
      </p>
      <dl>
        <dt>{half.title}</dt>
        <dd>{lanes[span.lane]?.name}</dd>
        <dt>{texts.time}</dt>
        <dd>{fill(texts.fromTo, formatTime(span.start), formatTime(span.end))}</dd>
        <dt>{texts.duration}</dt>
        <dd>{formatTime(span.end - span.start)}</dd>
        {holder && (
          <>
            <dt>{texts.cause}</dt>
            <dd>
              {holder.name}
              {theirs?.reason && (
                <>
                  {" · "}
                  <code>{theirs.reason}</code>
                </>
              )}
              {theirs?.line && <span class="muted">{` · ${fill(texts.lineOf, theirs.line)}`}</span>}
            </dd>
          </>
        )}
      </dl>
      <p class="actions">
        {source && (
          <button type="button" onClick={() => session.post({ type: "openLine", uri: source.uri, line: source.line })}>
            {fill(source.isFixed ? texts.goToFixedLine : texts.goToLine, source.line)}
          </button>
        )}
        <button
          type="button"
          onClick={() => session.post({ type: "explain", concept: stateTexts[span.state].concept })}
        >
          {texts.whatIsThis}
        </button>
      </p>
    </>
  );
}
