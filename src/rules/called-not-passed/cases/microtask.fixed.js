const render = () => {
  document.title = "ready";
};

queueMicrotask(render);
requestAnimationFrame(render);
