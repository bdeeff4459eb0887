const ready = new Promise(resolve => {
  window.addEventListener("load", resolve);
});
