const sizeOf = require("image-size");

exports.measure = async (file) => sizeOf(file); // flag likely hint
