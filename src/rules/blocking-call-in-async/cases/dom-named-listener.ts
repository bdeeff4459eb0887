function onResize(): void {
  localStorage.setItem("width", String(window.innerWidth)); // flag hint
}

window.addEventListener("resize", onResize);
