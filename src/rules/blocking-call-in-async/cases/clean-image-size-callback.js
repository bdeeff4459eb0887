const sizeOf = require("image-size");

exports.measure = async (file, done) => {
  sizeOf(file, (error, size) => done(error, size));
  sizeOf(file, done);
};
