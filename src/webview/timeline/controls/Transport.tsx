import { Icon } from "../../shared/Icon.tsx";
import { formatTime } from "../chart/scale.ts";
import { speeds } from "../player.ts";
import type { Session } from "../session.ts";
import { icons } from "./icons.ts";

/** Plays, steps, and goes to any moment. */
export function Transport({ session }: { readonly session: Session }) {
  const { player, end, speaker } = session;
  const { texts } = speaker;
  const isPlaying = player.isPlaying.value;
  return (
    <div class="transport">
      <Tool icon="start" label={texts.toStart} press={() => player.seek(0)} />
      <Tool icon="stepBack" label={texts.stepBack} press={() => player.step(-1)} />
      {isPlaying ? (
        <Tool icon="pause" label={texts.pause} press={player.pause} />
      ) : (
        <Tool icon="play" label={texts.play} press={player.play} />
      )}
      <Tool icon="stepForward" label={texts.stepForward} press={() => player.step(1)} />
      <Tool icon="end" label={texts.toEnd} press={() => player.seek(end.value)} />
      <input
        class="moment"
        type="range"
        min="0"
        max={end.value}
        step="1"
        value={Math.round(player.cursor.value)}
        aria-label={texts.moment}
        aria-valuetext={formatTime(player.cursor.value)}
        onInput={({ currentTarget }) => {
          player.pause();
          player.seek(Number(currentTarget.value));
        }}
      />
      <output class="moment-text">{`${formatTime(player.cursor.value)} / ${formatTime(end.value)}`}</output>
      <label>
        {texts.speed}
        <select
          value={String(player.speed.value)}
          onChange={({ currentTarget }) => {
            player.speed.value = Number(currentTarget.value);
          }}
        >
          {speeds.map((speed) => (
            <option key={speed} value={String(speed)}>
              {`× ${speed}`}
            </option>
          ))}
        </select>
      </label>
      <span class="tools">
        <Tool icon="panLeft" label={texts.panLeft} press={() => player.pan(-0.5)} />
        <Tool icon="zoomOut" label={texts.zoomOut} press={() => player.zoom(2, middleOf(session))} />
        <Tool icon="zoomIn" label={texts.zoomIn} press={() => player.zoom(0.5, middleOf(session))} />
        <Tool icon="panRight" label={texts.panRight} press={() => player.pan(0.5)} />
        <Tool icon="zoomFit" label={texts.zoomFit} press={player.showAll} />
      </span>
    </div>
  );
}

/** What zooming keeps in its place: the moment that is looked at if it is inside the view, else the middle. */
function middleOf({ player }: Session): number {
  const { from, to } = player.view.value;
  const cursor = player.cursor.value;
  return cursor > from && cursor < to ? cursor : (from + to) / 2;
}

interface ToolProps {
  readonly icon: keyof typeof icons;
  readonly label: string;
  readonly press: () => void;
}

function Tool({ icon, label, press }: ToolProps) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={press}>
      <Icon shape={icons[icon]} />
    </button>
  );
}
