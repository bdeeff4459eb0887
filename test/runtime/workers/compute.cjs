exports.compute = function compute(rounds) {
  let state = 1;
  for (let step = 0; step < rounds; step++) state = (state * 48_271 + step) % 2_147_483_647;
  return state;
};
