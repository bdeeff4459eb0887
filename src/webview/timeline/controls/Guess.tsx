import { useSignal } from "@preact/signals";
import type { Announcer } from "../../shared/announcer.ts";
import { fill } from "../../shared/language.ts";
import type { Session } from "../session.ts";

interface GuessProps {
  readonly session: Session;
  readonly announcer: Announcer;
}

type Answer = "before" | "after" | "same";

/** Two runs whose ratio is below this finish at about the same time. */
const alike = 1.1;

/** Asks which of the two finishes first before it shows them. */
export function Guess({ session, announcer }: GuessProps) {
  const { texts } = session.speaker;
  const chosen = useSignal<Answer>("same");
  const words: Readonly<Record<Answer, string>> = {
    before: texts.before,
    after: texts.after,
    same: texts.guessSame,
  };
  const reveal = (event: Event) => {
    event.preventDefault();
    const right = rightAnswer(session);
    const verdict = chosen.value === right ? texts.guessRight : texts.guessWrong;
    announcer.say(fill(verdict, words[right]));
    session.verdict.value = fill(verdict, words[right]);
    session.isRevealed.value = true;
  };
  return (
    <form class="guess" onSubmit={reveal}>
      <fieldset>
        <legend>{texts.guessTitle}</legend>
        {(["before", "after", "same"] as const).map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name="guess"
              value={answer}
              checked={chosen.value === answer}
              onChange={() => {
                chosen.value = answer;
              }}
            />
            {words[answer]}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="primary">
        {texts.guessReveal}
      </button>
    </form>
  );
}

function rightAnswer({ outcome }: Session): Answer {
  const speedUp = outcome.value?.comparison?.speedUp ?? 1;
  if (speedUp >= alike) return "after";
  return speedUp <= 1 / alike ? "before" : "same";
}
