const button = document.querySelector("button")!;

button.addEventListener("click", async () => {
  let state = 1;
  for (let round = 0; round < 40_000; round++) { // flag message: only thread
    for (let step = 0; step < 40_000; step++) {
      state = (state * 48_271 + step) % 2_147_483_647;
    }
  }
  button.textContent = String(state);
});
