const ready = new Promise(async resolve => { // flag certain
  window.addEventListener("load", resolve);
});
