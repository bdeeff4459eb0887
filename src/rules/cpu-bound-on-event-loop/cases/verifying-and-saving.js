const bcrypt = require("bcryptjs");
const mongoose = require("mongoose");
const passport = require("passport");
const { Strategy: LocalStrategy } = require("passport-local");

const userSchema = new mongoose.Schema({ password: String });
userSchema.pre("save", function (next) {
  this.password = bcrypt.hashSync(this.password, 10); // flag likely
  next();
});
userSchema.methods.verify = function (password) {
  return bcrypt.compare(password, this.password);
};

passport.use(
  new LocalStrategy(function (name, password, done) {
    const isRight = bcrypt.compareSync(password, "$2a$12$" + name); // flag
    done(null, isRight);
  }),
);

const first = bcrypt.hashSync("administrator", 10);
console.log(first);
