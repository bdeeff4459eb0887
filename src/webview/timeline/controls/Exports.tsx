import type { ComponentChildren } from "preact";
import { formatTrace } from "../../../simulation/format/trace.ts";
import { toCsv } from "../export/csv.ts";
import { pagePalette } from "../export/palette.ts";
import { toPng } from "../export/png.ts";
import { toSettingsJson } from "../export/settings.ts";
import { type DrawnPicture, drawPicture } from "../export/svg.ts";
import { speedUpText } from "../Summary.tsx";
import type { Session } from "../session.ts";

/** A program may be called like its file. */
const sourceEnding = /\.(?:pyw?|[cm]?[jt]sx?)$/;

/** Everything that leaves the panel, and the recording that comes in. */
export function Exports({ session }: { readonly session: Session }) {
  const { texts, locale } = session.speaker;
  const subject = session.subject.value;
  if (!subject) return null;
  const { before } = subject;
  const name = before.title.replace(sourceEnding, "").replace(/[^\w.-]+/g, "-") || "timeline";
  const save = (ending: string, content: string | Uint8Array) =>
    session.post({ type: "save", name: `${name}.${ending}`, content });
  const traceParts = () => session.halves.value.map(({ title, timeline }) => ({ name: title, timeline }));
  return (
    <section class="exports" aria-label={texts.export}>
      <span>{texts.export}</span>
      <Action press={() => save("svg", picture(session).svg)}>{texts.exportSvg}</Action>
      <Action press={async () => save("png", await toPng(picture(session)))}>{texts.exportPng}</Action>
      <Action press={() => save("trace.json", formatTrace(traceParts(), locale))}>{texts.exportTrace}</Action>
      <Action press={() => save("csv", toCsv(session.halves.value))}>{texts.exportCsv}</Action>
      <Action press={() => save("settings.json", toSettingsJson(before, session.turned.value, session.settings.value))}>
        {texts.exportSettings}
      </Action>
      {session.recording.value === null ? (
        <Action press={() => session.post({ type: "chooseTrace" })}>{texts.importTrace}</Action>
      ) : (
        <Action
          press={() => {
            session.recording.value = null;
          }}
        >
          {texts.removeTrace}
        </Action>
      )}
    </section>
  );
}

function picture(session: Session): DrawnPicture {
  const { speaker, halves, outcome, subject, place } = session;
  const comparison = outcome.value?.comparison;
  const names = new Set([subject.value?.before.title ?? "", place.value?.file ?? ""]);
  return drawPicture({
    title: [...names].filter(Boolean).join(" · "),
    subtitle: comparison ? speedUpText(comparison.speedUp, session) : "",
    halves: halves.value,
    palette: pagePalette(),
    speaker,
  });
}

interface ActionProps {
  readonly press: () => void;
  readonly children: ComponentChildren;
}

function Action({ press, children }: ActionProps) {
  return (
    <button type="button" onClick={press}>
      {children}
    </button>
  );
}
