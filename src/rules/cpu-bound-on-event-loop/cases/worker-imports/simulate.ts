export function simulate(rounds: number): number {
  let state = 1;
  for (let i = 0; i < rounds; i++) state = (state * 48_271 + i) % 2_147_483_647;
  return state;
}
