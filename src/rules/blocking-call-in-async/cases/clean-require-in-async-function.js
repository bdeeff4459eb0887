exports.load = async (name) => {
  const { parse } = require("./parse");
  return parse(name);
};
