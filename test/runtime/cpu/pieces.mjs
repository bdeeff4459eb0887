import { run } from "./ticking.mjs";

run(async () => {
  let state = 1;
  for (let round = 0; round < 8_000; round++) {
    for (let step = 0; step < 8_000; step++) {
      state = (state * 48_271 + step + round) % 2_147_483_647;
    }
  }
  return state;
});
