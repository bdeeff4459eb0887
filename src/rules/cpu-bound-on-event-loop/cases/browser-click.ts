function checksum(rounds: number): number {
  let sum = 7;
  for (let i = 0; i < rounds; i++) sum = (sum * 31 + i) | 0;
  return sum;
}

document.querySelector("#run")!.addEventListener("click", () => {
  document.title = String(checksum(2_000_000_000)); // flag
});
