const button = document.querySelector("button")!;

button.addEventListener("click", () => {
  let done = 0;
  const step = () => {
    for (let i = 0; i < 1_000; i++) done++;
    if (done < 4_000_000) setTimeout(step);
  };
  step();
});
