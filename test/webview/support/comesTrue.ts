/** How long assertions may take to hold, in milliseconds: no measure, the end of a hang. */
const patience = 120_000;

/** How long to wait between two looks, in milliseconds. */
const pause = 20;

/**
 * Tries assertions until they hold: a page draws, moves the focus and keeps its state some time after it was told to.
 *
 * @throws what the last try threw when the time is over
 */
export async function comesTrue(assertions: () => Promise<void>): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
