self.onmessage = ({ data }) => {
  let total = 0;
  for (let i = 0; i < 3_000_000_000; i++) total += i % data;
  self.postMessage(total);
};
