/** Of another handler, with rounds of its own. */
export default function run([rounds]) {
  return rounds / 2;
}
