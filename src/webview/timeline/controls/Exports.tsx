import type { ComponentChildren } from "preact";
import { pagePalette } from "../export/palette.ts";
import type { Picture } from "../export/picture.ts";
import { toSettingsJson } from "../export/settings.ts";
import { headlineOf } from "../Summary.tsx";
import type { Session } from "../session.ts";

/** A program may be called like its file. */
const sourceEnding = /\.(?:pyw?|[cm]?[jt]sx?)$/;

/** Everything that leaves the panel, and what comes in: settings, and a recording. */
export function Exports({ session }: { readonly session: Session }) {
  const { texts, locale } = session.speaker;
  const subject = session.subject.value;
  if (!subject) return null;
  const { before } = subject;
  const name = before.title.replace(sourceEnding, "").replace(/[^\w.-]+/g, "-") || "timeline";
  const { write, halves } = session;
  const writePicture = (ending: string) =>
    write({ kind: "picture", name: `${name}.${ending}`, picture: pictureOf(session) });
  const writeTrace = () => {
    const parts = halves.value.map(({ title, timeline }) => ({ name: title, timeline }));
    write({ kind: "trace", name: `${name}.trace.json`, parts, locale });
  };
  const saveSettings = () => {
    const content = toSettingsJson(before, session.turned.value, session.settings.value);
    session.post({ type: "save", name: `${name}.settings.json`, content });
  };
  return (
    <section class="exports" aria-label={texts.export}>
      <span>{texts.export}</span>
      <Action press={() => writePicture("svg")}>{texts.exportSvg}</Action>
      <Action press={() => writePicture("png")}>{texts.exportPng}</Action>
      <Action press={writeTrace}>{texts.exportTrace}</Action>
      <Action press={() => write({ kind: "table", name: `${name}.csv`, halves: halves.value })}>
        {texts.exportCsv}
      </Action>
      <Action press={saveSettings}>{texts.exportSettings}</Action>
      <Action press={() => session.post({ type: "chooseSettings" })}>{texts.importSettings}</Action>
      {session.recording.value === null ? (
        <Action press={() => session.post({ type: "chooseTraces" })}>{texts.importTrace}</Action>
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

function pictureOf(session: Session): Picture {
  const { speaker, halves, outcome, subject, place } = session;
  const comparison = outcome.value?.comparison;
  const names = new Set([subject.value?.before.title ?? "", place.value?.file ?? ""]);
  return {
    title: [...names].filter(Boolean).join(" · "),
    headline: comparison ? headlineOf(comparison, session) : null,
    halves: halves.value,
    palette: pagePalette(),
    speaker,
  };
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
