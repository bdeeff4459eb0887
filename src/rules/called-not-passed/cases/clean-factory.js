function makeTick(name) {
  return () => console.log(name);
}

const debounce = (callback) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(callback, 100);
  };
};

setInterval(makeTick("a"), 1000);
addEventListener("resize", debounce(makeTick("b")));
