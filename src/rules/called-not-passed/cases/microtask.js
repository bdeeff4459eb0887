const render = () => {
  document.title = "ready";
};

queueMicrotask(render()); // flag
requestAnimationFrame(render()); // flag
