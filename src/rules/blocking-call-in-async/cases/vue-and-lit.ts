import { LitElement } from "lit";
import { onMounted, watchEffect } from "vue";

export function useSettings() {
  onMounted(() => {
    localStorage.getItem("settings"); // flag hint
  });
  watchEffect(async () => {
    localStorage.setItem("settings", "{}"); // flag hint
  });
}

export class Clock extends LitElement {
  render() {
    return localStorage.getItem("zone"); // flag hint
  }
}
