import { run } from "./ticking.mjs";

function simulate(rounds) {
  let state = 1;
  for (let step = 0; step < rounds; step++) state = (state * 48_271 + step) % 2_147_483_647;
  return state;
}

run(async () => {
  return simulate(100_000_000);
});
