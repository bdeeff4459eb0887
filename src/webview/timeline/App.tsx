import { useEffect, useRef, useState } from "preact/hooks";
import type { Announcer } from "../shared/announcer.ts";
import { LiveRegion } from "../shared/LiveRegion.tsx";
import { fill } from "../shared/language.ts";
import { Axis } from "./chart/Axis.tsx";
import { Chart, momentAt } from "./chart/Chart.tsx";
import { Legend } from "./chart/Legend.tsx";
import { Patterns } from "./chart/Patterns.tsx";
import { Assumptions } from "./controls/Assumptions.tsx";
import { Controls } from "./controls/Controls.tsx";
import { Exports } from "./controls/Exports.tsx";
import { Guess } from "./controls/Guess.tsx";
import { Toggles } from "./controls/Toggles.tsx";
import { Transport } from "./controls/Transport.tsx";
import { Differences } from "./Differences.tsx";
import { EventTable } from "./EventTable.tsx";
import { Inspector } from "./Inspector.tsx";
import { Messages, RecordingNotes } from "./Messages.tsx";
import { News } from "./News.tsx";
import { Output } from "./Output.tsx";
import { HalfHead, Summary } from "./Summary.tsx";
import type { Session } from "./session.ts";

interface AppProps {
  readonly session: Session;
  readonly announcer: Announcer;
}

/** The whole panel. */
export function App({ session, announcer }: AppProps) {
  const { texts } = session.speaker;
  const subject = session.subject.value;
  const title = subject?.before.title ?? texts.title;
  const file = session.place.value?.file ?? "";
  return (
    <main class="timeline" aria-busy={session.isComputing}>
      <Patterns />
      <header class="head">
        <h1>
          {title} {file !== title && <span class="file">{file}</span>}
        </h1>
        <Toggles session={session} />
      </header>
      <Content session={session} announcer={announcer} />
      <News session={session} announcer={announcer} />
      <LiveRegion announcer={announcer} />
    </main>
  );
}

function Content({ session, announcer }: AppProps) {
  const { texts } = session.speaker;
  const { outcome, failure } = session;
  if (session.isNothing.value) {
    return (
      <div class="empty">
        <p>{texts.nothing}</p>
        <p>{texts.nothingHint}</p>
      </div>
    );
  }
  if (failure.value !== null) {
    return (
      <p class="problem" role="alert">
        {fill(texts.failed, failure.value)}
      </p>
    );
  }
  if (!outcome.value) return <p class="empty">{session.subject.value ? texts.computing : texts.loading}</p>;
  const asks = session.asksFirst.value && !session.isRevealed.value && outcome.value.comparison?.isAlike === false;
  if (asks) return <Guess session={session} announcer={announcer} />;
  return <Revealed session={session} />;
}

function Revealed({ session }: { readonly session: Session }) {
  return (
    <>
      {session.verdict.value !== "" && <p class="verdict">{session.verdict.value}</p>}
      <Summary session={session} />
      <RecordingNotes session={session} />
      <Transport session={session} />
      <Picture session={session} />
      <Legend session={session} />
      <div class="below">
        <div>
          <Inspector session={session} />
          <Differences session={session} />
        </div>
        <Controls session={session} />
      </div>
      <Assumptions session={session} />
      {session.halves.value.map((half) => (
        <Output key={half.key} session={session} half={half} />
      ))}
      <Exports session={session} />
    </>
  );
}

/** All timelines on one axis; each as a picture, and as a table when that is wanted. */
function Picture({ session }: { readonly session: Session }) {
  const { player, halves, showsTable } = session;
  const [frame, width] = usePlotWidth();
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      const { left } = (frame.current ?? document.body).getBoundingClientRect();
      player.zoom(event.deltaY > 0 ? 1.25 : 0.8, momentAt(session, event.clientX - left, width));
    } else if (event.shiftKey) {
      player.pan(event.deltaY > 0 ? 0.1 : -0.1);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div class="picture" onWheel={onWheel}>
      <div class="lane axis-row">
        <span />
        <div ref={frame}>
          <Axis view={player.view.value} width={width} seek={(x) => player.seek(momentAt(session, x, width))} />
        </div>
      </div>
      {halves.value.map((half) => (
        <section key={half.key} class={`half ${half.key}`}>
          <HalfHead session={session} half={half} />
          <Messages session={session} half={half} />
          <Chart session={session} half={half} width={width} />
          {showsTable.value && <EventTable session={session} half={half} />}
        </section>
      ))}
    </div>
  );
}

/** A reference for the element that is as wide as the plots, and its width in pixels. */
function usePlotWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(80, Math.floor(entry.contentRect.width)));
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
