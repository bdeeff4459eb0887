import type { Locator } from "playwright-core";

/** How long something may take to show or hide before it is tried again, in milliseconds. */
const attemptMilliseconds = 10_000;

/** How often something is tried: contributions of an extension arrive some time after the workbench. */
const attempts = 12;

/**
 * Does something, again and again, until it has succeeded, as a person does: a key that comes before the editor is
 * ready does nothing, and the editor drops a question to extensions when another one comes in meanwhile.
 *
 * @throws when it never succeeds
 */
export async function tryUntil(what: string, attempt: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < attempts; count += 1) if (await attempt()) return;
  throw new Error(`In vain ${attempts} times: ${what}.`);
}

/** Whether the element comes up within one attempt. */
export function isShown(element: Locator): Promise<boolean> {
  return happens(element.waitFor({ timeout: attemptMilliseconds }));
}

/** Whether the element goes within one attempt. */
export function isHidden(element: Locator): Promise<boolean> {
  return happens(element.waitFor({ state: "hidden", timeout: attemptMilliseconds }));
}

function happens(wait: Promise<void>): Promise<boolean> {
  return wait.then(
    () => true,
    () => false,
  );
}
