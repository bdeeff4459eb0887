import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultSettings, withSetting } from "../../../../src/simulation/settings.ts";
import { presetOf, presets, withPreset } from "../../../../src/webview/timeline/controls/presets.ts";

test("each preset turns what can be turned, and is known again", () => {
  for (const [index, preset] of presets.entries()) {
    for (const [key, value] of Object.entries(preset.turned)) {
      assert.ok(withSetting(defaultSettings("python"), key, value), `${key}: ${value}`);
    }
    assert.equal(presetOf(preset.turned), index);
  }
});

test("a preset leaves alone what it does not turn", () => {
  const [plain, oneCore] = presets;
  assert.ok(plain && oneCore);
  const turned = { runtime: "python2", cores: "8", tasks: "3", "requests.get": "5000" };
  assert.equal(presetOf(turned), -1);
  assert.deepEqual(withPreset(turned, oneCore), { runtime: "python2", "requests.get": "5000", cores: "1" });
  assert.deepEqual(withPreset(turned, plain), { runtime: "python2", "requests.get": "5000" });
});
