async function simulate(): Promise<number> {
  let state = 1;
  for (let step = 0; step < 900_000_000; step++) {
    if (step % 100_000 === 0) await scheduler.yield();
    state = (state * 48_271) % 2_147_483_647;
  }
  return state;
}

export function Simulator() {
  return <button onClick={simulate}>Run</button>;
}
