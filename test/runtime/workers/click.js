function simulate(rounds) {
  let state = 1;
  for (let step = 0; step < rounds; step++) state = (state * 48_271 + step) % 2_147_483_647;
  return state;
}

document.querySelector("button").addEventListener("click", () => {
  const result = simulate(100_000_000);
  document.querySelector("output").textContent = String(result);
});
